import { dot } from "../../lexicon/vectors/dot.ts";
import { listTokens } from "../../lexicon/words/list-tokens.ts";
import type { WordTable } from "../../lexicon/vectors/word-table.ts";
import type { FoundCues } from "../cues/find-cues.ts";

const MOST_EVIDENCE = 4;
/** So many cues tell enough; words by their vectors take long to weigh. */
const ENOUGH = 2;
const MOST_WORDS = 30;
/** Less than this of the weight that speaks for a value comes by chance. */
const LEAST_SHARE = 0.15;

type Spoken = { readonly said: string; readonly weight: number };

/**
 * The words that speak most for a value by the row of its head: cues, for which the row has weights
 * of their own; where these are few, words by their vectors.
 */
export function tellWhy(
  row: Float32Array,
  {
    said,
    cues,
    words,
  }: { readonly said: string; readonly cues: FoundCues; readonly words: WordTable },
): readonly string[] {
  const byCue: Spoken[] = [];
  for (const [subject, found] of cues.words.entries()) {
    const weight = (row[words.dimensions + subject] as number) * (cues.weights[subject] as number);
    if (weight > 0) for (const cue of found) byCue.push({ said: cue, weight: weight / found.size });
  }
  const told = heaviest(byCue);
  if (told.length < ENOUGH) told.push(...heaviest(weighWords(row, said, words)));
  if (told.length === 0) return ["all its words together"];
  return [...new Set(told)].slice(0, MOST_EVIDENCE);
}

function weighWords(row: Float32Array, said: string, words: WordTable): readonly Spoken[] {
  const own = row.subarray(0, words.dimensions);
  return listTokens(said)
    .slice(0, MOST_WORDS)
    .map((token) => {
      const sum = new Float32Array(words.dimensions);
      for (const at of words.rowsOf(token)) words.addRow(at, sum);
      return { said: token.word, weight: dot(own, sum) };
    });
}

function heaviest(spoken: readonly Spoken[]): string[] {
  const forIt = spoken.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  const least = LEAST_SHARE * forIt.reduce((sum, { weight }) => sum + weight, 0);
  return [...new Set(forIt.filter(({ weight }) => weight >= least).map(({ said }) => said))];
}
