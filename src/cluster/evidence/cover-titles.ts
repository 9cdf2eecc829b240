import { type KnownWords, STEPS_A_WEIGHT } from "../words/known-words.ts";
import type { WordSketches } from "../words/word-sketches.ts";

/** Longer titles are told by their first words. */
const MOST_WORDS = 64;
const best = { one: new Float64Array(MOST_WORDS), other: new Float64Array(MOST_WORDS) };

/**
 * How well each word of a title is met by the nearest in meaning of another title, the mean of both
 * ways: 0 to 1.
 */
export function coverTitles(one: KnownWords, other: KnownWords, sketches: WordSketches): number {
  const own = wordsOf(one, sketches);
  const met = wordsOf(other, sketches);
  if (own.length === 0 || met.length === 0) return 0;
  best.one.fill(0, 0, own.length);
  best.other.fill(0, 0, met.length);
  for (let a = 0; a < own.length; a++)
    for (let b = 0; b < met.length; b++) {
      const cosine = sketches.cosine(
        one.ints[own[a] as number] as number,
        other.ints[met[b] as number] as number,
      );
      if (cosine > (best.one[a] as number)) best.one[a] = cosine;
      if (cosine > (best.other[b] as number)) best.other[b] = cosine;
    }
  return (weighed(one, own, best.one) + weighed(other, met, best.other)) / 2;
}

/** The places of their terms. */
function wordsOf({ ints, titleWordsAt }: KnownWords, sketches: WordSketches): number[] {
  const found: number[] = [];
  for (let at = titleWordsAt; at < ints.length && found.length < MOST_WORDS; at++)
    if (sketches.has(ints[ints[at] as number] as number)) found.push(ints[at] as number);
  return found;
}

function weighed(
  { bytes, terms }: KnownWords,
  words: readonly number[],
  met: Float64Array,
): number {
  let sum = 0;
  let all = 0;
  for (let at = 0; at < words.length; at++) {
    const weight = (bytes[terms + (words[at] as number)] as number) / STEPS_A_WEIGHT;
    sum += weight * (met[at] as number);
    all += weight;
  }
  return all === 0 ? 0 : sum / all;
}
