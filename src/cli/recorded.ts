// Recorded calls of session files, one by one. Whatever a file holds, it ends in calls or in a count of what could not be read.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cwdOfMessage } from '../simulate/formats/opencode.ts';
import { readLine, readValue } from '../simulate/read-line.ts';
import { Recent } from '../simulate/recent.ts';
import type { FileState, RecordedCall } from '../simulate/recorded.ts';
import type { Intake } from '../simulate/report.ts';
import { linesIn } from './lines.ts';
import { databaseCalls } from './opencode-database.ts';
import type { SessionFile } from './session-files.ts';

/** Places that are named; the rest is only counted. */
const mostNotes = 5;
/** A file that is one JSON value, such as an exported session. */
const largestDocument = 128 * 1024 * 1024;

export class Recordings {
  readonly counts = {
    files: 0,
    bytes: 0,
    lines: 0,
    repeated: 0,
    older: 0,
    broken: 0,
    cut: 0,
    tooLong: 0,
    foreign: 0,
    failed: 0,
  };
  readonly #notes: string[] = [];
  readonly #known = new Recent();
  readonly #since: number;
  readonly #onBytes = (count: number): void => {
    this.counts.bytes += count;
  };

  /** Calls before `since` are left out, as are those without a time, if it is given. */
  constructor(since = Number.NEGATIVE_INFINITY) {
    this.#since = since;
  }

  get intake(): Intake {
    return { ...this.counts, notes: this.#notes };
  }

  note(text: string): void {
    if (this.#notes.length < mostNotes) this.#notes.push(text);
  }

  *of(files: readonly SessionFile[]): Generator<RecordedCall> {
    for (const { path, bytes } of files) {
      this.counts.files += 1;
      try {
        for (const call of this.#file(path, bytes)) if (this.#isNew(call)) yield call;
      } catch (error) {
        this.note(`${path}: ${reasonOf(error)}`);
      }
    }
  }

  #file(path: string, bytes: number): Iterable<RecordedCall> {
    if (path.endsWith('.db')) {
      this.counts.bytes += bytes;
      return databaseCalls(path);
    }
    return path.endsWith('.json') && bytes <= largestDocument ? this.#document(path) : this.#lines(path);
  }

  *#lines(path: string): Generator<RecordedCall> {
    const state: FileState = {};
    for (const { number, text, closed } of linesIn(path, this.#onBytes)) {
      if (text?.trim() === '') continue;
      this.counts.lines += 1;
      if (text === undefined) {
        this.counts.tooLong += 1;
        this.note(`${path}:${number}: the line is too long to be a call`);
        continue;
      }
      const reading = readLine(text, state);
      if (reading.is === 'calls') yield* reading.calls;
      else if (reading.is === 'broken') this.#broken(`${path}:${number}`, closed);
      else if (reading.is === 'foreign') this.counts.foreign += 1;
    }
  }

  #broken(where: string, closed: boolean): void {
    if (!closed) {
      this.counts.cut += 1;
      return;
    }
    this.counts.broken += 1;
    this.note(`${where}: no JSON`);
  }

  /** A file of one JSON value; if it is none, it may be lines after all. */
  *#document(path: string): Generator<RecordedCall> {
    const text = readFileSync(path, 'utf8');
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      yield* this.#lines(path);
      return;
    }
    this.counts.bytes += text.length;
    this.counts.lines += 1;
    const state: FileState = { cwd: folderOfPart(path, value) };
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const one of values) {
      const reading = isRecord(one) ? readValue(one, state) : undefined;
      if (reading?.is === 'calls') yield* reading.calls;
      else if (reading?.is !== 'other') this.counts.foreign += 1;
    }
  }

  #isNew({ invocation, time }: RecordedCall): boolean {
    if (this.#since > (time ?? Number.NEGATIVE_INFINITY)) {
      this.counts.older += 1;
      return false;
    }
    const { callId } = invocation;
    if (callId === undefined || !this.#known.seen(callId)) return true;
    this.counts.repeated += 1;
    return false;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** OpenCode's storage folder keeps each part in a file of its own; the folder of the call stands in that of its message. */
function folderOfPart(path: string, value: unknown): string | undefined {
  if (!isRecord(value) || typeof value.sessionID !== 'string' || typeof value.messageID !== 'string') return undefined;
  const storage = dirname(dirname(dirname(path)));
  try {
    const file = join(storage, 'message', basename(value.sessionID), `${basename(value.messageID)}.json`);
    return cwdOfMessage(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
