// Which of many path patterns a path matches, without trying each: patterns are found by a name that they all must hold.
// `**/` at the start and `/**` at the end stand for any folders or none, `~` for the home, `*` for any letters but `/`.
import { glob } from './lookup.ts';

type Root = 'anywhere' | 'home' | 'top';

interface Pattern<T> {
  readonly entry: T;
  readonly root: Root;
  readonly pieces: readonly { readonly text: string; readonly matches: (piece: string) => boolean }[];
  /** Index of the piece by which it is found. */
  readonly key: number;
  /** Everything below belongs as well. */
  readonly below: boolean;
}

/** Built in no time: patterns lie in one text to search, and only those that a path may match are taken apart. */
export class PathPatterns<T> {
  /** Each pattern on a line of its own, with a tab and the index of its row behind it. */
  private readonly text: string;
  private readonly rows: readonly (readonly [pattern: string, entry: T])[];
  private readonly parsed = new Map<number, Pattern<T>>();
  private readonly byName = new Map<string, readonly Pattern<T>[]>();
  private nameless: readonly Pattern<T>[] | undefined;

  constructor(rows: readonly (readonly [pattern: string, entry: T])[]) {
    this.rows = rows;
    this.text = rows.map(([pattern], i) => `\n${pattern}\t${i}`).join('');
  }

  /** The entries whose patterns `path` matches. Path and home are in lower case, like the patterns. */
  matching(path: string, home: string): Set<T> {
    const pieces = path.split('/');
    const start = startBelow(path, home);
    const found = new Set<T>();
    const keep = (pattern: Pattern<T>, at: number): void => {
      if (!found.has(pattern.entry) && stands(pattern, pieces, at, start)) found.add(pattern.entry);
    };
    pieces.forEach((piece, i) => {
      for (const pattern of this.named(piece)) keep(pattern, i - pattern.key);
    });
    this.nameless ??= [...this.text.matchAll(namelessLine)].map(([, , row]) => this.pattern(Number(row)));
    for (const pattern of this.nameless) {
      if (pattern.below) for (let i = 0; i < pieces.length; i++) keep(pattern, i);
      else keep(pattern, pieces.length - pattern.pieces.length);
    }
    return found;
  }

  /** The patterns that are found by this name. Names come again and again; only so many are kept. */
  private named(name: string): readonly Pattern<T>[] {
    const known = this.byName.get(name) ?? this.search(name);
    if (this.byName.size < maxNames) this.byName.set(name, known);
    return known;
  }

  private search(name: string): Pattern<T>[] {
    const found: Pattern<T>[] = [];
    for (let at = this.text.indexOf(`/${name}`); at >= 0; at = this.text.indexOf(`/${name}`, at + 1)) {
      const after = this.text[at + 1 + name.length];
      if (after !== '/' && after !== '\t') continue;
      const tab = this.text.indexOf('\t', at);
      const pattern = this.pattern(Number.parseInt(this.text.slice(tab + 1, tab + 8), 10));
      if (pattern.pieces[pattern.key]?.text === name) found.push(pattern);
    }
    return found;
  }

  private pattern(row: number): Pattern<T> {
    const known = this.parsed.get(row);
    if (known) return known;
    const [text, entry] = this.rows[row] ?? fail(row);
    const pattern = toPattern(text, entry);
    this.parsed.set(row, pattern);
    return pattern;
  }
}

const maxNames = 2000;

/** A line whose pieces all have a star, such as `**` + `/*.pem`: no name leads to it. */
const namelessLine = /\n(?:\*\*|~)?(\/[^/\t\n]*\*[^/\t\n]*)+\t(\d+)/g;

const fail = (row: number): never => {
  throw new Error(`there is no path pattern ${row}`);
};

function toPattern<T>(text: string, entry: T): Pattern<T> {
  const root: Root = text.startsWith('**/') ? 'anywhere' : text.startsWith('~/') ? 'home' : 'top';
  const below = text.endsWith('/**');
  const bare = text.slice(root === 'anywhere' ? 3 : root === 'home' ? 2 : 1, below ? -3 : undefined);
  const pieces = bare.split('/').map(piece => ({ text: piece, matches: glob(piece) }));
  return { entry, root, pieces, key: pieces.findIndex(piece => !piece.text.includes('*')), below };
}

/** Index of the first piece below the home, if the path lies there. */
const startBelow = (path: string, home: string): number | undefined =>
  path.startsWith(home) && path[home.length] === '/' ? home.split('/').length : undefined;

/** Whether the pattern matches with its first piece at `at`. `home`: where pieces below the home begin. */
function stands<T>(pattern: Pattern<T>, pieces: readonly string[], at: number, home: number | undefined): boolean {
  if (at < 0) return false;
  if (pattern.root === 'top' && (at !== 1 || pieces[0] !== '')) return false;
  if (pattern.root === 'home' && at !== home) return false;
  const end = at + pattern.pieces.length;
  if (pattern.below ? end > pieces.length : end !== pieces.length) return false;
  return pattern.pieces.every((piece, i) => piece.matches(pieces[at + i] ?? ''));
}
