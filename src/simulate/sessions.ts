// How often each session would have been asked, and how long people worked. Holds few sessions at a time, so millions of calls fit. Pure.

/** Between two calls of a session: more is a break, not work. */
const longestPause = 10 * 60_000;
/** Sessions that are open at the same time. One that comes back after it was put aside counts as another. */
const mostOpen = 20_000;

interface Session {
  last: number | undefined;
  readonly prompts: Uint32Array;
}

export interface Spread {
  readonly mean: number;
  readonly median: number;
  readonly most: number;
}

export class Sessions {
  readonly #lanes: number;
  readonly #open = new Map<string, Session>();
  /** For each lane: how many sessions had so many prompts. */
  readonly #counts: Map<number, number>[];
  #number = 0;
  #worked = 0;
  #putAside = 0;

  constructor(lanes: number) {
    this.#lanes = lanes;
    this.#counts = Array.from({ length: lanes }, () => new Map());
  }

  /** `asked`: for each lane whether the person would have been asked. */
  add(id: string, time: number | undefined, asked: readonly boolean[]): void {
    const session = this.#take(id);
    if (time !== undefined) {
      const pause = session.last === undefined ? 0 : time - session.last;
      if (pause > 0 && pause <= longestPause) this.#worked += pause;
      session.last = session.last === undefined ? time : Math.max(session.last, time);
    }
    for (let lane = 0; lane < this.#lanes; lane++)
      if (asked[lane]) session.prompts[lane] = (session.prompts[lane] ?? 0) + 1;
  }

  get number(): number {
    return this.#number;
  }
  /** Milliseconds. */
  get worked(): number {
    return this.#worked;
  }
  /** Sessions were put aside, so some may be counted twice. */
  get isApproximate(): boolean {
    return this.#putAside > 0;
  }

  /** Of each lane: prompts a session. Ends the count. */
  end(): Spread[] {
    for (const [id, session] of this.#open) this.#close(id, session);
    return this.#counts.map(counts => spreadOf(counts, this.#number));
  }

  #take(id: string): Session {
    const known = this.#open.get(id);
    if (known) {
      // The oldest stands first.
      this.#open.delete(id);
      this.#open.set(id, known);
      return known;
    }
    if (this.#open.size >= mostOpen) {
      const [oldest] = this.#open;
      if (oldest) this.#close(...oldest);
      this.#putAside += 1;
    }
    const session = { last: undefined, prompts: new Uint32Array(this.#lanes) };
    this.#open.set(id, session);
    this.#number += 1;
    return session;
  }

  #close(id: string, { prompts }: Session): void {
    this.#open.delete(id);
    for (const [lane, counts] of this.#counts.entries()) {
      const count = prompts[lane] ?? 0;
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
  }
}

function spreadOf(counts: ReadonlyMap<number, number>, sessions: number): Spread {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [prompts, number]) => sum + prompts * number, 0);
  let passed = 0;
  const median = sorted.find(([, number]) => {
    passed += number;
    return passed * 2 >= sessions;
  });
  return { mean: sessions === 0 ? 0 : total / sessions, median: median?.[0] ?? 0, most: sorted.at(-1)?.[0] ?? 0 };
}
