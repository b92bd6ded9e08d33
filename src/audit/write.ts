// [I/O] Appends one record to the log: locked, chained, rotated. Never drops a record: it is on disk, or an AuditError says why not.
import {
  closeSync,
  constants,
  fchmodSync,
  fdatasyncSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { AuditError, errnoOf, toAuditError } from './audit-error.ts';
import type { Entry } from './audit-record.ts';
import { genesis, type Head, maxLineBytes, type Notes, toLine, tornOf } from './chain.ts';
import { type Lock, type LockOptions, takeLock } from './lock.ts';
import { lockFileOf, partsOf, rotatedName, rotatedNumbers } from './places.ts';
import { readTail, type Tail } from './tail.ts';

export interface WriteOptions extends Partial<LockOptions> {
  /** A file that would grow beyond this is put aside and a new one begun. */
  readonly maxBytes?: number;
  /** Waits until the disk has it, which survives a power cut and costs about a millisecond. */
  readonly sync?: boolean;
}

export interface Written extends Head {
  /** False when the lock could not be had and the record began a chain of its own. */
  readonly chained: boolean;
}

const defaults = { timeoutMs: 1000, staleMs: 10_000, maxBytes: 32 * 1024 * 1024, sync: false };

/** Throws an AuditError when the record is not on disk. */
export function append(file: string, record: Entry, options: WriteOptions = {}): Written {
  const settings = { ...defaults, ...options };
  try {
    const body = JSON.stringify(record);
    if (Buffer.byteLength(body) > maxLineBytes / 2) {
      throw new AuditError('too-large', `audit record of ${body.length} characters is too large; shorten its fields`);
    }
    return appendBody(file, body, settings);
  } catch (error) {
    throw toAuditError(file, error);
  }
}

type Settings = Required<WriteOptions>;

function appendBody(file: string, body: string, settings: Settings): Written {
  for (;;) {
    const lock = inFolder(file, () => takeLock(lockFileOf(file), settings));
    try {
      const written = appendUnder(lock, file, body, settings);
      if (written) return written;
    } finally {
      lock?.release();
    }
  }
}

/** Undefined when the lock was lost on the way: nothing was written then. */
function appendUnder(lock: Lock | undefined, file: string, body: string, settings: Settings): Written | undefined {
  if (lock) rotate(file, body.length, settings.maxBytes);
  const descriptor = openLog(file);
  try {
    for (;;) {
      const size = fstatSync(descriptor).size;
      const place = findPlace(descriptor, file, size, lock ? undefined : settings.timeoutMs);
      const { text, head } = toLine(body, place.notes, place.after);
      if (lock?.isFresh() === false) return undefined;
      // Somebody who waited too long for the lock may have written without it.
      if (fstatSync(descriptor).size !== size) continue;
      writeWhole(descriptor, Buffer.from(place.closing + text));
      if (settings.sync) fdatasyncSync(descriptor);
      return { ...head, chained: place.notes.segment === undefined };
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Runs `action`, and again after the folder has been made if it was missing. */
function inFolder<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    mkdirSync(partsOf(file).folder, { recursive: true, mode: 0o700 });
    return action();
  }
}

function openLog(file: string): number {
  // Without O_NONBLOCK a named pipe in its place would hold the hook for ever.
  const descriptor = openSync(
    file,
    constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK,
    0o600,
  );
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) {
      throw new AuditError(
        'not-a-file',
        `cannot write the audit log \`${file}\`: it is not a regular file; move it away`,
      );
    }
    if ((stat.mode & 0o077) !== 0) fchmodSync(descriptor, 0o600);
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

interface Place {
  readonly after: Head;
  readonly notes: Notes;
  /** What must be written first to end the line before. */
  readonly closing: '' | '\n';
}

/** What the next record follows. `waited` is set when the lock could not be had. */
function findPlace(descriptor: number, file: string, size: number, waited: number | undefined): Place {
  const tail = readTail(descriptor, size);
  const before = tail.head || tail.lost ? undefined : previousFile(file);
  const after = tail.head ?? before?.tail.head ?? { seq: 0, hash: genesis };
  const rest = before && before.tail.rest.length > 0 ? Buffer.concat([before.tail.rest, tail.rest]) : tail.rest;
  const why =
    tail.lost || before?.tail.lost
      ? 'the end of the log cannot be read'
      : waited === undefined
        ? undefined
        : `the log was locked for more than ${waited} ms`;
  const notes: Notes = {
    ...(rest.length > 0 ? { torn: tornOf(rest) } : {}),
    ...(why === undefined ? {} : { segment: { after: after.hash, why } }),
    ...(before ? { previous: { file: before.name, hash: after.hash } } : {}),
  };
  return { after, notes, closing: tail.closing };
}

/** The newest rotated file and how it ends. Looked for whenever a file has no record, so a crash in the middle of a rotation loses nothing. */
function previousFile(file: string): { readonly name: string; readonly tail: Tail } | undefined {
  const { folder, name } = partsOf(file);
  const number = rotatedNumbers(name, readdirSync(folder)).at(-1);
  if (number === undefined) return undefined;
  const previous = rotatedName(name, number);
  const descriptor = openSync(`${folder}/${previous}`, 'r');
  try {
    return { name: previous, tail: readTail(descriptor, fstatSync(descriptor).size) };
  } finally {
    closeSync(descriptor);
  }
}

/** Puts a full file aside. Only under the lock, so the free number stays free. */
function rotate(file: string, bodyBytes: number, maxBytes: number): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0 || size + bodyBytes + 512 <= maxBytes) return;
  const { folder, name } = partsOf(file);
  const last = rotatedNumbers(name, readdirSync(folder)).at(-1) ?? 0;
  renameSync(file, `${folder}/${rotatedName(name, last + 1)}`);
}

/** Writes on after a short write. A failure in between leaves a torn line, which the next record closes and notes. */
export function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
