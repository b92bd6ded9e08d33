// Lexical path arithmetic on absolute and `~/` paths. The machine is asked elsewhere; here nothing is looked up.
import { HOLE } from '../shell/word.ts';

/** `path` seen from `cwd`, with `.`, `..` and doubled slashes resolved. Holes stay where they are. */
export function resolvePath(cwd: string | undefined, path: string): string {
  const text = path.replace(/^file:(?:\/\/(?=\/))?/, '');
  if (text.startsWith('/') || text.startsWith('~') || /^[A-Za-z]:[\\/]/.test(text) || text.startsWith('\\\\'))
    return normalize(text);
  // Without a known directory a relative path may lie anywhere.
  return normalize(`${cwd ?? HOLE}/${text}`);
}

/** One spelling for a path below the home. */
export const absolutePath = (path: string, home: string): string =>
  path === '~' || path.startsWith('~/') ? home + path.slice(1) : path;

function normalize(path: string): string {
  const absolute = path.startsWith('/');
  const kept: string[] = [];
  for (const piece of path.split('/')) {
    if (piece === '' || piece === '.') continue;
    if (piece !== '..') kept.push(piece);
    else if (kept.length > (absolute ? 0 : 1)) kept.pop();
    else if (!absolute && kept.length === 1) kept[0] = `${HOLE}`;
  }
  const joined = kept.join('/');
  if (absolute) return `/${joined}`;
  return joined === '' ? HOLE : joined;
}
