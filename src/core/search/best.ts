/** A document with how well it answers. */
export interface RankedDocument {
  readonly document: number;
  readonly score: number;
}

/** The best of many, without sorting them all: a heap whose root is the worst that is kept. */
export class Best {
  readonly #most: number;
  readonly #kept: RankedDocument[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(document: number, score: number): void {
    const kept = this.#kept;
    if (kept.length >= this.#most) {
      if (score <= (kept[0]?.score ?? 0)) return;
      kept[0] = { document, score };
      this.#sink();
      return;
    }
    kept.push({ document, score });
    for (let at = kept.length - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.#swap(above, at)) return;
      at = above;
    }
  }

  #sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const isRight = (this.#kept[left + 1]?.score ?? Infinity) < (this.#kept[left]?.score ?? Infinity);
      const below = isRight ? left + 1 : left;
      if (below >= this.#kept.length || !this.#swap(at, below)) return;
      at = below;
    }
  }

  /** Exchanges two when the upper is better than the lower, and says whether it did. */
  #swap(upper: number, lower: number): boolean {
    const [a, b] = [this.#kept[upper], this.#kept[lower]];
    if (!a || !b || a.score <= b.score) return false;
    this.#kept[upper] = b;
    this.#kept[lower] = a;
    return true;
  }

  sorted(): RankedDocument[] {
    return this.#kept.toSorted((a, b) => b.score - a.score);
  }
}
