import { embedText } from "../../lexicon/vectors/embed-text.ts";
import { unitVector } from "../../lexicon/vectors/unit-vector.ts";
import type { WordTable } from "../../lexicon/vectors/word-table.ts";
import { BASE, pairsOf, wordsOf } from "../features/features-of-story.ts";
import {
  COLD_PAIRS,
  COLD_SUBJECTS,
  COLD_TERMS,
  COLD_WORDS,
  OTHER_SUBJECTS,
} from "./cold-weights-table.ts";
import type { Belief, Prior } from "./weights.ts";

/** Of a hundred stories an editor picks one. */
const BASE_LOG_ODDS = -4.6;
/** How much it counts whether a story lies among the page's subjects or among the others. */
const NEARNESS = 6;
/** How unsure each is: single words are many, and each says little by itself. */
const VARIANCE = { term: 1, word: 0.8, pair: 0.3, source: 0.6, base: 0.5, vector: 0.3 } as const;

/** What is believed in the first hour: from the vocabularies, the catalogue's fields, the subjects. */
export function coldPrior(table: WordTable): Prior {
  const means = new Map(Object.entries(COLD_TERMS));
  for (const [mean, words] of COLD_WORDS)
    for (const word of wordsOf(words.replaceAll("|", " "), Infinity))
      means.set(`word:${word}`, mean);
  for (const [mean, pairs] of COLD_PAIRS)
    for (const pair of pairs.split("|").flatMap(pairsOf)) means.set(`pair:${pair}`, mean);
  means.set(BASE, BASE_LOG_ODDS);
  return {
    of: (feature) => ({ mean: means.get(feature) ?? 0, variance: varianceOf(feature) }),
    vector: coldVector(table),
    vectorVariance: VARIANCE.vector,
  };
}

function varianceOf(feature: string): Belief["variance"] {
  const sort = feature.slice(0, Math.max(0, feature.indexOf(":"))) || feature;
  if (sort === "word" || sort === "pair" || sort === "base") return VARIANCE[sort];
  return sort === "source" || sort === "family" ? VARIANCE.source : VARIANCE.term;
}

/** From the middle of the other subjects to the middle of the page's. */
function coldVector(table: WordTable): Float32Array {
  const vector = new Float32Array(table.dimensions);
  for (const [sentences, sign] of [
    [COLD_SUBJECTS, 1],
    [OTHER_SUBJECTS, -1],
  ] as const)
    for (const sentence of sentences)
      for (const [at, value] of embedText(table, sentence, "en")?.entries() ?? [])
        vector[at] = (vector[at] as number) + (sign * value) / sentences.length;
  if (!unitVector(vector)) return vector;
  return vector.map((value) => value * NEARNESS);
}
