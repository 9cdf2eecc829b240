import { IS_NAME, IS_ONE_DIGIT, type KnownWords } from "../words/known-words.ts";

/** By what others find an item: its terms, and what also other languages know it by. */
export function keysOf(words: KnownWords): number[] {
  return [...words.ints.subarray(0, words.terms), ...keysAcross(words)];
}

/** Its names' consonants, and its numbers of more than a digit. */
export function keysAcross({
  ints,
  bytes,
  skeletonsAt,
  numbersAt,
  titleWordsAt,
}: KnownWords): number[] {
  const keys: number[] = [];
  for (let at = skeletonsAt; at < titleWordsAt; at += 2) {
    const sign = ints[at + 1] as number;
    const isTelling =
      at < numbersAt ? ((bytes[sign] as number) & IS_NAME) !== 0 : (sign & IS_ONE_DIGIT) === 0;
    if (isTelling) keys.push(ints[at] as number);
  }
  return keys;
}
