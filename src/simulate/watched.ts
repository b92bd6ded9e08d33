// One call of the audit log as the ladder looks at it, and the count of what became of prompts. Pure.
import type { DecisionEffect } from '../decision.ts';
import type { Stage } from '../policy/ladder.ts';
import type { Verdict } from '../tier.ts';

export interface Watched {
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly session: string;
  readonly tier: Verdict;
  /** What was answered then; in observe mode, what would have been. */
  readonly effect: DecisionEffect;
  /** The policy only watched: nobody was asked, nothing was stopped. */
  readonly observed: boolean;
  /** The rung that was in force then, where the record tells. */
  readonly rung: Stage | undefined;
  /** What the rung in force and the next one answer by the policy of today. */
  readonly now: DecisionEffect;
  readonly next: DecisionEffect;
  readonly action: string;
  readonly why: string;
  readonly example: string;
  readonly footing: Footing;
  /** The same call by its text, to find it again. */
  readonly key: string;
  /** What became of a call that was asked about. Missing: it did not run, or the agent does not tell. */
  readonly answer?: Answer;
  /** The agent tells which calls ran, so that no answer means that this one did not. */
  readonly told: boolean;
}

export interface Answer {
  readonly time: number;
  /** How long the tool itself took. */
  readonly ranMs: number | undefined;
}

/** Where a call acts, as far as a rule for it has to look. */
export interface Footing {
  readonly environments: readonly string[];
  /** `open`: not protected. `none`: there is no branch. */
  readonly branch: 'protected' | 'open' | 'none';
  /** On running systems that may be production. */
  readonly grave: boolean;
}

export interface Prompts {
  readonly asked: number;
  /** Of these, nobody was really asked: the policy only watched. */
  readonly observed: number;
  readonly ran: number;
  /** Known not to have run. The rest is of agents that do not tell. */
  readonly stopped: number;
  /** Those that ran and whose agent says how long the tool itself took, so that the wait for the person is known. */
  readonly timed: number;
  /** Of these, answered in less than two seconds: hardly read. */
  readonly fast: number;
}
export type PromptCounts = { -readonly [Key in keyof Prompts]: number };

export const noPrompts = (): PromptCounts => ({ asked: 0, observed: 0, ran: 0, stopped: 0, timed: 0, fast: 0 });

const fastMs = 2000;

export function countPrompt(
  counts: PromptCounts,
  { answer, time, observed, told }: Pick<Watched, 'answer' | 'time' | 'observed' | 'told'>,
): void {
  counts.asked += 1;
  if (observed) counts.observed += 1;
  if (answer) counts.ran += 1;
  else if (told) counts.stopped += 1;
  // Where nobody was asked, nobody was fast.
  if (observed || answer?.ranMs === undefined) return;
  counts.timed += 1;
  if (answer.time - time - answer.ranMs < fastMs) counts.fast += 1;
}
