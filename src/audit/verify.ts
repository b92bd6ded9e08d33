// Whether the log is whole: every line fits its own hash and follows the line before. Pure; fed line by line, remembers only the last ones.
// Finds every change by somebody who cannot rewrite the rest of the log. Against one who can, compare the head with one kept elsewhere.
import { type Ending, genesis, type Head, maxLineBytes, type Notes, readEnding, tornOf } from './chain.ts';
import { notesOf } from './notes.ts';
import type { LogLine } from './read.ts';
import type { Problem, ProblemKind, Report } from './report.ts';

/** Hex SHA-256 of bytes. Given, because a faster one than ours may be at hand. */
export type Digest = (bytes: Uint8Array) => string;

interface Place {
  readonly file: string;
  readonly line: number;
}
type Linked = Ending & Place;

/** Hashes of the last records: what a segment may follow, and where a repeated line is recognized. */
const remembered = 256;

export class Verification {
  readonly #digest: Digest;
  readonly #expected: Head | undefined;
  #problem: Problem | undefined;
  /** Set while lines are missing: the hash that would show that they only stand elsewhere. */
  #missing: string | undefined;
  #breaks = 0;
  #records = 0;
  #segments = 0;
  #torn = 0;
  readonly #files = new Set<string>();
  readonly #recent: string[] = [];
  /** Hashes that the next record may follow: the last record, and those that a segment came between. */
  #heads: string[] = [];
  #first: Linked | undefined;
  #last: Linked | undefined;
  /** Lines that are no record, which the next record may note as torn. */
  #rest: Uint8Array[] = [];
  #restBytes = 0;
  #restAt: (Place & { readonly closed: boolean }) | undefined;

  /** `expected` is a head that was kept elsewhere: its record must be in the log, with the same hash. */
  constructor(digest: Digest, expected?: Head) {
    this.#digest = digest;
    this.#expected = expected;
  }

  add({ file, number, bytes, closed }: LogLine): void {
    this.#files.add(file);
    const place = { file, line: number };
    const ending = readEnding(bytes);
    if (!ending) {
      this.#keep(bytes, { ...place, closed });
      return;
    }
    const record = { ...ending, ...place };
    const signed = bytes.subarray(0, bytes.length - ending.unsigned);
    const notes = notesOf(bytes);
    this.#checkRest(notes);
    if (this.#digest(signed) !== record.hash)
      this.#report('edited', place, 'the text of this record does not fit its hash');
    else this.#checkLink(record, notes);
    this.#take(record, notes);
  }

  end(): Report {
    const rest = this.#restAt;
    if (rest) {
      this.#report(
        rest.closed ? 'edited' : 'truncated',
        rest,
        rest.closed
          ? 'this line is no record'
          : 'the last line is cut off, by a crash while it was written or by somebody; the next record will close it',
      );
    }
    const last = this.#last;
    const expected = this.#expected;
    if (expected && (!last || last.seq < expected.seq)) {
      const place = last ?? { file: 'log', line: 0 };
      this.#report(
        'truncated',
        place,
        `the log ends with record ${last?.seq ?? 0}, but record ${expected.seq} is known to have been written`,
      );
    }
    return {
      ...(this.#problem ? { problem: this.#problem } : {}),
      breaks: this.#breaks,
      records: this.#records,
      files: this.#files.size,
      segments: this.#segments,
      torn: this.#torn,
      ...(this.#first ? { first: headOf(this.#first) } : {}),
      ...(last ? { head: headOf(last) } : {}),
    };
  }

  #keep(bytes: Uint8Array, place: Place & { readonly closed: boolean }): void {
    this.#restAt ??= place;
    if (!place.closed) this.#restAt = { ...this.#restAt, closed: false };
    this.#restBytes += bytes.length + 1;
    if (this.#restBytes > 2 * maxLineBytes) this.#rest = [];
    else this.#rest.push(Buffer.concat([bytes, Buffer.alloc(place.closed ? 1 : 0, 10)]));
  }

  #checkRest(notes: Notes): void {
    if (!this.#restAt && !notes.torn) return;
    if (!this.#restAt) this.#report('removed', this.#last, 'the unfinished line that the next record notes is gone');
    else if (tornOf(Buffer.concat(this.#rest)).digest === notes.torn?.digest) this.#torn += 1;
    else this.#report('edited', this.#restAt, 'this line is no record');
    this.#rest = [];
    this.#restBytes = 0;
    this.#restAt = undefined;
  }

  #checkLink(record: Linked, notes: Notes): void {
    if (notes.segment) {
      const { after } = notes.segment;
      if (this.#last && after !== genesis && !this.#recent.includes(after))
        this.#report('removed', record, 'the record that this one came after is gone');
      return;
    }
    const last = this.#last;
    if (!last) {
      if (record.prev !== genesis && !notes.previous)
        this.#report(
          'removed',
          record,
          `the log begins with record ${record.seq}; ${record.seq - 1} records before it are gone`,
        );
      return;
    }
    if (this.#heads.includes(record.prev) && this.#recent.includes(record.prev)) return;
    this.#heads = [];
    if (this.#recent.includes(record.hash))
      this.#report('inserted', record, `this record is a copy of record ${record.seq} above`);
    else if (record.seq > last.seq + 1) this.#lose(record, last);
    else if (record.prev === last.prev)
      this.#report(
        'inserted',
        last,
        `this record and the next both follow record ${last.seq - 1}; one of them was inserted`,
      );
    else if (record.seq === last.seq + 1)
      this.#report('edited', last, 'the next record follows another text of this record');
    else
      this.#report(
        'inserted',
        record,
        `this record follows none of the records before it; record ${last.seq + 1} was due`,
      );
  }

  #lose(record: Linked, last: Linked): void {
    if (this.#breaks === 0) this.#missing = record.prev;
    const count = record.seq - last.seq - 1;
    this.#report(
      'removed',
      record,
      `${count} ${count === 1 ? 'record is' : 'records are'} missing after record ${last.seq}`,
    );
  }

  #take(record: Linked, notes: Notes): void {
    this.#records += 1;
    if (record.seq === this.#expected?.seq && record.hash !== this.#expected.hash && !notes.segment)
      this.#report('edited', record, 'this is not the record that the given head names');
    if (this.#missing === record.hash && this.#problem) {
      this.#problem = {
        ...this.#problem,
        kind: 'reordered',
        what: `record ${record.seq} stands further down, in ${record.file}:${record.line}`,
      };
      this.#missing = undefined;
    }
    this.#first ??= record;
    this.#last = record;
    if (notes.segment) this.#segments += 1;
    // A record that was being written when others gave up waiting follows the same record as theirs.
    const open = notes.segment ? this.#heads : this.#heads.filter(hash => hash !== record.prev);
    this.#heads = [...open.slice(-63), record.hash];
    this.#recent.push(record.hash);
    if (this.#recent.length > remembered) this.#recent.shift();
  }

  #report(kind: ProblemKind, place: Place | undefined, what: string): void {
    this.#breaks += 1;
    this.#problem ??= { kind, file: place?.file ?? '', line: place?.line ?? 0, what };
  }
}

const headOf = ({ seq, hash }: Head): Head => ({ seq, hash });
