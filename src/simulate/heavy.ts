// The most frequent of any number of things, in bounded memory. Pure.

/** Kept at most; when there are more, the rarer half is forgotten, so that only counts of rare things can be too low. */
const most = 4096;

export interface Counted<T> {
  readonly count: number;
  readonly value: T;
}

export class Heavy<T> {
  readonly #counts = new Map<string, { count: number; value: T }>();

  /** `first`: what to remember of it, made when it is seen for the first time. */
  add(key: string, first: () => T): void {
    const known = this.#counts.get(key);
    if (known) {
      known.count += 1;
      return;
    }
    if (this.#counts.size >= most) this.#forget();
    this.#counts.set(key, { count: 1, value: first() });
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
