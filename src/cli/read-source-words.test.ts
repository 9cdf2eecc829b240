import assert from "node:assert/strict";
import { test } from "node:test";
import { readSourceWords, type SourceOptions } from "./read-source-words.ts";

const PLACES = {
  place: ["international", "fr", "m49-150"].map((id) => ({ id, names: { en: id }, scope: id })),
};

test("what is said is kept, and what is not said is left to the proposal", () => {
  assert.deepEqual(
    readSourceWords(PLACES, { name: " News ", place: "fr", language: "en-gb", field: "press" }),
    { name: "News", place: "fr", languages: ["en-GB"], field: "press" },
  );
  assert.deepEqual(readSourceWords(PLACES, {}), {});
});

const REFUSED: [why: string, options: SourceOptions, says: RegExp][] = [
  ["no place", { place: "Atlantis" }, /"Atlantis" is no place/],
  ["a region: a source stands in a country", { place: "m49-150" }, /is no place/],
  ["no field", { field: "cooking" }, /"cooking" is no field\. It is one of: government/],
  ["no language", { language: "good English" }, /is no language tag/],
  ["an empty language", { language: "" }, /language/],
  ["an empty name", { name: " " }, /--name must not be empty/],
];
for (const [why, options, says] of REFUSED) {
  test(`readSourceWords refuses ${why}`, () =>
    assert.throws(() => readSourceWords(PLACES, options), { code: "invalid", message: says }));
}
