import type { WordTable } from "../../lexicon/vectors/word-table.ts";

/** Where no table tells, short words of alphabets are taken for common ones. */
const LONGEST_SHORT_WORD = 3;
const SHORT_SHARE = 0.3;
/**
 * What stands with all words alike has a short vector: "the" one of .9, "after" of 2.9, "minister"
 * of 4. In which share of items words so short stand, roughly.
 */
const SHARES = [
  { belowLength: 1, share: 0.5 },
  { belowLength: 1.8, share: 0.2 },
  { belowLength: 2.4, share: 0.03 },
] as const;

/** In how many of all items a word may stand, before any was seen: "the" is not rare in the first one. */
export function shareOfWord(word: string, table: WordTable | undefined): number {
  if (table === undefined) return word.length <= LONGEST_SHORT_WORD ? SHORT_SHARE : 0;
  const row = table.rowOf(word);
  if (row < 0) return 0;
  const vector = new Float32Array(table.dimensions);
  table.addRow(row, vector);
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return SHARES.find(({ belowLength }) => length < belowLength)?.share ?? 0;
}
