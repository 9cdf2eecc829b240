import type { LanguageProfiles } from "./language-profiles.ts";

export type WeighedWords = {
  /** How likely each candidate is, in nats, calibrated; only differences mean something. */
  readonly logits: Float64Array;
  /** The words that speak most for one language against another, by their numbers. */
  readonly tellingWords: (one: number, other: number) => string[];
};

/**
 * Runs of letters of one word overlap, and words of one text go together: so many say as much as one
 * that stands alone. Fitted on reports that the profiles were made without, cut to 3, 5 and 8 words.
 */
const TEMPERATURE = 8;
const MOST_TELLING = 3;

export function weighWords(
  words: readonly string[],
  candidates: readonly number[],
  profiles: LanguageProfiles,
): WeighedWords {
  const distinct = [...new Set(words)];
  const said = distinct.map((word) => profiles.evidenceOf(word));
  const logits = new Float64Array(candidates.length);
  for (const evidence of said)
    for (let at = 0; at < candidates.length; at++)
      logits[at] =
        (logits[at] as number) + (evidence[candidates[at] as number] as number) / TEMPERATURE;
  const tellingWords = (one: number, other: number): string[] =>
    distinct
      .map((word, at) => ({
        word,
        says: (said[at]?.[one] as number) - (said[at]?.[other] as number),
      }))
      .toSorted((a, b) => b.says - a.says)
      .slice(0, MOST_TELLING)
      .map(({ word }) => word);
  return { logits, tellingWords };
}
