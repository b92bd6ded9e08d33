// [I/O] Git's ignore rules for one work tree: the user's, `.git/info/exclude`, and every `.gitignore` on the way. Patterns are matched
// by the `ignore` package.
import ignore, { type Ignore } from 'ignore';
import type { Scene } from '../facts.ts';
import { flagOf, settingOf } from './git-config.ts';
import { gitHome, type Repository } from './git-repository.ts';
import { absolute, joined, withHome } from './path-text.ts';
import { linkStatOf, readBytes, statOf } from './read-file.ts';
import type { Variables } from './survey.ts';

const maxFile = 512 * 1024;
const maxLine = 1024;
/** Patterns with more wildcards than this may take very long to match. */
const maxStars = 12;
const maxDoubleStars = 3;

export class IgnoreRules {
  private readonly root: string;
  private readonly rules: Ignore;
  private readonly read = new Set<string>();
  /** A rule that takes something back could not be used, so nothing counts as ignored. */
  private lost = false;

  constructor(repository: Repository, scene: Scene, env: Variables) {
    this.root = repository.root;
    this.rules = ignore({ ignorecase: flagOf(repository.config, 'core.ignorecase') === true });
    const named = settingOf(repository.config, 'core.excludesfile');
    // Later rules outweigh earlier ones, so the least specific file comes first.
    this.add(
      named === undefined ? joined(gitHome(scene, env), 'ignore') : absolute(this.root, withHome(named, scene.home)),
      '',
    );
    this.add(joined(repository.common, 'info/exclude'), '');
  }

  /** Whether git leaves out `path` (relative to the root) or a folder it lies in. */
  isIgnored(path: string, directory: boolean): boolean {
    const pieces = path.split('/');
    for (let depth = 0; depth < pieces.length; depth += 1) {
      // Rules inside a folder that is left out as a whole do not count.
      if (depth > 0 && this.matches(`${pieces.slice(0, depth).join('/')}/`)) return !this.lost;
      this.readFolder(pieces.slice(0, depth).join('/'));
    }
    return this.matches(directory ? `${path}/` : path) && !this.lost;
  }

  private matches(path: string): boolean {
    return this.rules.test(asBytes(path)).ignored;
  }

  private readFolder(folder: string): void {
    if (this.read.has(folder)) return;
    this.read.add(folder);
    const file = joined(folder === '' ? this.root : joined(this.root, folder), '.gitignore');
    // Git does not follow a link here.
    if (linkStatOf(file)?.isFile()) this.add(file, folder);
  }

  private add(file: string, folder: string): void {
    const bytes = readBytes(file, maxFile);
    // What is there and cannot be read might take something back.
    if (!bytes && statOf(file)) this.lost = true;
    const text = bytes?.toString('latin1') ?? '';
    const lines = text.replace(/^\xef\xbb\xbf/, '').split('\n');
    for (const line of lines) {
      const pattern = line.endsWith('\r') ? line.slice(0, -1) : line;
      const usable =
        pattern.length <= maxLine && count(pattern, /\*+/g) <= maxStars && count(pattern, /\*\*/g) <= maxDoubleStars;
      if (usable) this.rules.add(fromRoot(pattern, asBytes(folder)));
      else if (pattern.startsWith('!')) this.lost = true;
    }
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** One character for each byte: git's `?` stands for a byte. */
const asBytes = (text: string): string =>
  /[^\0-\x7f]/.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text;

/** A pattern of a nested file, written as one for the root: one set of rules then gives git's order of precedence. */
function fromRoot(pattern: string, folder: string): string[] {
  if (pattern === '' || pattern.startsWith('#')) return [];
  if (folder === '') return [pattern];
  const negation = pattern.startsWith('!') ? '!' : '';
  const body = pattern.slice(negation.length);
  if (/^[/ ]*$/.test(body)) return [];
  const base = folder.replace(/[\\*?[\]!# ]/g, '\\$&');
  const isAnchored = body.replace(/\/ *$/, '').includes('/');
  return [`${negation}/${base}/${isAnchored ? body.replace(/^\//, '') : `**/${body}`}`];
}
