// The settings files themselves: read whole, replaced whole, one writer at a time.                                       [I/O]
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
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { takeLock } from '../audit/lock.ts';

/** Nothing was changed. The message says what, where and what to do. */
export class InitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InitError';
  }
}

/** Undefined where there is no such file. Refuses what would not come back the same when written. */
export function readText(file: string): string | undefined {
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
    throw new InitError(`${file}: cannot be read (${messageOf(error)})`);
  }
}

/** Does `work` while no other run of ours touches the file. Nothing is left behind. */
export function alone<T>(file: string, work: () => T): T {
  const made = makeFolder(dirname(file));
  const lockFile = `${followed(file)}.tiergate-lock`;
  makeFolder(dirname(lockFile));
  const lock = takeLock(lockFile, { timeoutMs: 10_000, staleMs: 60_000 });
  if (!lock) throw new InitError(`${file}: another run of \`tiergate init\` is busy with it; try again`);
  try {
    return work();
  } finally {
    lock.release();
    if (made) removeEmpty(dirname(file), made);
  }
}

/** The topmost folder that had to be made. */
function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new InitError(`${folder}: cannot be made (${messageOf(error)})`);
  }
}

/** The folders that were made for nothing, from the inside out. */
function removeEmpty(folder: string, top: string): void {
  try {
    rmdirSync(folder);
    if (folder !== top) removeEmpty(dirname(folder), top);
  } catch {
    // Something is in it, so it stays.
  }
}

export function apply(file: string, before: string | undefined, after: string | undefined, mode: number): void {
  const target = followed(file);
  if (readText(target) !== before) throw new InitError(`${file}: was changed by another program meanwhile; try again`);
  if (after === undefined) rmSync(target);
  else writeAtomically(target, after, modeOf(target) ?? mode);
}

/** The file that a chain of links ends in, whether or not it exists: a link must stay a link. */
function followed(file: string, depth = 0): string {
  if (depth > 20) throw new InitError(`${file}: too many symbolic links`);
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? followed(resolve(dirname(file), readlinkSync(file)), depth + 1) : file;
}

export const modeOf = (file: string): number | undefined => {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  return mode === undefined ? undefined : mode & 0o777;
};

/** Another program sees the old text or the new one, never a part. */
export function writeAtomically(file: string, text: string, mode: number): void {
  const draft = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    mkdirSync(dirname(file), { recursive: true });
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
    throw new InitError(`${file}: cannot be written (${messageOf(error)})`);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
