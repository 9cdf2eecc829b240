const FIRST_ROOM = 2 ** 14;
const NOBODY: readonly number[] = [];

/**
 * Which of the items that are alive have a term. All entries lie behind each other in the order in
 * which they came, each with where the one before it of the same term is, so that the oldest are let
 * go at once.
 */
export class TermPostings {
  /** By term: where its newest entry is. Entries are counted from 1, and by their count they have their place. */
  #newest = new Int32Array(FIRST_ROOM);
  #items = new Int32Array(FIRST_ROOM);
  #before = new Int32Array(FIRST_ROOM);
  #first = 1;
  #next = 1;

  /** `item` counts up. */
  add(term: number, item: number): void {
    if (this.#next - this.#first === this.#items.length) this.#makeRoom();
    if (term >= this.#newest.length) {
      const roomy = new Int32Array(2 * term);
      roomy.set(this.#newest);
      this.#newest = roomy;
    }
    const place = this.#next & (this.#items.length - 1);
    this.#items[place] = item;
    this.#before[place] = this.#newest[term] as number;
    this.#newest[term] = this.#next++;
  }

  /** Those that are alive, the newest first; none where they are more than `most`: these tell nothing. */
  of(term: number, most: number): readonly number[] {
    let entry = this.#newest[term] ?? 0;
    if (entry < this.#first) return NOBODY;
    const found: number[] = [];
    const mask = this.#items.length - 1;
    while (entry >= this.#first) {
      if (found.length === most) return NOBODY;
      found.push(this.#items[entry & mask] as number);
      entry = this.#before[entry & mask] as number;
    }
    return found;
  }

  /** Lets go of all items before one. */
  forget(fromItem: number): void {
    const mask = this.#items.length - 1;
    while (this.#first < this.#next && (this.#items[this.#first & mask] as number) < fromItem)
      this.#first++;
  }

  #makeRoom(): void {
    const room = 2 * this.#items.length;
    const [items, before] = [new Int32Array(room), new Int32Array(room)];
    const mask = this.#items.length - 1;
    for (let entry = this.#first; entry < this.#next; entry++) {
      items[entry & (room - 1)] = this.#items[entry & mask] as number;
      before[entry & (room - 1)] = this.#before[entry & mask] as number;
    }
    this.#items = items;
    this.#before = before;
  }
}
