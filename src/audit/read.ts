// [I/O] The lines of the log, oldest first, over all its files. Holds one line at a time in memory; judges nothing.
import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { errnoOf } from './audit-error.ts';
import { maxLineBytes } from './chain.ts';
import { partsOf, rotatedName, rotatedNumbers } from './places.ts';

export interface LogLine {
  readonly file: string;
  /** From 1. */
  readonly number: number;
  /** Without the newline. Valid until the next line is asked for. */
  readonly bytes: Buffer;
  /** False for a last line without a newline. */
  readonly closed: boolean;
}

/** The files of the log that exist, oldest first. */
export function logFiles(file: string): string[] {
  const { folder, name } = partsOf(file);
  const names = namesIn(folder);
  const rotated = rotatedNumbers(name, names).map(number => `${folder}/${rotatedName(name, number)}`);
  return names.includes(name) ? [...rotated, file] : rotated;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

export function* linesOf(file: string): Generator<LogLine> {
  for (const path of logFiles(file)) yield* new FileLines(path).rest(true);
}

const pollMs = 200;

/** All lines, then new ones as they are written, until `signal` stops it. Follows the log into a new file. */
export async function* followedLines(file: string, signal: AbortSignal | undefined): AsyncGenerator<LogLine> {
  const past = logFiles(file).filter(path => path !== file);
  for (const path of past) yield* new FileLines(path).rest(true);
  let current: FileLines | undefined;
  while (!signal?.aborted) {
    const inode = statSync(file, { throwIfNoEntry: false })?.ino;
    if (current && current.inode !== inode) {
      yield* current.rest(true);
      // Files put aside since the last look, when there was more than one.
      const paths = logFiles(file).filter(path => path !== file);
      const own = paths.findIndex(path => statSync(path).ino === current?.inode);
      for (const path of own < 0 ? [] : paths.slice(own + 1)) yield* new FileLines(path).rest(true);
      current = undefined;
    }
    if (!current && inode !== undefined) current = new FileLines(file);
    if (current) yield* current.rest(false);
    await new Promise(resolve => setTimeout(resolve, pollMs));
  }
  current?.close();
}

/** One open file, read line by line. */
class FileLines {
  readonly inode: number;
  readonly #path: string;
  readonly #descriptor: number;
  readonly #chunk = Buffer.allocUnsafe(256 * 1024);
  #kept: Buffer = Buffer.alloc(0);
  #number = 0;

  constructor(path: string) {
    this.#path = path;
    this.#descriptor = openSync(path, 'r');
    this.inode = fstatSync(this.#descriptor).ino;
  }

  /** The lines from here to the end of the file. With `isLast`, also one without a newline; the file is closed then. */
  *rest(isLast: boolean): Generator<LogLine> {
    try {
      for (let got = this.#more(); got > 0; got = this.#more()) yield* this.#whole(this.#chunk.subarray(0, got));
      if (isLast && this.#kept.length > 0) yield this.#line(this.#kept, false);
    } finally {
      if (isLast) this.close();
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #more(): number {
    return readSync(this.#descriptor, this.#chunk, 0, this.#chunk.length, null);
  }

  *#whole(chunk: Buffer): Generator<LogLine> {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const piece = chunk.subarray(start, end);
      yield this.#line(this.#kept.length > 0 ? Buffer.concat([this.#kept, piece]) : piece, true);
      if (this.#kept.length > 0) this.#kept = Buffer.alloc(0);
      start = end + 1;
    }
    if (start === chunk.length) return;
    const rest = chunk.subarray(start);
    // What is longer than any line is no record, and a broken file must not fill the memory.
    if (this.#kept.length <= maxLineBytes) this.#kept = Buffer.concat([this.#kept, rest]);
  }

  #line(bytes: Buffer, closed: boolean): LogLine {
    this.#number += 1;
    return { file: this.#path, number: this.#number, bytes, closed };
  }
}
