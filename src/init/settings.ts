// An agent's settings as text → the hook entries in it, with their places. As strict as the agent is. Edits nothing.
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { titles } from '../hosts/titles.ts';
import type { Form } from './forms.ts';

export interface Settings {
  readonly root: Node;
  /** The object of the events. Undefined where the settings have none. */
  readonly table: Node | undefined;
  /** The list of each event that the settings have. */
  readonly lists: ReadonlyMap<string, Node>;
}

export interface HookNode {
  readonly event: string;
  /** The entry of the event's list. */
  readonly group: Node;
  /** Undefined where the group gives none, which matches every tool. */
  readonly matcher: string | undefined;
  readonly node: Node;
  readonly value: unknown;
  /** The only hook of its group. */
  readonly alone: boolean;
}

/** The settings cannot be read the way the agent reads them. `line` and `column` start at 1. */
export class SettingsError extends Error {
  readonly line: number;
  readonly column: number;
  constructor(text: string, offset: number, message: string) {
    super(message);
    this.name = 'SettingsError';
    const before = text.slice(0, offset).split('\n');
    this.line = before.length;
    this.column = (before.at(-1)?.length ?? 0) + 1;
  }
}

/** `text` without byte order mark. */
export function readSettings(text: string, form: Form): Settings {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: !form.comments });
  const error = errors[0];
  if (error) throw new SettingsError(text, error.offset, parseMessage(error, form));
  if (root?.type !== 'object') throw new SettingsError(text, root?.offset ?? 0, 'expected a JSON object');
  const reader = { text, form };
  const table = form.under === undefined ? root : property(reader, root, form.under, 'object');
  const lists = new Map<string, Node>();
  for (const event of form.events) {
    const list = table && property(reader, table, event, 'array');
    if (list) lists.set(event, list);
  }
  return { root, table, lists };
}

/** Every hook of the form's events, in order. Entries of an unknown shape are skipped. */
export function hooksOf({ lists }: Settings, { grouped }: Form): readonly HookNode[] {
  return [...lists].flatMap(([event, list]) =>
    (list.children ?? []).flatMap(group => {
      const matcher: unknown = settingOf(group, ['matcher']);
      const nodes = grouped ? hooksIn(group) : [group];
      return nodes.map(node => ({
        event,
        group,
        matcher: typeof matcher === 'string' ? matcher : undefined,
        node,
        value: getNodeValue(node),
        alone: nodes.length === 1,
      }));
    }),
  );
}

function hooksIn(group: Node): readonly Node[] {
  const list = propertyNode(group, 'hooks');
  return list?.type === 'array' ? (list.children ?? []) : [];
}

export function settingOf(object: Node, path: readonly string[]): unknown {
  let node: Node | undefined = object;
  for (const key of path) node = node && propertyNode(node, key);
  return node && getNodeValue(node);
}

function parseMessage({ error }: ParseError, { agent }: Form): string {
  const code = printParseErrorCode(error);
  return code === 'InvalidCommentToken'
    ? `${titles[agent]} ignores a settings file with comments, without a word; take them out`
    : `not valid JSON (${words(code)}); ${titles[agent]} ignores such a file, without a word`;
}

const words = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

const propertyNode = (object: Node, key: string): Node | undefined =>
  object.type === 'object'
    ? object.children?.findLast(property => property.children?.[0]?.value === key)?.children?.[1]
    : undefined;

interface Reader {
  readonly text: string;
  readonly form: Form;
}

function property({ text, form }: Reader, object: Node, key: string, type: 'object' | 'array'): Node | undefined {
  const all = object.children?.filter(child => child.children?.[0]?.value === key) ?? [];
  const second = all[1];
  if (second)
    throw new SettingsError(
      text,
      second.offset,
      `\`${key}\` stands here a second time; ${titles[form.agent]} reads only the last`,
    );
  const value = all[0]?.children?.[1];
  if (value && value.type !== type)
    throw new SettingsError(text, value.offset, `\`${key}\`: expected ${type === 'object' ? 'an object' : 'an array'}`);
  return value;
}
