import { packTables } from "../../src/lexicon/tables/pack-tables.ts";
import { WordTable } from "../../src/lexicon/vectors/word-table.ts";
import { hashFeature } from "../../src/lexicon/words/hash-feature.ts";

const DIMENSIONS = 256;
const SCALE = 60;

/** A word table of a test's own: which subject, a number below 256, each feature speaks of. */
export function makeWordTable(
  subjectOf: Readonly<Record<string, number>>,
  means: Readonly<Record<string, readonly number[]>> = {},
): WordTable {
  const rows = Object.entries(subjectOf)
    .map(([feature, subject]) => ({ key: hashFeature(feature), subject }))
    .toSorted((a, b) => a.key - b.key);
  const codes = new Uint8Array((rows.length * DIMENSIONS) / 4);
  // Level 1 is nothing, level 2 is one.
  codes.fill(0b01010101);
  for (const [row, { subject }] of rows.entries())
    codes[(row * DIMENSIONS + subject) >> 2] = 0b01010101 ^ (0b11 << ((subject & 3) * 2));
  const languages = [...Object.keys(means), ""];
  const meanColumn = new Int8Array(languages.length * DIMENSIONS);
  for (const [at, mean] of Object.values(means).entries()) meanColumn.set(mean, at * DIMENSIONS);
  const file = packTables(
    {
      dimensions: DIMENSIONS,
      levels: [-1, 0, 1, 2],
      scaleStep: 1 / SCALE,
      languages,
      meanStep: 0.01,
    },
    {
      keys: Uint32Array.from(rows, ({ key }) => key),
      scales: new Uint8Array(rows.length).fill(SCALE),
      codes,
      means: meanColumn,
    },
  );
  const bytes = new SharedArrayBuffer(file.length);
  new Uint8Array(bytes).set(file);
  return new WordTable(bytes, "the test's table");
}
