import { listTokens } from "../words/list-tokens.ts";
import { unitVector } from "./unit-vector.ts";
import type { WordTable } from "./word-table.ts";

/**
 * What a text is about as a vector of length one, which texts of other languages about the same lie
 * near to. What all texts of its language have in common is taken off first: without that, languages
 * lie apart and not subjects. Undefined where the table has none of its words.
 */
export function embedText(
  table: WordTable,
  text: string,
  language: string | undefined,
): Float32Array | undefined {
  const vector = sumOfText(table, text);
  if (!unitVector(vector)) return undefined;
  const mean = table.meanOf(language);
  for (let at = 0; at < vector.length; at++)
    vector[at] = (vector[at] as number) - (mean[at] as number);
  return unitVector(vector) ? vector : undefined;
}

/** The weighted sum of a text's features, each counted once, of no particular length. */
export function sumOfText(table: WordTable, text: string): Float32Array {
  const sum = new Float32Array(table.dimensions);
  const rows = new Set<number>();
  for (const token of listTokens(text)) for (const row of table.rowsOf(token)) rows.add(row);
  for (const row of rows) table.addRow(row, sum);
  return sum;
}
