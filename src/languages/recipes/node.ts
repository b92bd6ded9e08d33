// Values of a file that holds a tree: objects, lists and texts, each taken for nothing where it is something else.

export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const nodeIn = (value: unknown): Node => (isNode(value) ? value : {});
/** One value stands for a list of one. */
export const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
export const textIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);
export const textsIn = (value: unknown): string[] => listIn(value).flatMap(textIn);

/** The object that a text holds, read by `parse`; undefined where it holds no object. */
export function nodeOf(text: string, parse: (text: string) => unknown): Node | undefined {
  try {
    const value = parse(text.replace(/^\uFEFF/, ''));
    return isNode(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
