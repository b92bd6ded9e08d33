// Registers tiergate in the text of Claude Code's settings, takes it out again, and says what is registered. Touches no file.
import { getNodeValue } from 'jsonc-parser';
import { insert, remove, replace } from './json-edit.ts';
import { fromCommand, type HookGroup, type Registration, toGroup } from './registration.ts';
import { type HookNode, hooksOf, readSettings, type Settings, SettingsError, settingOf } from './settings.ts';

/** The settings with exactly one current entry of ours. Everything else stays as it is; `undefined` stands for no file. */
export const register = (text: string | undefined, registration: Registration): string =>
  keepingMark(text ?? '', body => addGroup(body, toGroup(registration)));

/**
 * The settings without any entry of ours. With the text from before the first registration the result is that text, byte for
 * byte, if nothing else was changed since.
 */
export function unregister(text: string, before?: string): string {
  if (before !== undefined && isRegisteredForm(text, before)) return before;
  return keepingMark(text, body => (body.trim() === '' ? body : removeOurs(body)));
}

export interface Inspection {
  /** Why Claude Code ignores the whole file, with `line:column:` in front. The rest is then empty. */
  readonly problem?: string;
  readonly entries: readonly RegisteredHook[];
  /** Set in this file: no hook runs at all. */
  readonly hooksDisabled: boolean;
}

export interface RegisteredHook extends Partial<Registration> {
  readonly hook: string;
  readonly matcher: string;
  /** Some tools are not judged. */
  readonly narrow: boolean;
  /** Exactly what `init` would write for the same paths. */
  readonly current: boolean;
}

/** What the settings say about us. Whether the paths exist is for the caller to see. */
export function inspect(text: string): Inspection {
  const body = text.replace(byteOrderMark, '');
  if (body.trim() === '') return { entries: [], hooksDisabled: false };
  try {
    const settings = readSettings(body);
    return {
      entries: oursIn(settings).map(toRegisteredHook),
      hooksDisabled: settingOf(settings.root, 'disableAllHooks') === true,
    };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { problem: `${error.line}:${error.column}: ${error.message}`, entries: [], hooksDisabled: false };
  }
}

const byteOrderMark = /^\uFEFF/;

function keepingMark(text: string, edit: (body: string) => string): string {
  const mark = byteOrderMark.exec(text)?.[0] ?? '';
  return mark + edit(text.slice(mark.length));
}

function addGroup(body: string, group: HookGroup): string {
  if (body.trim() === '') return `${JSON.stringify({ hooks: { PreToolUse: [group] } }, undefined, 2)}\n`;
  const found = oursIn(readSettings(body));
  const kept = found.find(hook => hook.alone);
  const extra = found.findLast(hook => hook !== kept);
  if (extra) return addGroup(remove(body, emptiedBy(extra)), group);
  if (!kept) return insertGroup(body, group);
  const isCurrent = JSON.stringify(getNodeValue(kept.group)) === JSON.stringify(group);
  return isCurrent ? body : replace(body, kept.group, group);
}

function insertGroup(body: string, group: HookGroup): string {
  const { root, hooks, preToolUse } = readSettings(body);
  if (preToolUse) return insert(body, preToolUse, { value: group });
  if (hooks) return insert(body, hooks, { key: 'PreToolUse', value: [group] });
  return insert(body, root, { key: 'hooks', value: { PreToolUse: [group] } });
}

/** One at a time, as each removal moves what follows. */
function removeOurs(body: string): string {
  const settings = readSettings(body);
  const last = oursIn(settings).at(-1);
  return last ? removeOurs(remove(body, emptiedBy(last))) : body;
}

/** The largest node that holds nothing but this hook: a list that only we needed goes with it. */
function emptiedBy({ alone, group, node }: HookNode) {
  if (!alone) return node;
  const event = group.parent;
  const eventProperty = event?.parent;
  if (event?.children?.length !== 1 || !eventProperty) return group;
  const hooks = eventProperty.parent;
  return hooks?.children?.length === 1 && hooks.parent ? hooks.parent : eventProperty;
}

function isRegisteredForm(text: string, before: string): boolean {
  const [only, ...more] = inspect(text).entries;
  if (!only?.node || !only.current || more.length > 0 || inspect(before).entries.length > 0) return false;
  try {
    return register(before, { node: only.node, hook: only.hook }) === text;
  } catch (error) {
    if (error instanceof SettingsError) return false;
    throw error;
  }
}

const oursIn = (settings: Settings): readonly HookNode[] =>
  hooksOf(settings).filter(({ value }) => fromCommand(lineOf(value)) !== undefined);

/** The command with its arguments: an entry that somebody wrote by hand may have them apart. */
function lineOf(hook: unknown): string {
  if (typeof hook !== 'object' || hook === null || !('command' in hook) || typeof hook.command !== 'string') return '';
  const args: unknown[] = 'args' in hook && Array.isArray(hook.args) ? hook.args : [];
  return [hook.command, ...args.filter(arg => typeof arg === 'string')].join(' ');
}

function toRegisteredHook({ group, matcher = '*', value }: HookNode): RegisteredHook {
  const { node, hook = '' } = fromCommand(lineOf(value)) ?? {};
  const current = node !== undefined && JSON.stringify(getNodeValue(group)) === JSON.stringify(toGroup({ node, hook }));
  return {
    hook,
    matcher,
    narrow: !['', '*', '.*'].includes(matcher),
    current,
    ...(node === undefined ? {} : { node }),
  };
}
