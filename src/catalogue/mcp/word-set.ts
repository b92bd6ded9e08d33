// Lists of words as plain text, made into maps when they are first asked: a process that judges no MCP call pays nothing for them.

export interface WordMap<T extends string> {
  readonly get: (word: string) => T | undefined;
}

/** Class → its words, separated by spaces. A word that stands in two classes belongs to the later one. */
export function wordMap<T extends string>(classes: { readonly [name in T]: string }): WordMap<T> {
  let built: Map<string, T> | undefined;
  const build = (): Map<string, T> => {
    const map = new Map<string, T>();
    for (const name in classes) for (const word of classes[name].split(/\s+/)) if (word !== '') map.set(word, name);
    return map;
  };
  return {
    get: word => {
      built ??= build();
      return built.get(word);
    },
  };
}

export interface WordSet {
  readonly has: (word: string) => boolean;
}

export const wordSet = (text: string): WordSet => {
  const map = wordMap({ in: text });
  return { has: word => map.get(word) !== undefined };
};
