import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { packTables } from "../../../src/lexicon/tables/pack-tables.ts";
import { WordTable } from "../../../src/lexicon/vectors/word-table.ts";
import { isHeldOut } from "./sources/is-held-out.ts";
import type { ParallelText } from "./sources/parallel-text.ts";
import { readFlores } from "./sources/read-flores.ts";
import { readNames } from "./sources/read-names.ts";
import { readNtrex } from "./sources/read-ntrex.ts";
import { readXquad } from "./sources/read-xquad.ts";
import { countFeatures } from "./words/count-features.ts";
import { factorise } from "./words/factorise.ts";
import { measureMeans } from "./words/measure-means.ts";
import { quantiseRows } from "./words/quantise-rows.ts";
import { weighCounts } from "./words/weigh-counts.ts";
import { WORD_LANGUAGES } from "./words/word-languages-table.ts";

/**
 * Makes the table of words from a folder of parallel texts. `--without half` leaves out the
 * documents that tests are made of: such a table is for measuring, not for shipping.
 */
const { values } = parseArgs({
  options: {
    sources: { type: "string" },
    out: { type: "string", default: "words.bin" },
    without: { type: "string" },
    size: { type: "string", default: "375000" },
    dimensions: { type: "string", default: "256" },
  },
});

const SEED = 1;
/** What was said in a sentence says more of a word than a list of names. */
const WEIGHTS = { ntrex: 3, flores: 3, xquad: 3, names: 1.5 } as const;

makeWords(values.sources ?? "sources");

function makeWords(folder: string): void {
  const parallel = readSources(folder);
  say(`${parallel.length} parallel texts`);
  const counted = countFeatures(parallel, WORD_LANGUAGES);
  say(`${counted.features.length} features, ${counted.counts.values.length} counts`);
  const weights = Float32Array.from(parallel, ({ source }) => WEIGHTS[source]);
  const matrix = weighCounts(counted.counts, weights);
  const shape = { dimensions: Number(values.dimensions), size: Number(values.size) };
  const projection = factorise(matrix, shape.dimensions, SEED);
  say("factorised");
  const { keys, scales, codes, ...about } = quantiseRows(counted, matrix, projection, shape);
  const facts = { dimensions: shape.dimensions, leavesOut: values.without, ...about };
  const none = { languages: [""], meanStep: 1 };
  const bare = packTables(
    { ...facts, ...none },
    { keys, scales, codes, means: new Int8Array(shape.dimensions) },
  );
  const sentences = parallel.filter(({ source }) => source === "ntrex" || source === "flores");
  const { means, ...named } = measureMeans(new WordTable(shared(bare), "bare table"), sentences);
  writeFileSync(values.out, packTables({ ...facts, ...named }, { keys, scales, codes, means }));
  say(`${values.out}: ${keys.length} features`);
}

function readSources(folder: string): ParallelText[] {
  if (values.without !== undefined && values.without !== "half")
    throw new TypeError(`--without ${values.without}: only "half" can be left out`);
  const ntrex = readNtrex(folder).filter(
    ({ document }) => values.without === undefined || !isHeldOut(document ?? ""),
  );
  return [...ntrex, ...readFlores(folder), ...readXquad(folder), ...readNames(folder)];
}

function shared(file: Uint8Array): SharedArrayBuffer {
  const bytes = new SharedArrayBuffer(file.length);
  new Uint8Array(bytes).set(file);
  return bytes;
}

function say(what: string): void {
  console.log(`${Math.round(performance.now() / 1_000)} s: ${what}`);
}
