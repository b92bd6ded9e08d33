// A call that was made some time ago, as a session file or the audit log tells it. Types only.
import type { Classification } from '../classification.ts';
import type { DecisionEffect } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import type { Stage } from '../policy/ladder.ts';

export const sources = ['audit log', 'claude-code', 'codex', 'opencode', 'hook calls', 'check lines'] as const;
export type Source = (typeof sources)[number];

export interface RecordedCall {
  readonly source: Source;
  readonly invocation: Invocation;
  /** Milliseconds since the epoch. Missing: the file does not say. */
  readonly time?: number;
  /** What was found out when the call was made. Missing: it has to be judged again from its text. */
  readonly known?: Known;
}

/** What the audit log knows of a call. */
export interface Known {
  readonly classification: Classification;
  readonly effect: DecisionEffect;
  readonly user: string;
  readonly root: string;
  readonly remote?: string;
  readonly branch?: string;
  readonly intent: string;
  /** The policy only watched: the answer is what would have been. */
  readonly observed: boolean;
  /** The rung in force then. Missing: a rule settled the call. */
  readonly rung?: Stage;
  /** The call as logged, already without secrets. */
  readonly text: string;
  /** The whole text is there, so that it can be judged anew. */
  readonly whole: boolean;
}

/** What one line of a file turned out to be. `other`: of a known format, but no call. */
export type Reading =
  | { readonly is: 'calls'; readonly calls: readonly RecordedCall[] }
  | { readonly is: 'other' }
  | { readonly is: 'foreign' };

export const other: Reading = { is: 'other' };
export const foreign: Reading = { is: 'foreign' };
export const callsOf = (calls: readonly RecordedCall[]): Reading =>
  calls.length === 0 ? other : { is: 'calls', calls };

/** What a file said before about the lines that follow. One a file. */
export interface FileState {
  session?: string | undefined;
  cwd?: string | undefined;
}
