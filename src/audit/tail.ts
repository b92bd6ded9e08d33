// [I/O] Finds the last whole record of a log file, stepping over what a crash left behind it. Reads only the end of the file.
import { readSync } from 'node:fs';
import { endingBytes, type Head, maxLineBytes, readEnding } from './chain.ts';

export interface Tail {
  readonly head?: Head;
  /** What follows the last whole record: all that is there if there is none. Empty after an orderly end. */
  readonly rest: Uint8Array;
  /** What ends the last line if nothing does. */
  readonly closing: '' | '\n';
  /** There is more text without a record in it than a crash can leave. */
  readonly lost: boolean;
}

const newline = 10;
const nothing = new Uint8Array(0);

/** `size` is the size of the file. */
export function readTail(descriptor: number, size: number): Tail {
  const end = readEnd(descriptor, size, endingBytes + 1);
  const closing = size > 0 && end.at(-1) !== newline ? '\n' : '';
  const head = readEnding(closing ? end : end.subarray(0, -1));
  if (size === 0 || head) return { ...(head ? { head } : {}), rest: nothing, closing, lost: false };
  return lookBack(readEnd(descriptor, size, maxLineBytes), size, closing);
}

function lookBack(bytes: Buffer, size: number, closing: '' | '\n'): Tail {
  let end = bytes.length;
  while (end > 0) {
    const start = bytes.lastIndexOf(newline, end - 1) + 1;
    const head = readEnding(bytes.subarray(start, end));
    if (head) return { head, rest: bytes.subarray(end + 1), closing, lost: false };
    end = start - 1;
  }
  const lost = bytes.length < size;
  return { rest: lost ? nothing : bytes, closing, lost };
}

function readEnd(descriptor: number, size: number, most: number): Buffer {
  const wanted = Math.min(size, most);
  const bytes = Buffer.allocUnsafe(wanted);
  let used = 0;
  while (used < wanted) {
    const got = readSync(descriptor, bytes, used, wanted - used, size - wanted + used);
    if (got === 0) break;
    used += got;
  }
  return bytes.subarray(0, used);
}
