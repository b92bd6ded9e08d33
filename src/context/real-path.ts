// [I/O] Follows symbolic links of a path as far as the path exists; what does not exist yet is put at the place where it would come to lie.
import { realpathSync } from 'node:fs';
import { absolute, joined, nameOf, parentOf } from './path-text.ts';
import { linkStatOf, readLink, statOf } from './read-file.ts';

export interface RealPath {
  readonly path: string;
  readonly exists: boolean;
}

const maxLinks = 40;

/** Undefined where it cannot be told: links in a circle, folders that may not be entered, a path that is not absolute. */
export const realPath = (path: string): RealPath | undefined =>
  path.startsWith('/') && !path.includes('\0') ? follow(path, maxLinks) : undefined;

function follow(path: string, links: number): RealPath | undefined {
  try {
    // Looked at first, because an error of `realpath` takes longer than all the rest.
    if (statOf(path)) return { path: realpathSync.native(path), exists: true };
  } catch {
    return undefined;
  }
  if (path === '/' || links === 0) return undefined;
  const name = nameOf(path);
  const parent = follow(parentOf(path), links);
  if (!parent) return undefined;
  // A link's target may climb out of a folder that was itself reached through a link, so `..` is resolved on the real folder.
  if (name === '..') return { path: parentOf(parent.path), exists: parent.exists };
  if (name === '' || name === '.') return parent;
  const here = joined(parent.path, name);
  const target = parent.exists && linkStatOf(here)?.isSymbolicLink() ? readLink(here) : undefined;
  if (target === undefined) return { path: here, exists: false };
  return follow(target.startsWith('/') ? target : joined(parent.path, target), links - 1);
}

/** For places that are compared with real paths: the real one where it exists, else as written. */
export const realOrSame = (path: string): string => realPath(absolute('/', path))?.path ?? absolute('/', path);
