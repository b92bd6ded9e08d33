// [I/O] Whether the files of a work tree hold work that git does not have. Runs nothing: what a repository's configuration could make
// git run, as filters or monitors, never runs here.
import type { Fact } from '../facts.ts';
import { findGitDirectory } from './git-directory.ts';
import { ownWorkTree } from './path.ts';
import { parentOf, relativeTo, shownPath, withHome } from './path-text.ts';
import { statOf } from './read-file.ts';
import { realPath } from './real-path.ts';
import type { Survey } from './survey.ts';

/** `whole`: of the whole work tree that `path` lies in, not just what `path` names. */
export function readUncommitted(path: string, whole: boolean, survey: Survey): Fact<'uncommitted'> {
  const real = realPath(withHome(path, survey.scene.home));
  if (!real) return { value: undefined, source: 'the file system' };
  if (!real.exists && !whole) return { value: { changed: 0, untracked: false }, source: 'the file system' };
  const isFolder = real.exists && statOf(real.path)?.isDirectory() === true;
  const git = findGitDirectory(isFolder ? real.path : parentOf(real.path));
  if (!git || git.kept === 'broken' || git.kept === 'bare') return { value: undefined, source: 'the file system' };
  const relative = whole ? '' : relativeTo(git.root, real.path);
  return {
    value: ownWorkTree(git, survey)?.uncommitted(relative),
    source: `${shownPath(git.own, survey.scene)}/index and the files`,
  };
}
