// What each policy that is compared would have answered to one recorded call. Types only.
import type { Change } from '../authoring/outcome.ts';
import type { DecisionEffect } from '../decision.ts';
import type { Verdict } from '../tier.ts';

/** One policy that is tried out: a rung of the ladder, or a file. */
export interface Lane {
  readonly name: string;
  readonly kind: 'stage' | 'policy';
  /** The one in force now; changes are told against it. */
  readonly inForce: boolean;
  /** A person asked for it, so its causes are shown. */
  readonly chosen: boolean;
}

/** What a call would do, in the eyes of one policy: it may describe commands of its own. */
export interface Summary {
  readonly tier: Verdict;
  readonly action: string;
  /** Why it has that tier. */
  readonly why: string;
}

export interface Answer {
  readonly of: Summary;
  readonly effect: DecisionEffect;
  /** The rule or stage row that settled it. */
  readonly rule: string;
  /** Why it says so. */
  readonly because: string;
}

/** The answers of two policies to one call, where they differ. */
export interface Changed extends Omit<Summary, 'why'> {
  readonly change: Exclude<Change, 'same'>;
  /** `ask`, `allow + notify team`. */
  readonly before: string;
  readonly after: string;
  /** The rule that settles it afterwards. */
  readonly rule: string;
}

export interface Judged {
  /** As the first policy sees it. */
  readonly tier: Verdict;
  /** `now`: facts were read on this machine. `recorded`: they were kept with the call. `none`: judged from the text alone. */
  readonly facts: 'now' | 'recorded' | 'none';
  /** One for each lane, in their order. */
  readonly answers: readonly Answer[];
  readonly changed?: Changed;
}
