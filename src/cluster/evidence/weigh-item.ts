import type { ItemWords, Term } from "../words/read-words.ts";
import { LOWEST_WEIGHT, type WordCounts } from "../words/word-counts.ts";

export type WeighedTerm = {
  readonly term: Term;
  readonly weight: number;
  /** Its share in the item's vector: titles count in full, leads by half, pairs a little less. */
  readonly value: number;
  readonly isName: boolean;
};

/** An item's words, each with what it says among the items that are alive. */
export type WeighedItem = {
  readonly terms: ReadonlyMap<string, WeighedTerm>;
  readonly length: number;
  readonly titleWeight: number;
  readonly skeletons: ReadonlyMap<string, number>;
  readonly skeletonLength: number;
  readonly titleNumbers: ReadonlySet<string>;
};

const LEAD_SHARE = 0.5;
const PAIR_SHARE = 0.6;

export function weighItem(words: ItemWords, counts: WordCounts): WeighedItem {
  const terms = new Map<string, WeighedTerm>();
  let squares = 0;
  let titleWeight = 0;
  for (const [key, term] of words.terms) {
    const weight = counts.weightOf(key, words.language);
    if (weight <= LOWEST_WEIGHT) continue;
    const value =
      weight * (term.inTitle ? 1 : LEAD_SHARE) * (term.kind === "pair" ? PAIR_SHARE : 1);
    squares += value * value;
    if (term.inTitle && term.kind !== "pair") titleWeight += weight;
    terms.set(key, { term, weight, value, isName: counts.isName(key, term) });
  }
  const skeletons = new Map<string, number>();
  let skeletonSquares = 0;
  for (const [skeleton, key] of words.skeletons) {
    if (terms.get(key)?.isName !== true) continue;
    const weight = counts.weightAcross(`~${skeleton}`);
    skeletons.set(skeleton, weight);
    skeletonSquares += weight * weight;
  }
  return {
    terms,
    length: Math.sqrt(squares) || 1,
    titleWeight: titleWeight || 1,
    skeletons,
    skeletonLength: Math.sqrt(skeletonSquares) || 1,
    titleNumbers: words.titleNumbers,
  };
}

/** How alike the words of two items are: 0 to 1. */
export function cosineOf(one: WeighedItem, other: WeighedItem): number {
  const [few, many] = one.terms.size <= other.terms.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [key, { value }] of few.terms) sum += value * (many.terms.get(key)?.value ?? 0);
  return sum / (few.length * many.length);
}
