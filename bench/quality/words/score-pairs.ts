import { sumOfText } from "../../../src/lexicon/vectors/embed-text.ts";
import { unitVector } from "../../../src/lexicon/vectors/unit-vector.ts";
import type { WordTable } from "../../../src/lexicon/vectors/word-table.ts";
import type { PairItem } from "./pair-item.ts";
import { dot } from "../../../src/lexicon/vectors/dot.ts";

export type PairScore = {
  readonly bestF1: number;
  readonly recallAt95: number;
  readonly pairs: number;
};

const DAYS_APART = 7;
/** How near a text is to its nearest of other languages anyway. */
const NEIGHBOURS = 10;
const PRECISION = 0.95;

/**
 * Pairs of two languages by how near their vectors lie, against how near their neighbours do (CSLS):
 * the best F1 of any threshold, and the recall of the lowest at which 95 of 100 pairs are right. The
 * languages' means are those of the set.
 */
export function scorePairs(table: WordTable, items: readonly PairItem[]): PairScore {
  const ordered = items.toSorted((a, b) => a.day - b.day);
  const vectors = ordered.map(({ text }) => {
    const vector = sumOfText(table, text);
    unitVector(vector);
    return vector;
  });
  takeMeansOff(vectors, ordered);
  const nearest = ordered.map((): number[] => []);
  const found: { one: number; other: number; near: number }[] = [];
  for (const [one, item] of ordered.entries())
    for (let other = one + 1; other < ordered.length; other++) {
      const compared = ordered[other] as PairItem;
      if (compared.day - item.day > DAYS_APART) break;
      if (compared.language === item.language) continue;
      const near = dot(vectors[one] as Float32Array, vectors[other] as Float32Array);
      found.push({ one, other, near });
      keepNearest(nearest[one] as number[], near);
      keepNearest(nearest[other] as number[], near);
    }
  const hubs = nearest.map(
    (near) => near.reduce((sum, value) => sum + value, 0) / (near.length || 1),
  );
  return scoreOf(
    found.map(({ one, other, near }) => ({
      score: near - ((hubs[one] as number) + (hubs[other] as number)) / 2,
      isTrue: ordered[one]?.story === ordered[other]?.story,
    })),
  );
}

function scoreOf(pairs: { score: number; isTrue: boolean }[]): PairScore {
  pairs.sort((a, b) => b.score - a.score);
  const all = pairs.filter(({ isTrue }) => isTrue).length;
  let right = 0;
  let bestF1 = 0;
  let recallAt95 = 0;
  for (const [at, { isTrue }] of pairs.entries()) {
    if (isTrue) right++;
    bestF1 = Math.max(bestF1, (2 * right) / (at + 1 + all));
    if (right / (at + 1) >= PRECISION) recallAt95 = right / all;
  }
  return { bestF1, recallAt95, pairs: all };
}

function takeMeansOff(vectors: readonly Float32Array[], items: readonly PairItem[]): void {
  for (const language of new Set(items.map((item) => item.language))) {
    const own = vectors.filter((_, at) => items[at]?.language === language);
    const mean = new Float32Array(own[0]?.length ?? 0);
    for (const vector of own) add(mean, vector, 1 / own.length);
    for (const vector of own) {
      add(vector, mean, -1);
      unitVector(vector);
    }
  }
}

function add(sum: Float32Array, vector: Float32Array, factor: number): void {
  for (let at = 0; at < sum.length; at++)
    sum[at] = (sum[at] as number) + factor * (vector[at] as number);
}

function keepNearest(kept: number[], near: number): void {
  if (kept.length === NEIGHBOURS && near <= (kept[0] as number)) return;
  if (kept.length === NEIGHBOURS) kept.shift();
  const at = kept.findIndex((value) => value > near);
  kept.splice(at === -1 ? kept.length : at, 0, near);
}
