// Bounded reads and atomic writes of small files. [I/O] Knows nothing of their content.
import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

export const maxFileSize = 1_048_576;

export type FileText =
  | { readonly kind: 'text'; readonly bytes: Uint8Array; readonly text: string }
  | { readonly kind: 'absent' }
  /** It is there and cannot be used; a sentence fragment says why. */
  | { readonly kind: 'unusable'; readonly why: string };

export function readFile(path: string, limit: number = maxFileSize): FileText {
  let descriptor: number;
  try {
    // Opened without waiting, so that a named pipe cannot hold up the gate.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return isAbsent(path, error) ? { kind: 'absent' } : unusable(error);
  }
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile())
      return { kind: 'unusable', why: status.isDirectory() ? 'is a directory, not a file' : 'is not a regular file' };
    if (status.size > limit) return { kind: 'unusable', why: `is larger than ${limit} bytes` };
    const bytes = readUpTo(descriptor, status.size);
    return bytes.length === status.size ? decode(bytes) : { kind: 'unusable', why: 'changed while it was read' };
  } catch (error) {
    return unusable(error);
  } finally {
    closeSync(descriptor);
  }
}

/** A link that leads nowhere is not absent: someone meant a file to be there. */
function isAbsent(path: string, error: unknown): boolean {
  const code = codeOf(error);
  if (code === 'ENOTDIR') return true;
  return code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false }) === undefined;
}

/** One byte more than expected is tried, to notice a file that grows. */
function readUpTo(descriptor: number, size: number): Uint8Array {
  const buffer = new Uint8Array(size + 1);
  let length = 0;
  while (length <= size) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return buffer.subarray(0, length);
}

function decode(bytes: Uint8Array): FileText {
  if (!isUtf8(bytes)) return { kind: 'unusable', why: 'is not valid UTF-8' };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return { kind: 'text', bytes, text: text.startsWith('\uFEFF') ? text.slice(1) : text };
}

const unusable = (error: unknown): FileText => ({
  kind: 'unusable',
  why: `cannot be read (${codeOf(error) ?? 'error'})`,
});

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Readers see the old text or the new, never half of one. Only the owner can read it, unless `mode` says otherwise. */
export function writeFile(path: string, text: string, mode = 0o600): void {
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${Date.now().toString(36)}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    try {
      writeSync(descriptor, text);
      if (mode !== 0o600) fchmodSync(descriptor, mode);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, path);
  } catch (error) {
    unlinkSync(draft);
    throw error;
  }
}
