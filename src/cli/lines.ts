// The lines of a file, read piece by piece, so that neither a large file nor a line without an end fills the memory.
import { closeSync, openSync, readSync } from 'node:fs';
import { codeOf } from '../policy/files.ts';

/** Characters of a longer line nobody typed: an image, a whole log. */
const longest = 32 * 1024 * 1024;
const chunkBytes = 256 * 1024;

/** Names what comes in by a pipe. */
export const standardInput = '-';
const waitMs = 5;

/** Bytes that were read; 0 at the end. A pipe that has nothing to give yet is waited for. */
function more(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
    }
  }
}

export interface FileLine {
  /** From 1. */
  readonly number: number;
  /** Undefined for a line that is too long. */
  readonly text: string | undefined;
  /** False for a last line without a newline: somebody may still be writing it. */
  readonly closed: boolean;
}

/** `onBytes` hears how much was read. Throws what the system says where the file cannot be read. */
export function* linesIn(file: string, onBytes: (count: number) => void): Generator<FileLine> {
  const descriptor = file === standardInput ? 0 : openSync(file, 'r');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  let kept: Buffer[] = [];
  let keptBytes = 0;
  let number = 0;
  const keep = (piece: Buffer): void => {
    keptBytes += piece.length;
    if (keptBytes <= longest) kept.push(Buffer.from(piece));
    else kept = [];
  };
  const take = (piece: Buffer, closed: boolean): FileLine => {
    const text =
      keptBytes + piece.length > longest
        ? undefined
        : (kept.length > 0 ? Buffer.concat([...kept, piece]) : piece).toString('utf8');
    kept = [];
    keptBytes = 0;
    number += 1;
    return { number, text, closed };
  };
  try {
    for (let got = more(descriptor, chunk); got > 0; got = more(descriptor, chunk)) {
      onBytes(got);
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0 && end < got; end = chunk.indexOf(10, start)) {
        yield take(chunk.subarray(start, end), true);
        start = end + 1;
        if (start >= got) break;
      }
      if (start < got) keep(chunk.subarray(start, got));
    }
    if (keptBytes > 0) yield take(Buffer.alloc(0), false);
  } finally {
    closeSync(descriptor);
  }
}
