// What the ladder found: the value that terminal and JSON are rendered from. Types only. Holds no secret: the log is redacted.
import type { DecisionEffect } from '../decision.ts';
import type { Stage } from '../policy/ladder.ts';
import type { Verdict } from '../tier.ts';
import type { LiftedDenial } from './denials.ts';
import type { Withheld } from './suggest.ts';
import type { Suggestion } from './trial.ts';
import type { Prompts } from './watched.ts';

export interface TierReport {
  readonly tier: Verdict;
  readonly calls: number;
  readonly prompts: Prompts;
  readonly approvals: number;
  readonly denied: number;
}

/** Recorded calls that the next rung answers in another way, both by the policy of today. */
export interface Move {
  readonly from: DecisionEffect;
  readonly to: DecisionEffect;
  readonly calls: number;
}

export interface LadderReport {
  readonly version: 1;
  readonly stage: Stage;
  readonly next?: Stage;
  readonly mode: 'enforce' | 'observe';
  readonly file?: string;
  readonly project?: string;
  readonly calls: number;
  /** Calls of a policy that only watched: their answers are what would have been. */
  readonly observed: number;
  readonly days: number;
  readonly from?: number;
  readonly to?: number;
  /** While the present rung was in force. */
  readonly onRung: { readonly calls: number; readonly days: number };
  readonly tiers: readonly TierReport[];
  readonly prompts: Prompts;
  /** Prompts that the next rung spares. */
  readonly spared: Prompts;
  readonly moves: readonly Move[];
  readonly approvals: { readonly wanted: number; readonly given: number };
  readonly denials: { readonly denied: number; readonly lifted: number; readonly most: readonly LiftedDenial[] };
  readonly suggestions: readonly Suggestion[];
  /** Prompts that all suggestions spare together. */
  readonly sparedTogether: number;
  readonly withheld: readonly Withheld[];
  /** Empty: ready. */
  readonly missing: readonly string[];
}
