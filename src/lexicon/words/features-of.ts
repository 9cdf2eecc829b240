import { skeletonOf } from "./skeleton-of.ts";
import type { Token } from "./list-tokens.ts";

/** From so many letters on, a beginning of 5 (7) stands for a word's forms. */
const STEMS = [
  { fromLetters: 6, length: 5 },
  { fromLetters: 9, length: 7 },
] as const;
const SKELETON_LENGTHS = { shortest: 4, longest: 5 } as const;
/** Pairs and triples of ideographs are about a word; in the others a syllable is two signs or three. */
const GRAMS = { ideographs: [2, 3], unspaced: [4, 6] } as const;

/**
 * What a token is known by in the word table: the word, its beginnings, its consonants; or its
 * grams, where a script has no spaces. A mark tells the kinds apart.
 */
export function featuresOf({ kind, word }: Token): string[] {
  if (kind !== "word") return gramsOf([...word], GRAMS[kind]);
  if (word.length < 2) return [];
  const features = [word];
  for (const { fromLetters, length } of STEMS)
    if (word.length >= fromLetters) features.push(`${word.slice(0, length)}*`);
  const skeleton = skeletonOf(word);
  if (skeleton.length >= SKELETON_LENGTHS.shortest)
    features.push(`~${skeleton.slice(0, SKELETON_LENGTHS.longest)}`);
  return features;
}

function gramsOf(letters: readonly string[], lengths: readonly number[]): string[] {
  if (letters.length === 1) return [...letters];
  return lengths.flatMap((length) =>
    Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, at) =>
      letters.slice(at, at + length).join(""),
    ),
  );
}
