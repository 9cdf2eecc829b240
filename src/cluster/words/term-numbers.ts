const FIRST_ROOM = 1_024;
const NOBODY = -1;

/** Gives each hash of a term a small number; a number that is let go is given to another. */
export class TermNumbers {
  /** By number. */
  #hashes = new Uint32Array(FIRST_ROOM);
  /** Where a hash is to be found: at its own place or the next that is free. */
  #slots = new Int32Array(4 * FIRST_ROOM).fill(NOBODY);
  #size = 0;
  #free: number[] = [];

  /** One more than the highest number. */
  get size(): number {
    return this.#size;
  }

  /** -1 where nobody has it. */
  find(hash: number): number {
    return this.#slots[this.#slotOf(hash)] as number;
  }

  /** For a hash that has none yet. */
  give(hash: number): number {
    if (2 * this.#size >= this.#slots.length) this.#index(2 * this.#slots.length);
    const number = this.#free.pop() ?? this.#size++;
    if (number >= this.#hashes.length) {
      const roomy = new Uint32Array(2 * this.#hashes.length);
      roomy.set(this.#hashes);
      this.#hashes = roomy;
    }
    this.#hashes[number] = hash;
    this.#slots[this.#slotOf(hash)] = number;
    return number;
  }

  /** Lets go of the numbers for which it is asked to. */
  letGo(isOver: (number: number) => boolean): void {
    const free = new Set(this.#free);
    for (let number = 0; number < this.#size; number++)
      if (!free.has(number) && isOver(number)) this.#free.push(number);
    this.#index(this.#slots.length);
  }

  #index(room: number): void {
    const free = new Set(this.#free);
    this.#slots = new Int32Array(room).fill(NOBODY);
    for (let number = 0; number < this.#size; number++)
      if (!free.has(number)) this.#slots[this.#slotOf(this.#hashes[number] as number)] = number;
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] as number;
      if (number === NOBODY || this.#hashes[number] === hash) return slot;
    }
  }
}
