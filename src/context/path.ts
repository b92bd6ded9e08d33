// [I/O] The path fact: where a path really lies, what is there, and whether git could give it back.
import type { Fact, PathFact } from '../facts.ts';
import { flagOf, settingOf } from './git-config.ts';
import { findGitDirectory, type GitDirectory } from './git-directory.ts';
import { openRepository, type Repository } from './git-repository.ts';
import type { GitStatus } from './git-status.ts';
import { absolute, isWithin, parentOf, relativeTo, shownPath, withHome } from './path-text.ts';
import { statOf } from './read-file.ts';
import { realOrSame, realPath } from './real-path.ts';
import type { Survey } from './survey.ts';
import { openWorkTree, type WorkTree } from './work-tree.ts';

export function readPath(path: string, deep: boolean, survey: Survey): Fact<'path'> {
  const { scene } = survey;
  const written = withHome(path, scene.home);
  const real = realPath(written);
  if (!real)
    return { value: unreadablePath(written), source: `${shownPath(written, scene)}, which could not be followed` };
  const directory = real.exists && statOf(real.path)?.isDirectory() === true;
  const place = { real: real.path, exists: real.exists, directory };
  const git =
    deep && isWithin(scene.project, real.path)
      ? findGitDirectory(directory ? real.path : parentOf(real.path))
      : undefined;
  // A repository that begins above the project is not the project's: whoever may write there could say anything about these files.
  if (!git || !isWithin(scene.project, git.root))
    return { value: { ...place, git: 'outside' }, source: 'the file system' };
  if (git.kept === 'broken')
    return {
      value: { ...place, git: 'unreadable' },
      source: `${shownPath(git.root, scene)}/.git, which leads nowhere`,
    };
  return {
    value: { ...place, git: real.exists ? statusOf(place, git, survey) : 'empty' },
    source: `${shownPath(git.own, scene)}/index and the ${directory ? 'files in the folder' : 'file'}`,
  };
}

/** What is said of a path that could not be looked at: there is something, and it cannot be got back. */
export const unreadablePath = (path: string): PathFact => ({
  real: path,
  exists: true,
  directory: false,
  git: 'unreadable',
});

const moved = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY'];

function statusOf(place: Omit<PathFact, 'git'>, git: GitDirectory, survey: Survey): GitStatus {
  // Inside a git directory nothing is tracked.
  if (git.kept === 'bare') return 'untracked';
  try {
    const tree = ownWorkTree(git, survey);
    const path = relativeTo(git.root, place.real);
    return tree ? (place.directory ? tree.folderStatus(path) : tree.fileStatus(path)) : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** The work tree around a git directory; undefined where variables or settings put it elsewhere. Throws where its index cannot be read. */
export function ownWorkTree(git: GitDirectory, survey: Survey): WorkTree | undefined {
  if (moved.some(name => survey.env[name] !== undefined)) return undefined;
  const repository = openRepository(git, survey);
  return repository && isRootOf(repository) ? workTreeOf(repository, survey) : undefined;
}

/** Whether the work tree is where `.git` lies, and not where the configuration moves it. */
function isRootOf(repository: Repository): boolean {
  if (flagOf(repository.config, 'core.bare')) return false;
  const named = settingOf(repository.config, 'core.worktree');
  return named === undefined || realOrSame(absolute(repository.own, named)) === repository.root;
}

function workTreeOf(repository: Repository, survey: Survey): WorkTree {
  const known = survey.workTrees.get(repository.own) ?? openWorkTree(repository, survey);
  survey.workTrees.set(repository.own, known);
  return known;
}
