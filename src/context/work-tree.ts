// [I/O] What git would say about one file of a work tree, or about everything in a folder of it: then the worst of what is found.
import { type Dirent, readdirSync } from 'node:fs';
import type { UncommittedFact } from '../facts.ts';
import { gitDirectoryAt } from './git-directory.ts';
import { type IndexEntry, readIndex } from './git-index.ts';
import { headCommit } from './git-refs.ts';
import { openRepository, type Repository } from './git-repository.ts';
import { entryStatus, type GitStatus, submoduleMode } from './git-status.ts';
import { IgnoreRules } from './ignored.ts';
import { joined } from './path-text.ts';
import { linkStatOf, readBytes, statOf } from './read-file.ts';
import type { Survey } from './survey.ts';

const maxIndex = 64 * 1024 * 1024;
const maxNesting = 8;

const careful: readonly GitStatus[] = ['empty', 'clean', 'ignored', 'untracked', 'unreadable', 'changed'];
const worse = (a: GitStatus, b: GitStatus): GitStatus => (careful.indexOf(b) > careful.indexOf(a) ? b : a);

export type { WorkTree };

/** Throws where there is an index that cannot be read. */
export const openWorkTree = (repository: Repository, survey: Survey): WorkTree => new WorkTree(repository, survey);

class WorkTree {
  private readonly repository: Repository;
  private readonly survey: Survey;
  private readonly nesting: number;
  private readonly indexTime: number;
  /** Undefined: git has not written one yet. */
  private readonly index: Buffer | undefined;
  private opened: IgnoreRules | undefined;

  constructor(repository: Repository, survey: Survey, nesting = 0) {
    this.repository = repository;
    this.survey = survey;
    this.nesting = nesting;
    const path = joined(repository.own, 'index');
    // Looked at before it is read: if it is replaced in between, more is compared by content, never less.
    const stat = statOf(path);
    this.indexTime = stat?.mtimeMs ?? 0;
    this.index = stat && readBytes(path, maxIndex);
    if (stat && !this.index) throw new Error(`${path}: the index of git cannot be read or is too large`);
  }

  /** `path` is relative to the root and exists. */
  fileStatus(path: string): GitStatus {
    if (isGitsOwn(path)) return 'untracked';
    const entries = this.entries(path);
    if (!entries) return 'unreadable';
    const entry = entries.find(candidate => candidate.path === path);
    if (entry) return entryStatus(entry, this.repository, this.indexTime, this.survey);
    return this.rules.isIgnored(path, false) ? 'ignored' : 'untracked';
  }

  /** `path` is relative to the root (empty: the root) and a folder. */
  folderStatus(path: string): GitStatus {
    if (isGitsOwn(path)) return 'untracked';
    const entries = this.entries(path);
    if (!entries) return 'unreadable';
    if (entries.some(entry => entry.path === path && entry.mode !== submoduleMode)) return 'changed';
    let worst: GitStatus = 'empty';
    for (const entry of entries) {
      if (!this.survey.step()) return 'unreadable';
      const isSubmodule = entry.mode === submoduleMode && !entry.unmerged;
      const status = isSubmodule
        ? this.submoduleStatus(entry)
        : entryStatus(entry, this.repository, this.indexTime, this.survey);
      if (status === 'changed') return 'changed';
      worst = worse(worst, status);
    }
    return worse(worst, this.othersStatus(path, entries));
  }

  /** Files at or below `path` (relative to the root, empty: all) with work that git does not have. Undefined where not all could be looked at. */
  uncommitted(path: string): UncommittedFact | undefined {
    const entries = this.entries(path);
    if (!entries) return undefined;
    let changed = 0;
    for (const entry of entries) {
      if (!this.survey.step()) return changed > 0 ? { changed, untracked: false } : undefined;
      if (entry.mode === submoduleMode) continue;
      const status = entryStatus(entry, this.repository, this.indexTime, this.survey);
      if (status === 'unreadable') return undefined;
      if (status === 'changed' && linkStatOf(joined(this.repository.root, entry.path))) changed += 1;
    }
    const others = this.othersStatus(path, entries, 'stays');
    if (others === 'unreadable' && changed === 0) return undefined;
    return { changed, untracked: others === 'untracked' };
  }

  /** Read only when something untracked is met. */
  private get rules(): IgnoreRules {
    this.opened ??= new IgnoreRules(this.repository, this.survey.scene, this.survey.env);
    return this.opened;
  }

  private entries(wanted: string): readonly IndexEntry[] | undefined {
    return this.index ? readIndex(this.index, this.repository.idLength, wanted) : [];
  }

  private submoduleStatus(entry: IndexEntry): GitStatus {
    const root = joined(this.repository.root, entry.path);
    const stat = linkStatOf(root);
    if (!stat) return 'empty';
    if (!stat.isDirectory()) return 'changed';
    const git = gitDirectoryAt(root);
    if (!git) return readdirSync(root).length === 0 ? 'empty' : 'untracked';
    // With its git directory inside, the history goes when the folder goes.
    if (git.kept === 'inside') return 'untracked';
    if (git.kept === 'broken' || this.nesting >= maxNesting) return 'unreadable';
    if (headCommit(git) !== entry.id(this.repository.idLength)) return 'changed';
    const repository = openRepository(git, this.survey);
    return repository ? new WorkTree(repository, this.survey, this.nesting + 1).folderStatus('') : 'unreadable';
  }

  /** The worst of what lies in a folder without being tracked. Symbolic links are not followed. `own`: whether the git directory goes, too. */
  private othersStatus(start: string, entries: readonly IndexEntry[], own: 'goes' | 'stays' = 'goes'): GitStatus {
    const tracked = new Set(entries.map(entry => entry.path));
    if (start !== '' && tracked.has(start)) return 'empty';
    const open: Folder[] = [{ path: start, ignored: start !== '' && this.rules.isIgnored(start, true) }];
    let worst: GitStatus = 'empty';
    for (let folder = open.pop(); folder; folder = open.pop()) {
      // Nothing in a folder that is left out as a whole can be worse than this, except another repository.
      const isSettled = folder.ignored && worst === 'ignored';
      for (const item of isSettled
        ? []
        : readdirSync(joined(this.repository.root, folder.path), { withFileTypes: true })) {
        if (!this.survey.step()) return 'unreadable';
        const path = folder.path === '' ? item.name : `${folder.path}/${item.name}`;
        if (tracked.has(path) && !isGarbled(item)) continue;
        if (own === 'stays' && path.toLowerCase() === '.git') continue;
        const found = this.otherStatus(path, item, folder);
        if (found === 'untracked') return found;
        if (typeof found === 'object') open.push(found);
        else worst = worse(worst, found);
      }
    }
    return worst;
  }

  private otherStatus(path: string, item: Dirent, folder: Folder): GitStatus | Folder {
    if (isGitsOwn(path)) {
      // At the root, a `.git` file only says where the git directory is; anywhere else it marks another repository.
      return folder.path === '' && item.isFile() ? 'empty' : 'untracked';
    }
    if (isGarbled(item)) return 'untracked';
    const ignored = folder.ignored || this.rules.isIgnored(path, item.isDirectory());
    if (!item.isDirectory()) return ignored ? 'ignored' : 'untracked';
    if (ignored && linkStatOf(joined(this.repository.root, `${path}/.git`))) return 'untracked';
    return { path, ignored };
  }
}

interface Folder {
  readonly path: string;
  readonly ignored: boolean;
}

const isGitsOwn = (path: string): boolean => path.split('/').some(piece => piece.toLowerCase() === '.git');

/** A name that is not UTF-8: two of them may look the same here. */
const isGarbled = (item: Dirent): boolean => item.name.includes('\uFFFD');
