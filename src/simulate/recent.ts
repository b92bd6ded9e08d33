// Whether something was seen lately, in bounded memory. Pure.

/** Of each generation; between one and two of them are remembered. */
const most = 100_000;

export class Recent {
  #young = new Set<string>();
  #old: ReadonlySet<string> = new Set<string>();

  /** Whether it was there before. */
  seen(id: string): boolean {
    if (this.#young.has(id)) return true;
    const before = this.#old.has(id);
    if (this.#young.size >= most) {
      this.#old = this.#young;
      this.#young = new Set();
    }
    this.#young.add(id);
    return before;
  }
}
