import {
  IN_TITLE,
  IS_NAME,
  IS_PAIR,
  type KnownWords,
  STEPS_A_WEIGHT,
} from "../words/known-words.ts";
import type { WordCounts } from "../words/word-counts.ts";

/** Below, a word says nothing: "the", "says". */
export const LOWEST_WEIGHT = 1.2;
/** What a term gives to an item's vector: titles count in full, leads by half, pairs a little less. */
const LEAD_SHARE = 0.5;
const PAIR_SHARE = 0.6;

/** What each word of an item says among the items that are alive goes into its columns. */
export function weighWords(words: KnownWords, counts: WordCounts): void {
  const { ints, bytes, terms } = words;
  const weightOf = counts.weightsIn(words.language);
  let squares = 0;
  words.titleWeight = 0;
  for (let at = 0; at < terms; at++) {
    const id = ints[at] as number;
    const flags = (bytes[at] as number) & ~IS_NAME;
    const weight = weightOf(id);
    const says = weight > LOWEST_WEIGHT;
    bytes[terms + at] = says ? Math.round(weight * STEPS_A_WEIGHT) : 0;
    bytes[at] = flags | (says && counts.isName(id, flags, weight) ? IS_NAME : 0);
    if (!says) continue;
    squares += shareOf(bytes[terms + at] as number, flags) ** 2;
    if ((flags & IN_TITLE) !== 0 && (flags & IS_PAIR) === 0) words.titleWeight += weight;
  }
  words.length = Math.sqrt(squares) || 1;
  words.titleWeight ||= 1;
  const weightAcross = counts.weightsAcross();
  let skeletonSquares = 0;
  for (let at = words.skeletonsAt; at < words.numbersAt; at += 2)
    if (((bytes[ints[at + 1] as number] as number) & IS_NAME) !== 0)
      skeletonSquares += weightAcross(ints[at] as number) ** 2;
  words.skeletonLength = Math.sqrt(skeletonSquares) || 1;
}

/** How alike the words of two items are: 0 to 1. */
export function cosineOf(one: KnownWords, other: KnownWords): number {
  const [a, b] = [one.ints, other.ints];
  let sum = 0;
  for (let i = 0, j = 0; i < one.terms && j < other.terms;) {
    const apart = (a[i] as number) - (b[j] as number);
    if (apart === 0)
      sum +=
        shareOf(one.bytes[one.terms + i] as number, one.bytes[i] as number) *
        shareOf(other.bytes[other.terms + j] as number, other.bytes[j] as number);
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return sum / (one.length * other.length);
}

function shareOf(steps: number, flags: number): number {
  return (
    (steps / STEPS_A_WEIGHT) *
    ((flags & IN_TITLE) === 0 ? LEAD_SHARE : 1) *
    ((flags & IS_PAIR) === 0 ? 1 : PAIR_SHARE)
  );
}
