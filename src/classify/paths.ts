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

/** `folder` and those around it up to the root of the project, the nearest first; only `folder` itself where that lies elsewhere. */
export function foldersUp(folder: string, project: string): string[] {
  const folders = [folder];
  for (let at = folder; at !== project && at.startsWith(`${project}/`) && folders.length < maxFolders; ) {
    at = at.slice(0, at.lastIndexOf('/'));
    folders.push(at);
  }
  return folders;
}
const maxFolders = 12;
