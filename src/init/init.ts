// `tiergate init claude-code`: puts the hook into the user's or the project's settings file, or takes it out.       [I/O]
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { inspect, register, unregister } from './claude-code.ts';
import type { Registration } from './registration.ts';
import { SettingsError } from './settings.ts';

export interface InitOptions extends Registration {
  readonly scope: 'user' | 'project';
  readonly action: 'add' | 'remove';
  readonly dryRun: boolean;
  /** Where the user's settings are: `claudeDirectory()`. */
  readonly userDirectory: string;
  /** Root of the project. */
  readonly project: string;
}

export interface InitReport {
  readonly file: string;
  /** The text before and after; undefined stands for no file. Equal: nothing to do. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly dryRun: boolean;
  /** Where the text from before the first change is kept, if there was any. */
  readonly backup: string | undefined;
  /** Further things the person should know, each one line. */
  readonly warnings: readonly string[];
}

/** Nothing was changed. The message says what, where and what to do. */
export class InitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InitError';
  }
}

/** Claude Code's own directory of the user. */
export const claudeDirectory = (env: Readonly<Record<string, string | undefined>>, home: string): string =>
  env.CLAUDE_CONFIG_DIR || join(home, '.claude');

export const settingsFile = (options: Pick<InitOptions, 'scope' | 'userDirectory' | 'project'>): string =>
  join(options.scope === 'user' ? options.userDirectory : join(options.project, '.claude'), 'settings.json');

/** Registers or unregisters the hook of Claude Code. Doing it twice changes nothing the second time. */
export function init(options: InitOptions): InitReport {
  if (options.action === 'add') checkPaths(options);
  const file = settingsFile(options);
  const backupFile = `${file}.tiergate-backup`;
  const before = readText(file);
  const saved = readText(backupFile);
  const after = edited(file, before, saved, options);
  const isFirst = before !== undefined && inspect(before).entries.length === 0;
  const keepsBackup = options.action === 'add' && before !== after && isFirst;
  if (!options.dryRun && before !== after) {
    if (keepsBackup) writeAtomically(backupFile, before, modeOf(file));
    apply(file, before, after);
    if (options.action === 'remove' && after === saved) rmSync(backupFile, { force: true });
  }
  const backup = keepsBackup || (saved !== undefined && after !== saved) ? backupFile : undefined;
  return { file, before, after, dryRun: options.dryRun, backup, warnings: warningsAbout(options, after) };
}

function edited(file: string, before: string | undefined, saved: string | undefined, options: InitOptions) {
  try {
    if (options.action === 'add') return register(before, options);
    if (before === undefined) return undefined;
    const rest = unregister(before, saved);
    // Without a text from before, the file came into being with our entry.
    return rest !== before && saved === undefined && /^\s*\{\s*\}\s*$/.test(rest) ? undefined : rest;
  } catch (error) {
    if (error instanceof SettingsError)
      throw new InitError(`${file}:${error.line}:${error.column}: ${error.message}. Nothing was changed`);
    throw error;
  }
}

function checkPaths({ node, hook }: Registration): void {
  if (process.platform === 'win32') throw new InitError('the hook needs a POSIX shell; Windows is not supported yet');
  for (const path of [node, hook]) {
    if (!path.startsWith('/')) throw new InitError(`\`${path}\`: expected an absolute path`);
    if (/[\0\r\n]/.test(path)) throw new InitError(`\`${JSON.stringify(path)}\`: a line break cannot be registered`);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new InitError(`\`${path}\`: no such file`);
  }
  if (/\/(?:_npx|dlx-[^/]*|\.?pnpm-dlx)\//.test(hook))
    throw new InitError(
      `\`${hook}\` is in a cache that gets emptied; install first: \`npm install --global tiergate\``,
    );
}

function warningsAbout({ scope, action }: InitOptions, after: string | undefined): string[] {
  if (action === 'remove') return [];
  const warnings = [];
  if (after !== undefined && inspect(after).hooksDisabled)
    warnings.push('`disableAllHooks` is set in this file, so Claude Code runs no hook: take it out');
  if (scope === 'project')
    warnings.push(
      'the entry holds paths of this machine: on any other every call would be blocked, so do not commit it',
    );
  return warnings;
}

/** Undefined where there is no such file. Refuses what would not come back the same when written. */
function readText(file: string): string | undefined {
  const bytes = readIfThere(file);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InitError(`${file}: not UTF-8 text. Nothing was changed`);
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw new InitError(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

function apply(file: string, before: string | undefined, after: string | undefined): void {
  const target = followed(file);
  if (readText(target) !== before) throw new InitError(`${file}: was changed by another program meanwhile; try again`);
  if (after === undefined) rmSync(target);
  else writeAtomically(target, after, modeOf(target));
}

/** The file that a chain of links ends in, whether or not it exists: a link must stay a link. */
function followed(file: string, depth = 0): string {
  if (depth > 20) throw new InitError(`${file}: too many symbolic links`);
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? followed(resolve(dirname(file), readlinkSync(file)), depth + 1) : file;
}

/** Private where there is no file yet: settings may hold tokens. */
const modeOf = (file: string): number => (statSync(file, { throwIfNoEntry: false })?.mode ?? 0o600) & 0o777;

/** Another program sees the old text or the new one, never a part. */
function writeAtomically(file: string, text: string, mode: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    const handle = openSync(draft, 'wx', mode);
    try {
      // The mask of this process must not narrow what the file had.
      fchmodSync(handle, mode);
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new InitError(`${file}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
