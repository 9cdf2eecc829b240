import { hashFeature } from "../../../../src/lexicon/words/hash-feature.ts";
import type { Counts } from "./count-features.ts";
import type { SparseMatrix } from "./sparse-matrix.ts";

export type QuantisedRows = {
  readonly keys: Uint32Array;
  readonly scales: Uint8Array;
  readonly codes: Uint8Array;
  readonly levels: readonly number[];
  readonly scaleStep: number;
};

/** Lloyd and Max's four levels for numbers of a normal distribution, and what parts the outer two. */
const LEVELS = [-1.5104, -0.4528, 0.4528, 1.5104] as const;
const BETWEEN = 0.9816;
/** A feature of this many parallel texts would say nothing. */
const SAYS_NOTHING = 46_000;
const LARGEST_SCALE = 255;

/**
 * The rows of the features of most texts, two bits a number with a scale of their own, which holds
 * the feature's weight: log(46,000 / texts) / √length.
 */
export function quantiseRows(
  { features, documents }: Counts,
  matrix: SparseMatrix,
  projection: Float32Array,
  { dimensions, size }: { readonly dimensions: number; readonly size: number },
): QuantisedRows {
  const taken = new Set<number>();
  const rows = Array.from(features.keys())
    .toSorted((a, b) => (documents[b] as number) - (documents[a] as number))
    .map((row) => ({ row, key: hashFeature(features[row] as string) }))
    // Where two features share a hash, the one of more texts has it.
    .filter(({ key }) => !taken.has(key) && taken.add(key))
    .slice(0, size)
    .toSorted((a, b) => a.key - b.key);
  const codes = new Uint8Array((rows.length * dimensions) / 4);
  const scales = rows.map(({ row }, at) => {
    const vector = vectorOf(matrix, projection, row, dimensions);
    const length = Math.hypot(...vector) || 1;
    const spread = length / Math.sqrt(dimensions);
    for (let to = 0; to < dimensions; to++) {
      const byte = (at * dimensions + to) >> 2;
      const code = codeOf((vector[to] as number) / spread);
      codes[byte] = (codes[byte] as number) | (code << ((to & 3) * 2));
    }
    return (Math.log(SAYS_NOTHING / (documents[row] as number)) / Math.sqrt(length)) * spread;
  });
  const scaleStep = largestOf(scales) / LARGEST_SCALE;
  return {
    keys: Uint32Array.from(rows, ({ key }) => key),
    scales: Uint8Array.from(scales, (scale) => Math.max(1, Math.round(scale / scaleStep))),
    codes,
    levels: LEVELS,
    scaleStep,
  };
}

function vectorOf(
  { starts, columns, values }: SparseMatrix,
  projection: Float32Array,
  ...[row, dimensions]: [number, number]
): Float64Array {
  const vector = new Float64Array(dimensions);
  for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
    const from = (columns[at] as number) * dimensions;
    const value = values[at] as number;
    for (let to = 0; to < dimensions; to++)
      vector[to] = (vector[to] as number) + value * (projection[from + to] as number);
  }
  return vector;
}

function codeOf(value: number): number {
  if (value < -BETWEEN) return 0;
  if (value < 0) return 1;
  return value <= BETWEEN ? 2 : 3;
}

function largestOf(values: readonly number[]): number {
  return values.reduce((largest, value) => Math.max(largest, value), 0);
}
