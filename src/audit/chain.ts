// The form of one line of the log and how it is tied to the line before. Pure; reading and writing are left to others.
// Anyone can check a line: its `hash` is the SHA-256 of everything before `,"hash":"`, and its `prev` is the hash of the line before.
import { sha256Hex } from './sha256.ts';

/** What stands for the line before the first one. */
export const genesis = '0'.repeat(64);

/** No line is longer, and nothing longer without a record in it is looked through. */
export const maxLineBytes = 1024 * 1024;

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Bytes of lines that a crash left unfinished, found before this record. */
export interface Torn {
  readonly bytes: number;
  /** SHA-256 of them without a last newline, so that they cannot be swapped for others later. */
  readonly digest: string;
}

/** What the log says about itself in a record. */
export interface Notes {
  readonly torn?: Torn;
  /** This record starts a chain of its own because the head could not be known for sure. `after` is the hash that was seen last. */
  readonly segment?: { readonly after: string; readonly why: string };
  /** First record of a file: the file that it continues. */
  readonly previous?: { readonly file: string; readonly hash: string };
}

export interface Line {
  /** With the newline. */
  readonly text: string;
  readonly head: Head;
}

/** `body` is the record as JSON, an object with at least one field. */
export function toLine(body: string, notes: Notes, after: Head): Line {
  const own = Object.entries(notes).map(([name, note]) => `"${name}":${JSON.stringify(note)},`);
  const seq = after.seq + 1;
  const prev = notes.segment ? genesis : after.hash;
  const signed = `${body.slice(0, -1)},${own.join('')}"seq":${seq},"prev":"${prev}"`;
  const hash = sha256Hex(signed);
  return { text: `${signed},"hash":"${hash}"}\n`, head: { seq, hash } };
}

export interface Ending extends Head {
  readonly prev: string;
  /** How many bytes at the end of the line the hash does not cover. */
  readonly unsigned: number;
}

const ending = /,"seq":(\d{1,15}),"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/;
const unsigned = ',"hash":""}'.length + 64;
/** No ending is longer. */
export const endingBytes = 192;

/** The end of a line without its newline; undefined when it is no whole line of a log. */
export function readEnding(line: Uint8Array): Ending | undefined {
  const found = ending.exec(String.fromCharCode(...line.subarray(Math.max(0, line.length - endingBytes))));
  if (!found) return undefined;
  const [, seq = '', prev = '', hash = ''] = found;
  return { seq: Number(seq), prev, hash, unsigned };
}

/** What a record notes about unfinished lines before it; the same sum is made when the log is verified. */
export function tornOf(rest: Uint8Array): Torn {
  const content = rest.at(-1) === 10 ? rest.subarray(0, -1) : rest;
  return { bytes: content.length, digest: sha256Hex(content) };
}
