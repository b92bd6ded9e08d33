// The most frequent of any number of things, in bounded memory. Pure.

/** Kept at most; when there are more, the rarer half is forgotten, so that only counts of rare things can be too low. */
const most = 4096;

export interface Counted<T> {
  readonly count: number;
  readonly value: T;
}

export class Heavy<T> {
  readonly #counts = new Map<string, { count: number; value: T }>();

  /** `first`: what to remember of it, made when it is seen for the first time. Gives what is remembered. */
  add(key: string, first: () => T): T {
    const known = this.#counts.get(key);
    if (known) {
      known.count += 1;
      return known.value;
    }
    if (this.#counts.size >= most) this.#forget();
    const value = first();
    this.#counts.set(key, { count: 1, value });
    return value;
  }

  top(number: number): Counted<T>[] {
    return this.#sorted()
      .slice(0, number)
      .map(([, counted]) => counted);
  }

  #sorted() {
    return [...this.#counts].sort(([a, one], [b, two]) => two.count - one.count || (a < b ? -1 : 1));
  }

  #forget(): void {
    for (const [key] of this.#sorted().slice(most / 2)) this.#counts.delete(key);
  }
}
