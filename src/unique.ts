/** Each item once, in the order of their first occurrence; alike is what has the same JSON. */
export const unique = <T>(items: readonly T[]): T[] =>
  items.length < 2 ? [...items] : [...new Map(items.map(item => [JSON.stringify(item), item])).values()];
