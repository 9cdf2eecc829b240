/** A term of more items tells none of them apart. */
const MOST_ITEMS = 300;
const NOBODY: readonly number[] = [];

/** Which of the items that are alive have a term, the oldest first. */
export class TermPostings {
  /** Most terms have one item only, which then needs no list. */
  readonly #items = new Map<number, number | number[]>();

  add(term: number, item: number): void {
    const known = this.#items.get(term);
    if (known === undefined) this.#items.set(term, item);
    else if (typeof known === "number") this.#items.set(term, [known, item]);
    else {
      known.push(item);
      // One more than is of use says that there are too many.
      if (known.length > MOST_ITEMS + 1) known.shift();
    }
  }

  /** Those from an item on; none where they are too many to tell anything. */
  of(term: number, fromItem: number): readonly number[] {
    const known = this.#items.get(term);
    if (known === undefined) return NOBODY;
    if (typeof known === "number") return known < fromItem ? NOBODY : [known];
    while (known.length > 0 && (known[0] as number) < fromItem) known.shift();
    return known.length > MOST_ITEMS ? NOBODY : known;
  }

  /** Lets go of all items before one. */
  forget(fromItem: number): void {
    for (const [term, known] of this.#items) {
      const kept = typeof known === "number" ? [known] : known;
      const alive = kept.filter((item) => item >= fromItem);
      const [only] = alive;
      if (only === undefined) this.#items.delete(term);
      else if (alive.length !== kept.length)
        this.#items.set(term, alive.length === 1 ? only : alive);
    }
  }
}
