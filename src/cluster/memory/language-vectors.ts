import { BITS_A_WORD, type Sketch, sketchOf } from "../words/sketch-of.ts";

/**
 * So many of the newest of each language are compared with; older ones are met by names and numbers
 * alone.
 */
const MOST_HELD = 20_000;
const FIRST_ROOM = 64;
const NOBODY = -1;
/** The first numbers of a vector tell most: where there are more items, by their signs those are chosen that are looked at whole. */
const FEW = 1_000;
const FIRST_WORDS = 2;
const BY_FIRST_WORDS = 600;
const MOST_STEPS = 127;
/** Cosines from 0 to 1 fit a byte so. */
const STEPS_A_COSINE = 255;
export const NEAREST_KEPT = 6;

/**
 * What the newest items of one language mean, in columns: for each its vector at a byte a number, the
 * signs of these, and how near its nearest of each other language are.
 */
export class LanguageVectors {
  readonly #dimensions: number;
  readonly #words: number;
  #items = new Int32Array(0);
  #vectors = new Int8Array(0);
  #scales = new Float32Array(0);
  #sketches = new Int32Array(0);
  #apart = new Uint16Array(0);
  readonly #nearest = new Map<string, Uint8Array>();
  #size = 0;
  /** Where the next one goes, once there is no more room. */
  #oldest = 0;

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#words = dimensions / BITS_A_WORD;
  }

  /** Returns its place, which the oldest gives up to it where there are too many. */
  add(item: number, vector: Float32Array): number {
    if (this.#size === this.#items.length && this.#size < MOST_HELD) this.#makeRoom();
    const place = this.#size < this.#items.length ? this.#size++ : this.#oldest++;
    if (this.#oldest === this.#items.length) this.#oldest = 0;
    let largest = 0;
    for (const value of vector) largest = Math.max(largest, Math.abs(value));
    const scale = largest / MOST_STEPS || 1;
    const from = place * this.#dimensions;
    for (let at = 0; at < vector.length; at++)
      this.#vectors[from + at] = Math.round((vector[at] as number) / scale);
    this.#items[place] = item;
    this.#scales[place] = scale;
    this.#sketches.set(sketchOf(vector), place * this.#words);
    for (const column of this.#nearest.values())
      column.fill(0, place * NEAREST_KEPT, (place + 1) * NEAREST_KEPT);
    return place;
  }

  itemAt(place: number): number {
    return this.#items[place] ?? NOBODY;
  }

  /** The signs of what is held at a place. */
  sketchAt(place: number): Sketch {
    return this.#sketches.slice(place * this.#words, (place + 1) * this.#words);
  }

  /** Of what is held at a place here and at another there. */
  cosineBetween(place: number, there: LanguageVectors, other: number): number {
    const [own, met] = [this.#vectors, there.#vectors];
    let sum = 0;
    let b = other * this.#dimensions;
    for (let a = place * this.#dimensions, end = a + this.#dimensions; a < end; a++, b++)
      sum = (sum + Math.imul(own[a] as number, met[b] as number)) | 0;
    return sum * (this.#scales[place] as number) * (there.#scales[other] as number);
  }

  /** Notes how near something of another language lies to what is held at a place. */
  learn(place: number, language: string, cosine: number): void {
    let column = this.#nearest.get(language);
    if (column === undefined) {
      column = new Uint8Array(this.#items.length * NEAREST_KEPT);
      this.#nearest.set(language, column);
    }
    let own = Math.round(Math.max(0, cosine) * STEPS_A_COSINE);
    const end = (place + 1) * NEAREST_KEPT;
    for (let at = place * NEAREST_KEPT; at < end; at++) {
      const known = column[at] as number;
      if (known >= own) continue;
      column[at] = own;
      own = known;
    }
  }

  /**
   * How near its nearest of a language lie on the mean, the very nearest left out, which may be its own
   * counterpart; `least` stands for those that are missing or less near.
   */
  hubOf(place: number, language: string, least: number): number {
    const column = this.#nearest.get(language);
    let sum = 0;
    for (let at = 1; at < NEAREST_KEPT; at++) {
      const steps = column?.[place * NEAREST_KEPT + at] ?? 0;
      sum += Math.max(steps / STEPS_A_COSINE, least);
    }
    return sum / (NEAREST_KEPT - 1);
  }

  /** The places of those whose signs differ least; a few more where several differ in as many. */
  nearest(sketch: Sketch, most: number): number[] {
    if (this.#size <= FEW) return this.#choose(sketch, { most, words: this.#words });
    const among = this.#choose(sketch, { most: BY_FIRST_WORDS, words: FIRST_WORDS });
    return this.#choose(sketch, { most, words: this.#words, among });
  }

  /** How many lie how far apart is counted; nothing is sorted. */
  #choose(
    sketch: Sketch,
    {
      most,
      words,
      among,
    }: { readonly most: number; readonly words: number; readonly among?: readonly number[] },
  ): number[] {
    const counts = new Uint32Array(words * BITS_A_WORD + 1);
    const size = among?.length ?? this.#size;
    for (let at = 0; at < size; at++) {
      const apart = this.#signsApart(
        sketch,
        among === undefined ? at : (among[at] as number),
        words,
      );
      this.#apart[at] = apart;
      counts[apart] = (counts[apart] as number) + 1;
    }
    let least = 0;
    for (let sum = 0; sum < most && least < counts.length; least++) sum += counts[least] as number;
    const chosen: number[] = [];
    for (let at = 0; at < size; at++)
      if ((this.#apart[at] as number) < least) chosen.push(among?.[at] ?? at);
    return chosen;
  }

  #signsApart(sketch: Sketch, place: number, words: number): number {
    const sketches = this.#sketches;
    const from = place * this.#words;
    let apart = 0;
    for (let word = 0; word < words; word++) {
      let bits = (sketch[word] as number) ^ (sketches[from + word] as number);
      bits -= (bits >>> 1) & 0x55555555;
      bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
      apart += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return apart;
  }

  #makeRoom(): void {
    const room = Math.min(MOST_HELD, Math.max(FIRST_ROOM, 2 * this.#items.length));
    this.#items = roomy(this.#items, new Int32Array(room));
    this.#scales = roomy(this.#scales, new Float32Array(room));
    this.#vectors = roomy(this.#vectors, new Int8Array(room * this.#dimensions));
    this.#sketches = roomy(this.#sketches, new Int32Array(room * this.#words));
    this.#apart = new Uint16Array(room);
    for (const [language, column] of this.#nearest)
      this.#nearest.set(language, roomy(column, new Uint8Array(room * NEAREST_KEPT)));
  }
}

function roomy<Column extends Int32Array | Float32Array | Int8Array | Uint8Array>(
  column: Column,
  room: Column,
): Column {
  room.set(column);
  return room;
}
