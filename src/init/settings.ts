// Claude Code's settings as text → the hook entries in it, with their places. Stricter than JSON where the host is. Edits nothing.
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

export interface Settings {
  readonly root: Node;
  /** Undefined where the settings have none. */
  readonly hooks: Node | undefined;
  readonly preToolUse: Node | undefined;
}

export interface HookNode {
  readonly group: Node;
  /** Undefined where the group gives none, which matches every tool. */
  readonly matcher: string | undefined;
  readonly node: Node;
  readonly value: unknown;
  /** The only hook of its group. */
  readonly alone: boolean;
}

/** The settings cannot be read the way Claude Code reads them. `line` and `column` start at 1. */
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
export function readSettings(text: string): Settings {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const error = errors[0];
  if (error) throw new SettingsError(text, error.offset, parseMessage(error));
  if (root?.type !== 'object') throw new SettingsError(text, root?.offset ?? 0, 'expected a JSON object');
  const hooks = property(text, root, 'hooks', 'object');
  return { root, hooks, preToolUse: hooks && property(text, hooks, 'PreToolUse', 'array') };
}

/** Every hook of the event, in order. Entries of an unknown shape are skipped. */
export function hooksOf({ preToolUse }: Settings): readonly HookNode[] {
  return (preToolUse?.children ?? []).flatMap(group => {
    const matcher: unknown = settingOf(group, 'matcher');
    const list = propertyNode(group, 'hooks');
    const nodes = list?.type === 'array' ? (list.children ?? []) : [];
    return nodes.map(node => ({
      group,
      matcher: typeof matcher === 'string' ? matcher : undefined,
      node,
      value: getNodeValue(node),
      alone: nodes.length === 1,
    }));
  });
}

export const settingOf = (object: Node, key: string): unknown => {
  const node = propertyNode(object, key);
  return node && getNodeValue(node);
};

function parseMessage({ error }: ParseError): string {
  const code = printParseErrorCode(error);
  return code === 'InvalidCommentToken'
    ? 'Claude Code ignores a settings file with comments, without a word; take them out'
    : `not valid JSON (${words(code)}); Claude Code ignores such a file, without a word`;
}

const words = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

const propertyNode = (object: Node, key: string): Node | undefined =>
  object.type === 'object'
    ? object.children?.findLast(property => property.children?.[0]?.value === key)?.children?.[1]
    : undefined;

function property(text: string, object: Node, key: string, type: 'object' | 'array'): Node | undefined {
  const all = object.children?.filter(child => child.children?.[0]?.value === key) ?? [];
  const second = all[1];
  if (second)
    throw new SettingsError(
      text,
      second.offset,
      `\`${key}\` stands here a second time; Claude Code reads only the last`,
    );
  const value = all[0]?.children?.[1];
  if (value && value.type !== type)
    throw new SettingsError(text, value.offset, `\`${key}\`: expected ${type === 'object' ? 'an object' : 'an array'}`);
  return value;
}
