// Finds the entry of a table whose key lists a word. Keys: `|` joins spellings, `, ` lists others alike, `*` stands for any letters.

type Table<T> = { readonly [names: string]: T };

interface Index<T> {
  readonly literal: ReadonlyMap<string, T>;
  /** Longest pattern first. */
  readonly patterns: readonly { readonly matches: (word: string) => boolean; readonly entry: T }[];
  readonly spellings: ReadonlyMap<string, string>;
}

// Tables are constants of the catalogue, so an index is built once and lives as long as its table.
const indexes = new WeakMap<object, Index<unknown>>();

/** A tiny glob, `*` only: linear, no backtracking over more than one star at a time. */
export function glob(pattern: string): (word: string) => boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return word => word === pattern;
  const least = first.length + last.length;
  return word =>
    word.length >= least && word.startsWith(first) && word.endsWith(last) && hasInOrder(others, word, first, last);
}

function hasInOrder(pieces: readonly string[], word: string, first: string, last: string): boolean {
  let at = first.length;
  const end = word.length - last.length;
  for (const piece of pieces) {
    const found = word.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}

export const globMatch = (pattern: string, word: string): boolean => glob(pattern)(word);

function build<T>(table: Table<T>): Index<T> {
  const literal = new Map<string, T>();
  const spellings = new Map<string, string>();
  const patterns: { name: string; entry: T }[] = [];
  for (const [names, entry] of Object.entries(table)) {
    for (const group of names.split(', ')) {
      const all = group.split('|');
      for (const name of all) {
        spellings.set(name, all[0] ?? name);
        if (name.includes('*')) patterns.push({ name, entry });
        else if (!literal.has(name)) literal.set(name, entry);
      }
    }
  }
  patterns.sort((a, b) => b.name.length - a.name.length);
  return {
    literal,
    spellings,
    patterns: patterns.map(({ name, entry }) => ({ matches: glob(name), entry })),
  };
}

function indexOf<T>(table: Table<T>): Index<T> {
  const found = indexes.get(table);
  // The map is keyed by the very table it was built from, so the entry type is the table's.
  if (found) return found as Index<T>;
  const index = build(table);
  indexes.set(table, index);
  return index;
}

/** The entry for `word`; a literal name beats a pattern, a longer pattern a shorter one. */
export function lookup<T>(table: { readonly [names: string]: T } | undefined, word: string): T | undefined {
  if (!table) return undefined;
  // Keys that list several words, or stand for many, hold a sign that such a word has not.
  const plain = word !== '' && !/[*|, ]/.test(word);
  if (plain && Object.hasOwn(table, word)) return table[word];
  if (plain && !isWorthIndexing(table)) return search(table, word);
  const index = indexOf(table);
  return index.literal.get(word) ?? index.patterns.find(pattern => pattern.matches(word))?.entry;
}

const searches = new WeakMap<object, number>();

/** A hook asks most tables once or twice, and an index costs more than that many searches. */
function isWorthIndexing(table: object): boolean {
  const asked = searches.get(table) ?? 0;
  if (asked < 3) searches.set(table, asked + 1);
  return asked >= 3;
}

function search<T>(table: Table<T>, word: string): T | undefined {
  let pattern = '';
  let entry: T | undefined;
  for (const names in table) {
    if (lists(names, word)) return table[names];
    if (!names.includes('*')) continue;
    for (const name of names.split(/, |\|/)) {
      if (name.length <= pattern.length || !name.includes('*') || !globMatch(name, word)) continue;
      pattern = name;
      entry = table[names];
    }
  }
  return entry;
}

/** Whether a key holds the word as one of its names, none of which is a pattern. */
function lists(names: string, word: string): boolean {
  for (let at = names.indexOf(word); at >= 0; at = names.indexOf(word, at + 1)) {
    const before = names[at - 1];
    const after = names[at + word.length];
    const starts = before === undefined || before === '|' || (before === ' ' && names[at - 2] === ',');
    const ends = after === undefined || after === '|' || (after === ',' && names[at + word.length + 1] === ' ');
    if (starts && ends) return true;
  }
  return false;
}

/** The first spelling of an option: `--message` → `-m` where the key is `-m|--message`. */
export const spelling = (table: { readonly [names: string]: unknown }, word: string): string =>
  indexOf(table).spellings.get(word) ?? word;

/** Most option parsers accept any unambiguous beginning of a long option: `git push --forc` is `--force`. */
export function abbreviated<T>(table: { readonly [names: string]: T }, word: string): T | undefined {
  if (!word.startsWith('--') || word.length < 4) return undefined;
  for (const [name, entry] of indexOf(table).literal) if (name.startsWith(word)) return entry;
  return undefined;
}
