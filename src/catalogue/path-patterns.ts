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

export class PathPatterns<T> {
  private readonly byName = new Map<string, Pattern<T>[]>();
  /** Those without one plain name, such as `**` + `/*.pem`. */
  private readonly others: Pattern<T>[] = [];

  constructor(rows: Iterable<readonly [pattern: string, entry: T]>) {
    for (const [text, entry] of rows) this.add(toPattern(text, entry));
  }

  private add(pattern: Pattern<T>): void {
    const name = pattern.pieces[pattern.key]?.text;
    if (name === undefined) this.others.push(pattern);
    else this.byName.set(name, [...(this.byName.get(name) ?? []), pattern]);
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
      for (const pattern of this.byName.get(piece) ?? []) keep(pattern, i - pattern.key);
    });
    for (const pattern of this.others) {
      if (pattern.below) for (let i = 0; i < pieces.length; i++) keep(pattern, i);
      else keep(pattern, pieces.length - pattern.pieces.length);
    }
    return found;
  }
}

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
