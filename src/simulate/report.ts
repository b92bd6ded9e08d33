// What a simulation found: the value that terminal, JSON and HTML are rendered from. Types only. Holds no secret: examples were redacted.
import type { DecisionEffect } from '../decision.ts';
import type { Verdict } from '../tier.ts';
import type { DayReport } from './days.ts';
import type { Changed, Lane } from './judged.ts';
import type { Spread } from './sessions.ts';

export type Effects = Readonly<Record<DecisionEffect, number>>;

export interface Cause {
  readonly count: number;
  readonly effect: DecisionEffect;
  readonly tier: Verdict;
  readonly action: string;
  readonly why: string;
  /** `stage privileged: a privileged-write call on a protected branch`. */
  readonly rule: string;
  /** The first such call. */
  readonly example: string;
}

export interface LaneReport extends Lane {
  readonly effects: Effects;
  readonly promptsPerSession: Spread;
  /** Of the hours in which there was work. Missing where files do not say when. */
  readonly promptsPerHour?: number;
  readonly causes: readonly Cause[];
}

export interface Totals {
  readonly calls: number;
  readonly sessions: number;
  readonly sessionsApproximate: boolean;
  /** Time between calls of a session, breaks left out. */
  readonly hours: number;
  /** Calls whose time is known. */
  readonly timed: number;
  readonly from?: number;
  readonly to?: number;
  readonly tiers: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, number>>;
  readonly facts: Readonly<Record<'now' | 'recorded' | 'none', number>>;
  readonly days: readonly DayReport[];
}

/** What was read, and what could not be. */
export interface Intake {
  readonly files: number;
  readonly bytes: number;
  readonly lines: number;
  /** Calls that another file tells as well. */
  readonly repeated: number;
  /** Before the time that was asked for. */
  readonly older: number;
  /** Lines that are no JSON. */
  readonly broken: number;
  /** Last lines without an end, as of a session that still runs. */
  readonly cut: number;
  readonly tooLong: number;
  /** JSON of no known kind. */
  readonly foreign: number;
  /** Calls that could not be judged. */
  readonly failed: number;
  /** The first few places, `file:line: what`. */
  readonly notes: readonly string[];
}

export interface ChangeExample extends Changed {
  readonly count: number;
  readonly example: string;
}

export interface Comparison {
  readonly tightened: number;
  readonly loosened: number;
  /** In one way stricter and in another less so. */
  readonly changed: number;
  readonly same: number;
  readonly examples: readonly ChangeExample[];
}

/** Of the whole table of the policies, whatever was called. */
export interface Cells {
  readonly compared: number;
  readonly tightened: number;
  readonly loosened: number;
  /** What rules speak of beyond that table: an action, a branch, a role. */
  readonly beyond: { readonly compared: number; readonly tightened: number; readonly loosened: number };
  readonly examples: readonly { readonly where: string; readonly before: string; readonly after: string }[];
}

export interface Report {
  readonly version: 1;
  readonly intake: Intake;
  readonly totals: Totals;
  readonly lanes: readonly LaneReport[];
  readonly compared?: {
    readonly before: string;
    readonly after: string;
    readonly calls: Comparison;
    readonly cells: Cells;
  };
}
