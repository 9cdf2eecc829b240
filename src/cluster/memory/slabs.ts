const SLAB = 2 ** 18;

/**
 * Small columns as pieces of large ones, which are let go when all their pieces are: what comes
 * together goes together.
 */
export class Slabs {
  #ints = new Int32Array(0);
  #bytes = new Uint8Array(0);
  #usedInts = 0;
  #usedBytes = 0;

  ints(from: ArrayLike<number>): Int32Array {
    if (this.#usedInts + from.length > this.#ints.length) {
      this.#ints = new Int32Array(Math.max(SLAB, from.length));
      this.#usedInts = 0;
    }
    const piece = this.#ints.subarray(this.#usedInts, this.#usedInts + from.length);
    piece.set(from);
    this.#usedInts += from.length;
    return piece;
  }

  bytes(length: number): Uint8Array {
    if (this.#usedBytes + length > this.#bytes.length) {
      this.#bytes = new Uint8Array(Math.max(SLAB, length));
      this.#usedBytes = 0;
    }
    this.#usedBytes += length;
    return this.#bytes.subarray(this.#usedBytes - length, this.#usedBytes);
  }
}
