// [I/O] Finds the git directory that git itself would use from a folder: `.git` folders, `.git` files of worktrees and submodules, bare ones.
import { absolute, joined, nameOf, parentOf } from './path-text.ts';
import { linkStatOf, readLink, readText, statOf } from './read-file.ts';

export interface GitDirectory {
  /** Root of the work tree; for a bare repository the git directory itself. */
  readonly root: string;
  /** HEAD and index of this work tree. */
  readonly own: string;
  /** Configuration, refs and objects, shared by all work trees. */
  readonly common: string;
  /** `inside`: `.git` is a folder in the work tree. `elsewhere`: a file names it. `bare`: there is no work tree around the starting folder. */
  readonly kept: 'inside' | 'elsewhere' | 'bare';
}

/** A `.git` file that leads nowhere: git refuses to work there. */
export interface BrokenGitDirectory {
  readonly root: string;
  readonly kept: 'broken';
}

const maxDepth = 128;

/** The nearest one, from `dir` upwards. `dir` is a real path. */
export function findGitDirectory(dir: string): GitDirectory | BrokenGitDirectory | undefined {
  let at = dir;
  for (let depth = 0; depth < maxDepth; depth += 1) {
    const found = gitDirectoryAt(at) ?? bareAt(at);
    if (found) return found;
    if (at === '/') return undefined;
    at = parentOf(at);
  }
  return undefined;
}

/** The one whose work tree has its root exactly here. */
export function gitDirectoryAt(root: string): GitDirectory | BrokenGitDirectory | undefined {
  const path = joined(root, '.git');
  const stat = statOf(path);
  if (stat?.isDirectory()) {
    const common = commonOf(path);
    // An empty or half-made `.git` folder does not stop git from looking further up, so it must not stop us.
    return isGitDirectory(path, common) ? { root, own: path, common, kept: 'inside' } : undefined;
  }
  if (!stat?.isFile()) return undefined;
  const target = /^gitdir: ([^\n\r]+)/.exec(readText(path, 8192) ?? '')?.[1];
  if (target === undefined) return { root, kept: 'broken' };
  const own = absolute(root, target);
  const common = commonOf(own);
  return isGitDirectory(own, common) ? { root, own, common, kept: 'elsewhere' } : { root, kept: 'broken' };
}

function bareAt(dir: string): GitDirectory | undefined {
  if (!linkStatOf(joined(dir, 'HEAD'))) return undefined;
  const common = commonOf(dir);
  return isGitDirectory(dir, common) ? { root: dir, own: dir, common, kept: 'bare' } : undefined;
}

/** The folder that people would call the root: for a git directory itself, the work tree it lies in. */
export const rootOf = (found: GitDirectory | BrokenGitDirectory): string =>
  found.kept === 'bare' && nameOf(found.root) === '.git' ? parentOf(found.root) : found.root;

function commonOf(own: string): string {
  const text = readText(joined(own, 'commondir'), 8192);
  return text === undefined ? own : absolute(own, text.trimEnd());
}

const isFolder = (path: string): boolean => statOf(path)?.isDirectory() === true;

/** The same three signs that git asks for. */
function isGitDirectory(own: string, common: string): boolean {
  const head = readLink(joined(own, 'HEAD')) ?? readText(joined(own, 'HEAD'), 4096);
  if (head === undefined || !/^(?:ref:\s*refs\/|refs\/|[0-9a-f]{40})/.test(head)) return false;
  return isFolder(joined(common, 'objects')) && isFolder(joined(common, 'refs'));
}
