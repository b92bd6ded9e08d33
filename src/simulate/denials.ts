// Calls that were stopped and let through later: a person, or a change of the policy, has said that the answer was wrong. Pure.
import { Heavy } from './heavy.ts';
import type { Watched } from './watched.ts';

export interface LiftedDenial {
  /** How often. */
  readonly count: number;
  readonly action: string;
  readonly why: string;
  readonly example: string;
}

/** Stopped calls that are looked out for. */
const most = 50_000;
const shown = 5;

type Stopped = 'deny' | 'approve';

export class Denials {
  readonly #stopped = new Map<string, Stopped>();
  readonly #lifted = new Heavy<Omit<LiftedDenial, 'count'>>();
  /** Denied, and the same call in the same session was allowed or let through later. */
  lifted = 0;
  /** Wanted an approval and ran later, which it does once that is given. */
  approved = 0;

  add({ session, effect, key, answer, observed, action, why, example }: Watched): void {
    // Nothing is stopped by a policy that only watches.
    if (observed) return;
    const id = `${session}\n${key}`;
    if (effect === 'allow' || answer !== undefined) {
      const was = this.#stopped.get(id);
      if (was === undefined) return;
      this.#stopped.delete(id);
      if (was === 'approve') this.approved += 1;
      else {
        this.lifted += 1;
        this.#lifted.add(`${action}\n${why}`, () => ({ action, why, example }));
      }
    } else if (effect !== 'ask' && this.#stopped.size < most) this.#stopped.set(id, effect);
  }

  /** The most frequent. */
  top(): LiftedDenial[] {
    return this.#lifted.top(shown).map(({ count, value }) => ({ count, ...value }));
  }
}
