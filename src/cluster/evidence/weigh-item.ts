import { forEachShared } from "../words/for-each-shared.ts";
import { IN_TITLE, IS_PAIR, type KnownWords } from "../words/known-words.ts";
import { LOWEST_WEIGHT, type WordCounts } from "../words/word-counts.ts";

/** An item's words, each with what it says among the items that are alive. */
export type WeighedItem = {
  readonly words: KnownWords;
  /** Of each term; 0 where it says nothing. */
  readonly weights: Float32Array;
  /** 1 for each term that is a name. */
  readonly names: Uint8Array;
  readonly length: number;
  readonly titleWeight: number;
  /** Consonants of its names, from low to high, with their weights. */
  readonly skeletons: Int32Array;
  readonly skeletonWeights: Float32Array;
  readonly skeletonLength: number;
};

/** What a term gives to an item's vector: titles count in full, leads by half, pairs a little less. */
const LEAD_SHARE = 0.5;
const PAIR_SHARE = 0.6;

export function weighItem(words: KnownWords, counts: WordCounts): WeighedItem {
  const { ids, flags } = words;
  const weightOf = counts.weightsIn(words.language);
  const weights = new Float32Array(ids.length);
  const names = new Uint8Array(ids.length);
  const named = new Set<number>();
  let squares = 0;
  let titleWeight = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    const flag = flags[at] as number;
    const weight = weightOf(id);
    if (weight <= LOWEST_WEIGHT) continue;
    weights[at] = weight;
    squares += valueOf(weight, flag) ** 2;
    if ((flag & IN_TITLE) !== 0 && (flag & IS_PAIR) === 0) titleWeight += weight;
    if (!counts.isName(id, flag, weight)) continue;
    names[at] = 1;
    named.add(id);
  }
  const skeletons = skeletonsOf(words, named);
  const weightAcross = counts.weightsAcross();
  const skeletonWeights = Float32Array.from(skeletons, weightAcross);
  return {
    words,
    weights,
    names,
    length: Math.sqrt(squares) || 1,
    titleWeight: titleWeight || 1,
    skeletons,
    skeletonWeights,
    skeletonLength: Math.hypot(...skeletonWeights) || 1,
  };
}

/** How alike the words of two items are: 0 to 1. */
export function cosineOf(one: WeighedItem, other: WeighedItem): number {
  let sum = 0;
  forEachShared(one.words.ids, other.words.ids, (a, b) => {
    const own = valueOf(one.weights[a] as number, one.words.flags[a] as number);
    sum += own * valueOf(other.weights[b] as number, other.words.flags[b] as number);
  });
  return sum / (one.length * other.length);
}

function valueOf(weight: number, flags: number): number {
  return (
    weight *
    ((flags & IN_TITLE) === 0 ? LEAD_SHARE : 1) *
    ((flags & IS_PAIR) === 0 ? 1 : PAIR_SHARE)
  );
}

function skeletonsOf({ skeletons }: KnownWords, named: ReadonlySet<number>): Int32Array {
  const found: number[] = [];
  for (let at = 0; at < skeletons.length; at += 2)
    if (named.has(skeletons[at + 1] as number)) found.push(skeletons[at] as number);
  return Int32Array.from(new Set(found)).toSorted();
}
