// A suggested rule tried on the recorded calls: what it would have spared, and whether it would have let through anything else. Pure.
import type { DecisionEffect } from '../decision.ts';
import { isAbove, type Verdict } from '../tier.ts';
import type { Candidate, Noise } from './suggest.ts';

/** One call under the policy in force and under the same with the rule. */
export interface Tried {
  readonly tier: Verdict;
  readonly unread: boolean;
  /** What was answered then. */
  readonly effect: DecisionEffect;
  readonly before: DecisionEffect;
  readonly after: DecisionEffect;
  /** It is known that the person did not let it run. */
  readonly stopped: boolean;
  /** What settles it with the rule: `limit x (file:line)`. */
  readonly by: string;
}

export interface Suggestion extends Noise {
  readonly rule: string;
  /** Recorded prompts that the rule would have spared. */
  readonly spares: number;
  /** Calls that were looked at to find out. */
  readonly tried: number;
}

export class Trial {
  readonly #candidate: Candidate;
  #spares = 0;
  #stopped = 0;
  #beyond = 0;
  #destructive = 0;
  /** What kept the answer as it was, for prompts that the rule was meant to spare. */
  #kept: string | undefined;

  constructor(candidate: Candidate) {
    this.#candidate = candidate;
  }

  add({ tier, unread, effect, before, after, stopped, by }: Tried, isMeant: boolean): void {
    if (before === after) {
      if (isMeant) this.#kept ??= by;
      return;
    }
    if (tier === 'unknown' || tier === 'destructive' || unread) this.#destructive += 1;
    else if (before !== 'ask' || isAbove(tier, this.#candidate.noise.tier)) this.#beyond += 1;
    else if (stopped) this.#stopped += 1;
    else if (effect === 'ask') this.#spares += 1;
  }

  /** Why the rule is not suggested; undefined: it is. */
  get objection(): string | undefined {
    if (this.#destructive > 0)
      return `a rule would also let ${this.#destructive} calls through that must be asked about`;
    if (this.#beyond > 0) return `a rule would also loosen ${this.#beyond} calls that are stopped now`;
    if (this.#stopped > 0) return `a rule would also let ${this.#stopped} calls through that a person stopped`;
    if (this.#spares === 0)
      return this.#kept === undefined ? 'today’s policy asks no more' : `no rule can spare it: ${this.#kept}`;
    return undefined;
  }

  end(tried: number): Suggestion {
    const { noise, rule } = this.#candidate;
    return { ...noise, rule, spares: this.#spares, tried };
  }
}
