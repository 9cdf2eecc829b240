import { sumOfText } from "../../../../src/lexicon/vectors/embed-text.ts";
import { unitVector } from "../../../../src/lexicon/vectors/unit-vector.ts";
import type { WordTable } from "../../../../src/lexicon/vectors/word-table.ts";
import type { ParallelText } from "../sources/parallel-text.ts";

/** A language of fewer texts has no mean of its own. */
const FEWEST_TEXTS = 500;

export type Means = {
  /** The last is that of all texts together, for the languages that are not here. */
  readonly languages: readonly string[];
  readonly means: Int8Array;
  readonly meanStep: number;
};

/** The mean vector of each language's texts, at one byte a number. */
export function measureMeans(table: WordTable, parallel: readonly ParallelText[]): Means {
  const sums = new Map<string, { sum: Float32Array; texts: number }>();
  const add = (key: string, vector: Float32Array): void => {
    const own = sums.get(key) ?? { sum: new Float32Array(table.dimensions), texts: 0 };
    own.texts++;
    for (let at = 0; at < vector.length; at++)
      own.sum[at] = (own.sum[at] as number) + (vector[at] as number);
    sums.set(key, own);
  };
  for (const { language, text } of parallel.flatMap(({ texts }) => texts)) {
    const vector = sumOfText(table, text);
    if (!unitVector(vector)) continue;
    add(language, vector);
    add("", vector);
  }
  const kept = [...sums]
    .filter(([, { texts }]) => texts >= FEWEST_TEXTS)
    .toSorted(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1));
  const means = kept.map(([, { sum, texts }]) => sum.map((value) => value / texts));
  const largest = means.reduce((most, mean) => Math.max(most, ...mean.map(Math.abs)), 0);
  const meanStep = largest / 127;
  return {
    languages: kept.map(([language]) => language),
    means: Int8Array.from(means.flatMap((mean) => [...mean].map((v) => Math.round(v / meanStep)))),
    meanStep,
  };
}
