// Small edits to the text of a JSON document, with or without comments, that leave every other byte where it was. Knows nothing of
// settings.
import type { Node } from 'jsonc-parser';

/** What to add: an element of an array, or with a key a property of an object. */
export interface Item {
  readonly key?: string;
  readonly value: unknown;
}

/** Adds an item at the end of an object or array, in the layout of what stands there. */
export function insert(text: string, container: Node, item: Item): string {
  const last = container.children?.at(-1);
  if (last) return insertAfter(text, last, item);
  const { unit, eol } = layoutOf(text);
  const [open, close] = [container.offset + 1, end(container) - 1];
  const inside = text.slice(open, close).trimEnd();
  if (inside === '' && isFlat(text)) return splice(text, open, close, print(text, item, ''));
  const outer = eol + indentAt(text, container.offset);
  // What is left inside of an empty container is a comment.
  return splice(text, open, close, inside + outer + unit + print(text, item, outer + unit) + outer);
}

function insertAfter(text: string, last: Node, item: Item): string {
  const { eol } = layoutOf(text);
  const space = spaceBefore(text, last);
  const comment = /^[ \t]*(?:\/\/[^\r\n]*|\/\*(?:[^*\r\n]|\*(?!\/))*\*\/)/.exec(text.slice(end(last)))?.[0] ?? '';
  const line = comment.includes('//') && !space.includes('\n') ? eol : space;
  return splice(text, end(last), end(last) + comment.length, `,${comment}${line}${print(text, item, line)}`);
}

/** Takes out an element or a whole property, with one comma. Undoes `insert` exactly, except for spaces in an empty container. */
export function remove(text: string, node: Node): string {
  const siblings = node.parent?.children ?? [];
  const at = siblings.indexOf(node);
  const [previous, next] = [siblings[at - 1], siblings[at + 1]];
  if (previous)
    return splice(text, end(previous), end(node), withoutComma(text.slice(end(previous), node.offset)).trimEnd());
  if (next) return splice(text, node.offset, next.offset, withoutComma(text.slice(end(node), next.offset)).trimStart());
  const container = node.parent ?? node;
  const [open, close] = [container.offset + 1, end(container) - 1];
  const rest = text.slice(open, node.offset).trimEnd() + text.slice(end(node), close);
  return splice(text, open, close, rest.trim() === '' ? '' : rest);
}

/** What stands between two items without the comma, wherever it is among comments. */
const withoutComma = (gap: string): string =>
  gap.replace(/((?:\/\/[^\n]*|\/\*[\s\S]*?\*\/|[^,])*?),/, (_, before: string) => before);

/** Puts another value in the place of an element. */
export const replace = (text: string, node: Node, value: unknown): string =>
  splice(text, node.offset, end(node), print(text, { value }, spaceBefore(text, node)));

const end = (node: Node): number => node.offset + node.length;

const splice = (text: string, from: number, to: number, part: string): string =>
  text.slice(0, from) + part + text.slice(to);

const spaceBefore = (text: string, node: Node): string => /\s*$/.exec(text.slice(0, node.offset))?.[0] ?? '';

const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset) + 1))?.[0] ?? '';

/** On lines of its own where the space before it holds a line break, else on one line. */
function print(text: string, { key, value }: Item, space: string): string {
  const { unit, eol } = layoutOf(text);
  const spread = space.includes('\n');
  const json = spread ? JSON.stringify(value, undefined, unit) : JSON.stringify(value);
  const indent = space.slice(space.lastIndexOf('\n') + 1);
  const name = key === undefined ? '' : `${JSON.stringify(key)}:${isFlat(text) ? '' : ' '}`;
  return name + json.replaceAll('\n', eol + indent);
}

/** Two spaces and `\n` where the text shows nothing else. */
const layoutOf = (text: string) => ({
  unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ',
  eol: text.includes('\r\n') ? '\r\n' : '\n',
});

/** Written without any layout, as by a program. */
const isFlat = (text: string): boolean => !/\n./.test(text) && !/^\s*\{\s*\}\s*$/.test(text);
