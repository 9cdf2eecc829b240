import type { Sketch } from "../words/word-sketches.ts";

/**
 * So many of the newest of each language are compared with; older ones are met by names and numbers
 * alone.
 */
const MOST_HELD = 20_000;
const FIRST_ROOM = 64;
const BITS = 32;

/** Things by their sketches, which lie behind each other, so that all are gone through quickly. */
export class SketchList<T> {
  readonly #most: number;
  readonly #things: T[] = [];
  #sketches = new Int32Array(0);
  #apart = new Uint16Array(0);
  /** Where the next one goes, once there is no more room. */
  #oldest = 0;

  /** `most` is how many are wanted of the nearest. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Returns the one that had to go for it. */
  add(thing: T, sketch: Sketch): T | undefined {
    const isFull = this.#things.length === MOST_HELD;
    const at = isFull ? this.#oldest : this.#things.length;
    const gone = this.#things[at];
    this.#things[at] = thing;
    if (isFull) this.#oldest = (at + 1) % MOST_HELD;
    const end = (at + 1) * sketch.length;
    if (end > this.#sketches.length) {
      const roomy = new Int32Array(Math.max(2 * end, FIRST_ROOM * sketch.length));
      roomy.set(this.#sketches);
      this.#sketches = roomy;
      this.#apart = new Uint16Array(roomy.length / sketch.length);
    }
    this.#sketches.set(sketch, at * sketch.length);
    return gone;
  }

  /** Those whose sketch differs in the fewest signs; a few more where several differ in as many. */
  nearest(sketch: Sketch): T[] {
    const counts = this.#countApart(sketch);
    let least = 0;
    for (let sum = 0; sum < this.#most && least < counts.length; least++)
      sum += counts[least] as number;
    return this.#things.filter((_, at) => (this.#apart[at] as number) < least);
  }

  /** How many lie how far apart; nothing is sorted. */
  #countApart(sketch: Sketch): Uint32Array {
    const own = Int32Array.from(sketch);
    const words = own.length;
    const sketches = this.#sketches;
    const counts = new Uint32Array(words * BITS + 1);
    for (let thing = 0, at = 0; thing < this.#things.length; thing++) {
      let apart = 0;
      for (let word = 0; word < words; word++, at++) {
        let bits = (own[word] as number) ^ (sketches[at] as number);
        bits -= (bits >>> 1) & 0x55555555;
        bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
        apart += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
      }
      this.#apart[thing] = apart;
      counts[apart] = (counts[apart] as number) + 1;
    }
    return counts;
  }
}
