// [I/O] Reads HEAD and other refs of a git directory, loose and packed.
import type { GitDirectory } from './git-directory.ts';
import { joined } from './path-text.ts';
import { readLink, readText } from './read-file.ts';

const maxPackedRefs = 8 * 1024 * 1024;
const maxIndirection = 5;

/** The ref that a symbolic ref stands for (`refs/heads/main`), or undefined where it holds a commit or cannot be read. */
export function symbolicTarget(dir: string, ref: string): string | undefined {
  const path = joined(dir, ref);
  const link = readLink(path);
  if (link?.startsWith('refs/')) return link;
  return /^ref:\s*(refs\/\S+)\s*$/.exec(readText(path, 4096) ?? '')?.[1];
}

/** The branch that is checked out; undefined on a detached head. */
export function branchOf(git: GitDirectory): string | undefined {
  const target = symbolicTarget(git.own, 'HEAD');
  return target?.startsWith('refs/heads/') ? target.slice('refs/heads/'.length) : undefined;
}

/** The commit that HEAD stands for, in hex. */
export function headCommit(git: GitDirectory): string | undefined {
  const target = symbolicTarget(git.own, 'HEAD');
  return target === undefined ? commitIn(joined(git.own, 'HEAD')) : commitOf(git, target);
}

/** The commit of a ref, in hex; undefined if there is no such ref. */
export function commitOf(git: GitDirectory, ref: string): string | undefined {
  let name = ref;
  for (let step = 0; step < maxIndirection; step += 1) {
    const next = symbolicTarget(git.common, name);
    if (next === undefined) return commitIn(joined(git.common, name)) ?? packedCommit(git, name);
    name = next;
  }
  return undefined;
}

const commitIn = (path: string): string | undefined => /^([0-9a-f]{40,64})\s*$/.exec(readText(path, 4096) ?? '')?.[1];

function packedCommit(git: GitDirectory, ref: string): string | undefined {
  const text = `\n${readText(joined(git.common, 'packed-refs'), maxPackedRefs) ?? ''}\n`;
  const at = text.indexOf(` ${ref}\n`);
  if (at < 0) return undefined;
  const id = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return /^[0-9a-f]{40,64}$/.test(id) ? id : undefined;
}
