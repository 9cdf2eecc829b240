import assert from "node:assert/strict";
import { test } from "node:test";
import { hashFeature } from "../../../../src/lexicon/words/hash-feature.ts";
import { isHeldOut } from "../sources/is-held-out.ts";
import type { ParallelText } from "../sources/parallel-text.ts";
import { countFeatures } from "./count-features.ts";
import { quantiseRows } from "./quantise-rows.ts";
import { weighCounts } from "./weigh-counts.ts";

const PARALLEL = [
  text("1", { en: "a new bridge", de: "eine neue Brücke", xx: "bridge" }),
  text("2", { en: "the old bridge", de: "die alte Brücke" }),
  text("3", { en: "nothing else" }),
] satisfies readonly ParallelText[];
const LANGUAGES = new Set(["en", "de"]);

test("counted is what stands in two parallel texts, in how many languages of each", () => {
  const { features, documents, counts } = countFeatures(PARALLEL, LANGUAGES);
  const row = features.findIndex((feature) => feature.includes("bridge"));
  assert.ok(row >= 0);
  assert.equal(documents[row], 2);
  const [from = 0, to = 0] = counts.starts.subarray(row, row + 2);
  assert.deepEqual([...counts.columns.subarray(from, to)], [0, 1]);
  // The third language of the first text is not among those that are counted.
  assert.deepEqual([...counts.values.subarray(from, to)], [1, 1]);
  assert.ok(!features.some((feature) => feature.includes("nothing")));
});

test("what stands everywhere weighs less than what stands with few", () => {
  const counted = countFeatures(
    [...PARALLEL, text("4", { en: "a tax a new" }), text("5", { en: "a new tax" })],
    LANGUAGES,
  );
  const weighed = weighCounts(counted.counts, new Float32Array(5).fill(1));
  const sumOf = (word: string): number => {
    const row = counted.features.findIndex((feature) => feature.endsWith(word));
    const [from = 0, to = 0] = weighed.starts.subarray(row, row + 2);
    return Math.max(...weighed.values.subarray(from, to));
  };
  assert.ok(sumOf("tax") > sumOf("new"));
  assert.ok(weighed.values.every((value) => value >= 0));
});

test("rows come in the order of their hashes, two bits a number, the commonest where too many", () => {
  const counted = countFeatures(PARALLEL, LANGUAGES);
  const projection = new Float32Array(3 * 8).map((_, at) => (at % 3) - 1);
  const shape = { dimensions: 8, size: 4 };
  const { keys, codes, scales } = quantiseRows(counted, counted.counts, projection, shape);
  assert.equal(keys.length, 4);
  assert.deepEqual(
    [...keys],
    [...keys].toSorted((a, b) => a - b),
  );
  const known = new Set(counted.features.map(hashFeature));
  assert.ok(keys.every((key) => known.has(key)));
  assert.equal(codes.length, (4 * 8) / 4);
  assert.equal(Math.max(...scales), 255);
});

test("about half of the documents are held out, always the same", () => {
  const names = Array.from({ length: 200 }, (_, at) => `document ${at}`);
  const held = names.filter(isHeldOut);
  assert.ok(held.length > 70 && held.length < 130);
  assert.deepEqual(held, names.filter(isHeldOut));
});

function text(id: string, texts: Readonly<Record<string, string>>): ParallelText {
  return {
    id,
    source: "ntrex",
    texts: Object.entries(texts).map(([language, text]) => ({ language, text })),
  };
}
