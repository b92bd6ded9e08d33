// Registers tiergate in the text of an agent's JSON settings, takes it out again, and says what is registered. Touches no file.
import { getNodeValue, type Node } from 'jsonc-parser';
import type { Form } from './forms.ts';
import { insert, remove, replace } from './json-edit.ts';
import { fromCommand, type Registration, toCommand } from './registration.ts';
import { type HookNode, hooksOf, readSettings, type Settings, SettingsError, settingOf } from './settings.ts';

/** The settings with exactly one current entry of ours for each event. Everything else stays as it is; `undefined` stands for no file. */
export const register = (form: Form, text: string | undefined, registration: Registration): string =>
  keepingMark(text ?? '', body =>
    body.trim() === '' ? freshText(form, registration) : addAll(form, body, registration),
  );

/**
 * The settings without any entry of ours. With the text from before the first registration the result is that text, byte for
 * byte, if nothing else was changed since.
 */
export function unregister(form: Form, text: string, before?: string): string {
  if (before !== undefined && isRegisteredForm(form, text, before)) return before;
  return keepingMark(text, body => (body.trim() === '' ? body : removeOurs(form, body)));
}

/** Nothing but what `register` writes beside its entries. */
export function isBare(form: Form, text: string): boolean {
  try {
    const { root } = readSettings(text.replace(byteOrderMark, ''), form);
    const value = JSON.stringify(getNodeValue(root));
    return value === '{}' || value === JSON.stringify(form.fixed);
  } catch (error) {
    if (error instanceof SettingsError) return false;
    throw error;
  }
}

export interface Inspection {
  /** Why the agent ignores the whole file, with `line:column:` in front. The rest is then empty. */
  readonly problem?: string;
  readonly entries: readonly RegisteredHook[];
  /** Set in this file: no hook runs at all. */
  readonly hooksDisabled: boolean;
}

export interface RegisteredHook extends Partial<Registration> {
  readonly hook: string;
  readonly event: string;
  readonly matcher: string;
  /** Some tools are not judged. */
  readonly narrow: boolean;
  /** Exactly what `init` would write for the same paths. */
  readonly current: boolean;
  /** The line that the agent runs. */
  readonly command: string;
}

/** What the settings say about us. Whether the paths exist is for the caller to see. */
export function inspect(form: Form, text: string): Inspection {
  const body = text.replace(byteOrderMark, '');
  if (body.trim() === '') return { entries: [], hooksDisabled: false };
  try {
    const settings = readSettings(body, form);
    return {
      entries: oursIn(form, settings).map(hook => toRegisteredHook(form, hook)),
      hooksDisabled: form.off.some(([path, value]) => isOff(settingOf(settings.root, path), value)),
    };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { problem: `${error.line}:${error.column}: ${error.message}`, entries: [], hooksDisabled: false };
  }
}

/** A list switches off what it holds. */
const isOff = (set: unknown, off: unknown): boolean =>
  Array.isArray(off) ? Array.isArray(set) && off.some(one => set.includes(one)) : set === off;

const byteOrderMark = /^\uFEFF/;

function keepingMark(text: string, edit: (body: string) => string): string {
  const mark = byteOrderMark.exec(text)?.[0] ?? '';
  return mark + edit(text.slice(mark.length));
}

type Group = ReturnType<Form['entry']>;

const entryOf = (form: Form, event: string, registration: Registration): Group =>
  form.entry(toCommand(registration), event);

function freshText(form: Form, registration: Registration): string {
  const events = Object.fromEntries(form.events.map(event => [event, [entryOf(form, event, registration)]]));
  const settings = { ...form.fixed, ...(form.under === undefined ? events : { [form.under]: events }) };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

function addAll(form: Form, body: string, registration: Registration): string {
  let text = addFixed(form, body);
  for (const event of form.events) text = addGroup(form, text, event, entryOf(form, event, registration));
  return text;
}

/** Without these the agent ignores the file. */
function addFixed(form: Form, body: string): string {
  let text = body;
  for (const [key, value] of Object.entries(form.fixed)) {
    const { root } = readSettings(text, form);
    const found = settingOf(root, [key]);
    if (found === undefined) text = insert(text, root, { key, value });
    else if (typeof found !== typeof value)
      throw new SettingsError(text, root.offset, `\`${key}\`: expected ${JSON.stringify(value)}`);
  }
  return text;
}

function addGroup(form: Form, body: string, event: string, group: Group): string {
  const settings = readSettings(body, form);
  const found = oursIn(form, settings).filter(hook => hook.event === event);
  const kept = found.find(hook => hook.alone);
  const extra = found.findLast(hook => hook !== kept);
  if (extra) return addGroup(form, remove(body, emptiedBy(extra)), event, group);
  if (!kept) return insertGroup(form, body, settings, event, group);
  const isCurrent = JSON.stringify(getNodeValue(kept.group)) === JSON.stringify(group);
  return isCurrent ? body : replace(body, kept.group, group);
}

function insertGroup(form: Form, body: string, settings: Settings, event: string, group: Group): string {
  const { root, table, lists } = settings;
  const list = lists.get(event);
  if (list) return insert(body, list, { value: group });
  if (table) return insert(body, table, { key: event, value: [group] });
  return insert(body, root, { key: form.under ?? event, value: { [event]: [group] } });
}

/** One at a time, as each removal moves what follows. */
function removeOurs(form: Form, body: string): string {
  const last = oursIn(form, readSettings(body, form)).at(-1);
  return last ? removeOurs(form, remove(body, emptiedBy(last))) : body;
}

/** The largest node that holds nothing but this hook: a list that only we needed goes with it. */
function emptiedBy({ alone, group, node }: HookNode): Node {
  if (!alone) return node;
  const event = group.parent;
  const eventProperty = event?.parent;
  if (event?.children?.length !== 1 || !eventProperty) return group;
  const hooks = eventProperty.parent;
  return hooks?.children?.length === 1 && hooks.parent ? hooks.parent : eventProperty;
}

function isRegisteredForm(form: Form, text: string, before: string): boolean {
  const { entries } = inspect(form, text);
  const [only] = entries;
  if (!only?.node || entries.length !== form.events.length || !entries.every(entry => entry.current)) return false;
  if (inspect(form, before).entries.length > 0) return false;
  try {
    return register(form, before, { node: only.node, hook: only.hook }) === text;
  } catch (error) {
    if (error instanceof SettingsError) return false;
    throw error;
  }
}

const oursIn = (form: Form, settings: Settings): readonly HookNode[] =>
  hooksOf(settings, form).filter(({ value }) => fromCommand(lineOf(value), form.agent) !== undefined);

/** The command with its arguments: an entry that somebody wrote by hand may have them apart. */
function lineOf(hook: unknown): string {
  if (typeof hook !== 'object' || hook === null) return '';
  const fields = new Map<string, unknown>(Object.entries(hook));
  const command = fields.get('command') ?? fields.get('bash');
  const args = fields.get('args');
  const words: readonly unknown[] = [command, ...(Array.isArray(args) ? args : [])];
  return words.filter(word => typeof word === 'string').join(' ');
}

function toRegisteredHook(form: Form, { event, group, matcher = '*', value }: HookNode): RegisteredHook {
  const command = lineOf(value);
  const { node, hook = '' } = fromCommand(command, form.agent) ?? {};
  const own = node === undefined ? undefined : entryOf(form, event, { node, hook });
  return {
    hook,
    event,
    matcher,
    narrow: !['', '*', '.*', form.entry('', event).matcher].includes(matcher),
    current: own !== undefined && JSON.stringify(getNodeValue(group)) === JSON.stringify(own),
    command,
    ...(node === undefined ? {} : { node }),
  };
}
