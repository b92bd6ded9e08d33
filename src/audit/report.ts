// What verification found: the first place where the log fails, and counts over all of it. Types only.
import type { Head } from './chain.ts';

export type ProblemKind = 'edited' | 'removed' | 'inserted' | 'reordered' | 'truncated';

export interface Problem {
  readonly kind: ProblemKind;
  readonly file: string;
  readonly line: number;
  /** One sentence fragment. */
  readonly what: string;
}

export interface Report {
  /** The first one. */
  readonly problem?: Problem;
  /** Places where the chain does not hold. */
  readonly breaks: number;
  readonly records: number;
  readonly files: number;
  /** Records that began a chain of their own because the log was locked. */
  readonly segments: number;
  /** Unfinished lines that the next record noted. */
  readonly torn: number;
  /** The first and the last record that were read. */
  readonly first?: Head;
  readonly head?: Head;
}
