import { unpackTables } from "../tables/unpack-tables.ts";
import { hashFeature } from "../words/hash-feature.ts";
import { featuresOf } from "../words/features-of.ts";
import type { Token } from "../words/list-tokens.ts";

/** What the header of a file of words says. */
export type WordTableFacts = {
  readonly dimensions: number;
  /** "half" where the table was made for measuring, without the documents that it is tested on. */
  readonly leavesOut?: string;
  /** The four values that two bits stand for, before a row's scale. */
  readonly levels: readonly number[];
  /** One step of a row's scale, which holds the weight of the feature as well. */
  readonly scaleStep: number;
  /** The languages whose means are in the file, in their order; the last is that of all others. */
  readonly languages: readonly string[];
  /** One step of a mean. */
  readonly meanStep: number;
};

/** A hash's first bits choose a bucket of some two rows. */
const BUCKET_BITS = 18;
/** Words come again and again; this many are kept with their rows, then forgotten at once. */
const MOST_WORDS_KEPT = 60_000;
/** Longer runs, of scripts without spaces, hardly ever come again. */
const LONGEST_WORD_KEPT = 24;
const VALUES_A_BYTE = 4;

/**
 * Features and their vectors at two bits a number, read where they lie in a packed file, and the
 * mean vector of each language. Threads share `bytes`; each has a WordTable of its own over them.
 */
export class WordTable {
  readonly bytes: SharedArrayBuffer;
  readonly dimensions: number;
  readonly size: number;
  readonly leavesOut: string | undefined;
  readonly #keys: Uint32Array;
  readonly #scales: Uint8Array;
  readonly #codes: Uint8Array;
  readonly #scaleStep: number;
  /** The four values of each byte. */
  readonly #valuesOfByte = new Float32Array(256 * VALUES_A_BYTE);
  /** Where each bucket of keys begins. */
  readonly #starts = new Uint32Array(2 ** BUCKET_BITS + 1);
  readonly #rowsOfWord = new Map<string, readonly number[]>();
  readonly #means = new Map<string, Float32Array>();
  readonly #meanOfOthers: Float32Array;

  constructor(bytes: SharedArrayBuffer, name: string) {
    const { about, columns } = unpackTables(bytes, name);
    const facts = about as WordTableFacts;
    this.bytes = bytes;
    this.dimensions = facts.dimensions;
    this.leavesOut = facts.leavesOut;
    this.#keys = columns["keys"] as Uint32Array;
    this.#scales = columns["scales"] as Uint8Array;
    this.#codes = columns["codes"] as Uint8Array;
    this.#scaleStep = facts.scaleStep;
    this.size = this.#keys.length;
    this.#indexKeys();
    for (let at = 0; at < this.#valuesOfByte.length; at++)
      this.#valuesOfByte[at] = facts.levels[((at >> 2) >> ((at & 3) * 2)) & 3] ?? 0;
    this.#meanOfOthers = this.#readMeans(facts, columns["means"] as Int8Array);
  }

  /** The languages whose means are known. */
  get languages(): string[] {
    return [...this.#means.keys()];
  }

  /** What the vectors of a language have in common; that of all together where it is not known. */
  meanOf(language: string | undefined): Float32Array {
    const [main = ""] = (language ?? "").toLowerCase().split("-");
    return this.#means.get(main) ?? this.#meanOfOthers;
  }

  /** The row of a feature, or -1. */
  rowOf(feature: string): number {
    const key = hashFeature(feature);
    const bucket = key >>> (32 - BUCKET_BITS);
    const end = this.#starts[bucket + 1] as number;
    for (let row = this.#starts[bucket] as number; row < end; row++)
      if (this.#keys[row] === key) return row;
    return -1;
  }

  /** The rows of all features of a token that the table has. */
  rowsOf(token: Token): readonly number[] {
    const known = this.#rowsOfWord.get(token.word);
    if (known !== undefined) return known;
    const rows = featuresOf(token)
      .map((feature) => this.rowOf(feature))
      .filter((row) => row >= 0);
    if (token.word.length > LONGEST_WORD_KEPT) return rows;
    if (this.#rowsOfWord.size >= MOST_WORDS_KEPT) this.#rowsOfWord.clear();
    this.#rowsOfWord.set(token.word, rows);
    return rows;
  }

  /** Adds a row's vector, with the weight of its feature, to a sum. */
  addRow(row: number, sum: Float32Array): void {
    const scale = (this.#scales[row] as number) * this.#scaleStep;
    const bytes = this.dimensions / VALUES_A_BYTE;
    const values = this.#valuesOfByte;
    for (let byte = row * bytes, at = 0; at < this.dimensions; byte++, at += VALUES_A_BYTE) {
      const from = (this.#codes[byte] as number) * VALUES_A_BYTE;
      sum[at] = (sum[at] as number) + scale * (values[from] as number);
      sum[at + 1] = (sum[at + 1] as number) + scale * (values[from + 1] as number);
      sum[at + 2] = (sum[at + 2] as number) + scale * (values[from + 2] as number);
      sum[at + 3] = (sum[at + 3] as number) + scale * (values[from + 3] as number);
    }
  }

  #indexKeys(): void {
    let bucket = 0;
    for (let row = 0; row < this.size; row++)
      for (const own = (this.#keys[row] as number) >>> (32 - BUCKET_BITS); bucket <= own; bucket++)
        this.#starts[bucket] = row;
    this.#starts.fill(this.size, bucket);
  }

  #readMeans({ languages, meanStep }: WordTableFacts, column: Int8Array): Float32Array {
    let mean = new Float32Array(this.dimensions);
    languages.forEach((language, index) => {
      const from = column.subarray(index * this.dimensions, (index + 1) * this.dimensions);
      mean = Float32Array.from(from, (value) => value * meanStep);
      this.#means.set(language, mean);
    });
    this.#means.delete(languages.at(-1) ?? "");
    return mean;
  }
}
