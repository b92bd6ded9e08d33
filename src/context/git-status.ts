// [I/O] Compares one index entry with the file on disk as git does: first by what the index recorded about the file, then by content.
import { readlinkSync, type Stats } from 'node:fs';
import type { PathFact } from '../facts.ts';
import { flagOf } from './git-config.ts';
import type { IndexEntry } from './git-index.ts';
import type { Repository } from './git-repository.ts';
import { joined } from './path-text.ts';
import { linkStatOf, readBytes } from './read-file.ts';
import { sha1 } from './sha1.ts';
import type { Survey } from './survey.ts';

export type GitStatus = PathFact['git'];

/** Larger files are not compared by content. */
const maxContent = 1024 * 1024;
const second = 1000;

export const submoduleMode = 0o160000;
const linkMode = 0o120000;
const executableMode = 0o100755;

/**
 * `clean` means that git holds this exact content: committed, or staged (then `git restore` brings it back as long as it stays staged;
 * looking it up in the last commit as well would mean unpacking trees). The bits "assume unchanged" and "skip work tree" are not believed.
 */
export function entryStatus(entry: IndexEntry, repository: Repository, indexTime: number, survey: Survey): GitStatus {
  if (entry.unmerged || entry.promised) return 'changed';
  const path = joined(repository.root, entry.path);
  const stat = linkStatOf(path);
  // Already deleted: nothing is left to lose.
  if (!stat) return 'empty';
  if (!isSameKind(entry, stat, flagOf(repository.config, 'core.filemode') !== false)) return 'changed';
  // Git writes size 0 for a file it wants compared by content next time.
  if (entry.size !== 0 && stat.size % 2 ** 32 !== entry.size) return 'changed';
  if (isAsRecorded(entry, stat, indexTime)) return 'clean';
  return contentStatus(entry, path, stat, repository, survey);
}

function isSameKind(entry: IndexEntry, stat: Stats, hasModes: boolean): boolean {
  if (entry.mode === linkMode) return stat.isSymbolicLink();
  if (!stat.isFile()) return false;
  return !hasModes || (entry.mode === executableMode) === ((stat.mode & 0o100) !== 0);
}

function isAsRecorded(entry: IndexEntry, stat: Stats, indexTime: number): boolean {
  if (entry.size === 0 && stat.size !== 0) return false;
  if (entry.inode !== 0 && Number.isSafeInteger(stat.ino) && stat.ino % 2 ** 32 !== entry.inode) return false;
  if (!isSameTime(entry.modified, stat.mtimeMs) || !isSameTime(entry.statusChanged, stat.ctimeMs)) return false;
  // A file written in the same second as the index may have been written again afterwards.
  return Math.floor(entry.modified / second) < Math.floor(indexTime / second);
}

/** Some programs record whole seconds only. */
const isSameTime = (recorded: number, actual: number): boolean =>
  recorded === actual || (recorded % second === 0 && recorded === Math.floor(actual / second) * second);

/** Files that git converts on the way in (line ends, filters) differ here and count as changed, which is the careful side. */
function contentStatus(
  entry: IndexEntry,
  path: string,
  stat: Stats,
  repository: Repository,
  survey: Survey,
): GitStatus {
  if (repository.idLength !== 20 || stat.size > maxContent) return 'changed';
  if (!survey.mayRead(stat.size)) return 'unreadable';
  const content = stat.isSymbolicLink() ? readlinkSync(path, 'buffer') : readBytes(path, maxContent);
  if (!content) return 'unreadable';
  return sha1(Buffer.concat([Buffer.from(`blob ${content.length}\0`), content])) === entry.id(repository.idLength)
    ? 'clean'
    : 'changed';
}
