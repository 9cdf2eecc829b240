import assert from "node:assert/strict";
import { test } from "node:test";
import { aText } from "../../test/helpers/makers.ts";
import { NOTHING_SAID } from "./cutting.ts";
import { NO_FACETS } from "./facet.ts";
import { readCuttingText } from "./read-cutting-text.ts";

const WORDS = { headline: "Who waits", date: "2022-05-04", language: "en" };
const AS_STORED = { ...NOTHING_SAID, ...WORDS };

test("a text comes back as it was written", () => {
  const text = aText({ credit: undefined });
  assert.deepEqual(readCuttingText(JSON.parse(JSON.stringify(text))), text);
});

test("a text of the first program has its facets as fields", () => {
  const first = { places: ["gb", "fr"], services: [], themes: ["digital"], audiences: [] };
  const facets = { ...NO_FACETS, place: ["gb", "fr"], theme: ["digital"] };
  assert.deepEqual(readCuttingText({ ...WORDS, ...first }), { ...AS_STORED, facets });
  assert.deepEqual(readCuttingText({ ...WORDS, ...first, kind: "report" }), {
    ...AS_STORED,
    facets: { ...facets, kind: ["report"] },
  });
});

test("what the record says besides is left out", () => {
  assert.deepEqual(readCuttingText({ ...aText(), state: "draft", id: 7 }), aText());
});

test("what is no text of a cutting is refused, not shown as an empty one", () => {
  assert.throws(() => readCuttingText({ headline: "Who waits" }));
});
