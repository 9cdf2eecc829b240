/** A term of more items tells none of them apart. */
const MOST_ITEMS = 300;

/** Which of the items that are alive have a term, the oldest first. */
export class TermPostings<Key> {
  readonly #items = new Map<Key, number[]>();

  add(key: Key, item: number): void {
    const list = this.#items.get(key);
    if (list === undefined) this.#items.set(key, [item]);
    else list.push(item);
  }

  /** Those from an item on; none where they are too many to tell anything. */
  of(key: Key, fromItem: number): readonly number[] {
    const list = this.#items.get(key);
    if (list === undefined) return [];
    while (list.length > 0 && (list[0] as number) < fromItem) list.shift();
    return list.length > MOST_ITEMS ? [] : list;
  }

  /** Lets go of all items before one. */
  forget(fromItem: number): void {
    for (const [key, list] of this.#items) {
      const kept = list.filter((item) => item >= fromItem);
      if (kept.length === 0) this.#items.delete(key);
      else this.#items.set(key, kept);
    }
  }
}
