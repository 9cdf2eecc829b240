import type { Token } from "../../lexicon/words/list-tokens.ts";
import type { WordTable } from "../../lexicon/vectors/word-table.ts";

/** The signs of a vector's numbers, 32 to a word: a picture of its direction, quick to compare. */
export type Sketch = Uint32Array;

const BITS_A_WORD = 32;
/** Words come again and again; this many are kept, then forgotten at once. */
const MOST_KEPT = 60_000;

export function sketchOf(vector: Float32Array): Sketch {
  const sketch = new Uint32Array(vector.length / BITS_A_WORD);
  for (let at = 0; at < vector.length; at++)
    if ((vector[at] as number) > 0)
      sketch[at >> 5] = (sketch[at >> 5] as number) | (1 << (at & (BITS_A_WORD - 1)));
  return sketch;
}

/** In how many numbers two vectors differ by their sign. */
export function signsApart(one: Sketch, other: Sketch): number {
  let apart = 0;
  for (let at = 0; at < one.length; at++) {
    let bits = (one[at] as number) ^ (other[at] as number);
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    apart += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return apart;
}

/** About the cosine of two vectors, from how many of their signs differ. */
export function cosineOfApart(apart: number, sketch: Sketch): number {
  return Math.cos((Math.PI * apart) / (sketch.length * BITS_A_WORD));
}

/** What single words mean, as sketches; undefined where the table does not know one. */
export class WordSketches {
  readonly #table: WordTable;
  readonly #sketches = new Map<string, Sketch | undefined>();

  constructor(table: WordTable) {
    this.#table = table;
  }

  of(token: Token): Sketch | undefined {
    if (this.#sketches.has(token.word)) return this.#sketches.get(token.word);
    const rows = this.#table.rowsOf(token);
    const sum = new Float32Array(this.#table.dimensions);
    for (const row of new Set(rows)) this.#table.addRow(row, sum);
    const sketch = rows.length === 0 ? undefined : sketchOf(sum);
    if (this.#sketches.size >= MOST_KEPT) this.#sketches.clear();
    this.#sketches.set(token.word, sketch);
    return sketch;
  }
}
