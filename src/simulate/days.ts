// Calls and prompts of each day. Pure. Days are those of UTC, as are the times of every session file.

const day = 86_400_000;
/** Days that are told apart; calls of further days count in the sums only. */
const most = 3_660;

export interface DayReport {
  /** `2026-01-31`. */
  readonly day: string;
  readonly calls: number;
  /** For each lane. */
  readonly prompts: readonly number[];
}

export class Days {
  readonly #lanes: number;
  readonly #days = new Map<number, { calls: number; prompts: Uint32Array }>();
  readonly #prompts: number[];
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  constructor(lanes: number) {
    this.#lanes = lanes;
    this.#prompts = Array.from({ length: lanes }, () => 0);
  }

  add(time: number, asked: readonly boolean[]): void {
    this.#first = Math.min(this.#first, time);
    this.#last = Math.max(this.#last, time);
    const number = Math.floor(time / day);
    const known = this.#days.get(number) ?? { calls: 0, prompts: new Uint32Array(this.#lanes) };
    if (this.#days.size < most) this.#days.set(number, known);
    known.calls += 1;
    for (let lane = 0; lane < this.#lanes; lane++) {
      if (!asked[lane]) continue;
      known.prompts[lane] = (known.prompts[lane] ?? 0) + 1;
      this.#prompts[lane] = (this.#prompts[lane] ?? 0) + 1;
    }
  }

  /** Prompts of calls whose time is known. */
  prompts(lane: number): number {
    return this.#prompts[lane] ?? 0;
  }

  /** First and last time, milliseconds since the epoch. */
  span(): { readonly from?: number; readonly to?: number } {
    return this.#days.size === 0 ? {} : { from: this.#first, to: this.#last };
  }

  /** Oldest first. Days without a call are left out. */
  list(): DayReport[] {
    return [...this.#days]
      .sort(([a], [b]) => a - b)
      .map(([number, { calls, prompts }]) => ({
        day: new Date(number * day).toISOString().slice(0, 10),
        calls,
        prompts: [...prompts],
      }));
  }
}
