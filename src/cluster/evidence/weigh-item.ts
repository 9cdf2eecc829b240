import type { ItemWords, Term } from "../words/read-words.ts";
import { LOWEST_WEIGHT, type WordCounts } from "../words/word-counts.ts";

export type WeighedTerm = {
  /** Its number among all terms. */
  readonly id: number;
  readonly term: Term;
  readonly weight: number;
  /** Its share in the item's vector: titles count in full, leads by half, pairs a little less. */
  readonly value: number;
  readonly isName: boolean;
};

/** An item's words, each with what it says among the items that are alive. */
export type WeighedItem = {
  /** In the order of their numbers. */
  readonly terms: readonly WeighedTerm[];
  /** The same in columns, to go through quickly. */
  readonly ids: Int32Array;
  readonly values: Float64Array;
  readonly length: number;
  readonly titleWeight: number;
  readonly skeletons: ReadonlyMap<string, number>;
  readonly skeletonLength: number;
  readonly titleNumbers: ReadonlySet<string>;
};

const LEAD_SHARE = 0.5;
const PAIR_SHARE = 0.6;

export function weighItem(words: ItemWords, counts: WordCounts): WeighedItem {
  const found: WeighedTerm[] = [];
  const names = new Set<string>();
  let squares = 0;
  let titleWeight = 0;
  const weightOf = counts.weightsIn(words.language);
  for (const [key, term] of words.terms) {
    const weight = weightOf(term.id);
    if (weight <= LOWEST_WEIGHT) continue;
    const value =
      weight * (term.inTitle ? 1 : LEAD_SHARE) * (term.kind === "pair" ? PAIR_SHARE : 1);
    squares += value * value;
    if (term.inTitle && term.kind !== "pair") titleWeight += weight;
    const isName = counts.isName(key, term, weight);
    if (isName) names.add(key);
    found.push({ id: term.id, term, weight, value, isName });
  }
  const skeletons = new Map<string, number>();
  let skeletonSquares = 0;
  for (const [skeleton, key] of words.skeletons) {
    if (!names.has(key)) continue;
    const weight = counts.weightAcross(`~${skeleton}`);
    skeletons.set(skeleton, weight);
    skeletonSquares += weight * weight;
  }
  const terms = found.toSorted((a, b) => a.id - b.id);
  return {
    terms,
    ids: Int32Array.from(terms, ({ id }) => id),
    values: Float64Array.from(terms, ({ value }) => value),
    length: Math.sqrt(squares) || 1,
    titleWeight: titleWeight || 1,
    skeletons,
    skeletonLength: Math.sqrt(skeletonSquares) || 1,
    titleNumbers: words.titleNumbers,
  };
}

/** How alike the words of two items are: 0 to 1. */
export function cosineOf(one: WeighedItem, other: WeighedItem): number {
  let sum = 0;
  for (let a = 0, b = 0; a < one.ids.length && b < other.ids.length;) {
    const apart = (one.ids[a] as number) - (other.ids[b] as number);
    if (apart === 0) sum += (one.values[a] as number) * (other.values[b] as number);
    if (apart <= 0) a++;
    if (apart >= 0) b++;
  }
  return sum / (one.length * other.length);
}
