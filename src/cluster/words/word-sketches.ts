import type { Token } from "../../lexicon/words/list-tokens.ts";
import type { WordTable } from "../../lexicon/vectors/word-table.ts";
import { BITS_A_WORD, sketchOf } from "./sketch-of.ts";

const FIRST_ROOM = 1_024;
const NONE = 0;

/** What the words of titles mean, as sketches, by the numbers of their terms. */
export class WordSketches {
  readonly #table: WordTable;
  readonly #words: number;
  /** By term: where its sketch is; 0 where it has none. */
  #places = new Int32Array(FIRST_ROOM);
  /** By place: of which term, as its number is given to another when nothing has it any more. */
  readonly #hashes: number[] = [0];
  #sketches: Int32Array;

  constructor(table: WordTable) {
    this.#table = table;
    this.#words = table.dimensions / BITS_A_WORD;
    this.#sketches = new Int32Array(FIRST_ROOM * this.#words);
  }

  /** The first form of a word stands for the others. */
  note(token: Token, term: number, hash: number): void {
    if (term >= this.#places.length) this.#places = roomy(this.#places, 2 * term);
    const known = this.#places[term] as number;
    if (known !== NONE && this.#hashes[known] === hash) return;
    const rows = this.#table.rowsOf(token);
    if (rows.length === 0) {
      this.#places[term] = NONE;
      return;
    }
    const sum = new Float32Array(this.#table.dimensions);
    for (const row of new Set(rows)) this.#table.addRow(row, sum);
    const place = known === NONE ? this.#hashes.length : known;
    this.#hashes[place] = hash;
    this.#places[term] = place;
    const end = (place + 1) * this.#words;
    if (end > this.#sketches.length) this.#sketches = roomy(this.#sketches, 2 * end);
    this.#sketches.set(sketchOf(sum), place * this.#words);
  }

  has(term: number): boolean {
    return this.#places[term] !== NONE;
  }

  /** About the cosine of what two terms mean, for terms that have sketches. */
  cosine(one: number, other: number): number {
    const sketches = this.#sketches;
    let a = (this.#places[one] as number) * this.#words;
    let b = (this.#places[other] as number) * this.#words;
    let apart = 0;
    for (const end = a + this.#words; a < end; a++, b++) {
      let bits = (sketches[a] as number) ^ (sketches[b] as number);
      bits -= (bits >>> 1) & 0x55555555;
      bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
      apart += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return COSINES[
      Math.round((apart / (this.#words * BITS_A_WORD)) * (COSINES.length - 1))
    ] as number;
  }
}

/** By the share of signs that differ. */
const COSINES = Float64Array.from({ length: 257 }, (_, at) => Math.cos((Math.PI * at) / 256));

function roomy(column: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const room = new Int32Array(length);
  room.set(column);
  return room;
}
