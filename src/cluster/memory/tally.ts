const BUCKETS = 512;
const FIRST_ROOM = 2 ** 12;

/** How much speaks for each of many items, by their numbers; one after the other, without making anything anew. */
export class Tally {
  #weights = new Float32Array(FIRST_ROOM);
  #counts = new Uint32Array(BUCKETS);
  #met: number[] = [];
  #highest = 0;

  /** `span` is how many items there are at most, whose numbers follow each other. */
  begin(span: number): void {
    this.#met = [];
    this.#highest = 0;
    if (span > this.#weights.length)
      this.#weights = new Float32Array(2 ** Math.ceil(Math.log2(span)));
  }

  add(number: number, weight: number): void {
    const place = number & (this.#weights.length - 1);
    const known = this.#weights[place] as number;
    if (known === 0) this.#met.push(number);
    const sum = known + weight;
    this.#weights[place] = sum;
    if (sum > this.#highest) this.#highest = sum;
  }

  /** Those for which most speaks, and a few more where for several as much does; all is forgotten. */
  finish(most: number): number[] {
    const place = this.#weights.length - 1;
    const bucketOf = (number: number): number =>
      Math.floor(((this.#weights[number & place] as number) / this.#highest) * (BUCKETS - 1));
    let least = 0;
    if (this.#met.length > most) {
      this.#counts.fill(0);
      for (const number of this.#met) {
        const bucket = bucketOf(number);
        this.#counts[bucket] = (this.#counts[bucket] as number) + 1;
      }
      least = BUCKETS;
      for (let sum = 0; sum < most && least > 0;) sum += this.#counts[--least] as number;
    }
    const found = this.#met.filter((number) => bucketOf(number) >= least);
    for (const number of this.#met) this.#weights[number & place] = 0;
    return found;
  }
}
