import { LOWEST_WEIGHT, weighWords } from "../evidence/weigh-words.ts";
import type { KnownWords } from "../words/known-words.ts";
import type { SaidWords } from "../words/read-words.ts";
import type { CountedWords, WordCounts } from "../words/word-counts.ts";
import type { Slabs } from "./slabs.ts";

const DROPPED = -1;

/** Puts an item's words in columns. What says nothing among all items is left out for good. */
export function knowWords(
  said: SaidWords,
  counted: CountedWords,
  { counts, slabs }: { readonly counts: WordCounts; readonly slabs: Slabs },
): KnownWords {
  const weightOf = counts.weightsIn(said.language);
  const kept = counted.terms
    .map((id, place) => ({ id, place }))
    .filter(({ id }) => weightOf(id) > LOWEST_WEIGHT)
    .toSorted((a, b) => a.id - b.id);
  const placeOf = new Int32Array(said.terms.length).fill(DROPPED);
  for (const [at, { place }] of kept.entries()) placeOf[place] = at;
  const skeletons = pairsOf(
    counted.skeletons,
    [...said.skeletons.values()].map((at) => placeOf[at]),
  );
  const numbers = pairsOf(counted.numbers, [...said.numbers.values()]);
  const titleWords = said.titleWords
    .map(({ term }) => placeOf[term] as number)
    .filter((at) => at !== DROPPED);
  const skeletonsAt = kept.length;
  const numbersAt = skeletonsAt + skeletons.length;
  const titleWordsAt = numbersAt + numbers.length;
  const bytes = slabs.bytes(2 * kept.length);
  for (const [at, { place }] of kept.entries()) bytes[at] = said.terms[place]?.flags ?? 0;
  const words: KnownWords = {
    language: said.language,
    ints: slabs.ints([...kept.map(({ id }) => id), ...skeletons, ...numbers, ...titleWords]),
    bytes,
    terms: kept.length,
    skeletonsAt,
    numbersAt,
    titleWordsAt,
    length: 1,
    titleWeight: 1,
    skeletonLength: 1,
  };
  weighWords(words, counts);
  return words;
}

/** Each number with what belongs to it, from low to high. */
function pairsOf(ids: readonly number[], of: readonly (number | undefined)[]): number[] {
  return ids
    .map((id, at) => [id, of[at] ?? DROPPED] as const)
    .filter(([, own]) => own !== DROPPED)
    .toSorted((a, b) => a[0] - b[0])
    .flat();
}
