/** A binary heap: `pop` gives the one that comes first by `before`. */
export class Heap<T> {
  readonly #kept: T[] = [];
  readonly #before: (a: T, b: T) => boolean;

  constructor(before: (a: T, b: T) => boolean) {
    this.#before = before;
  }

  push(one: T): void {
    const kept = this.#kept;
    let at = kept.length;
    kept.push(one);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = kept[up] as T;
      if (!this.#before(one, above)) break;
      kept[at] = above;
      at = up;
    }
    kept[at] = one;
  }

  /** The first, which stays. */
  get first(): T | undefined {
    return this.#kept[0];
  }

  pop(): T | undefined {
    const first = this.#kept[0];
    const last = this.#kept.pop();
    if (last !== undefined && this.#kept.length > 0) this.replace(last);
    return first;
  }

  /** Puts another in the place of the first: half the work of `pop` and `push`. */
  replace(one: T): void {
    const kept = this.#kept;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= kept.length) break;
      if (down + 1 < kept.length && this.#before(kept[down + 1] as T, kept[down] as T)) down += 1;
      const below = kept[down] as T;
      if (!this.#before(below, one)) break;
      kept[at] = below;
      at = down;
    }
    kept[at] = one;
  }
}
