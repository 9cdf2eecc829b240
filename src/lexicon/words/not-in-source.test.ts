import assert from "node:assert/strict";
import { test } from "node:test";
import { notInSource } from "./not-in-source.ts";

const SOURCE =
  "The audit office of Ghana looked at 1,200 contracts. Of 36 million cedi, 12.5 % went to suppliers in Accra.";

const lines: readonly (readonly [string, string, string, readonly string[]])[] = [
  ["what the source says", "Ghana lost 12.5 % of 36 million, says its audit office", "en", []],
  ["another number", "Of 1,300 contracts half had one bidder", "en", ["1300"]],
  ["the number as another language writes it", "1.200 contrats au Ghana", "fr", []],
  ["a number in other digits", "في غانا ١٬٢٠٠ عقد و ١٢٫٥٪", "ar", []],
  ["lakhs and crores", "सरकार ने 12,34,567 रुपये दिए", "hi", ["1234567"]],
  ["another name", "The audit office of Kenya looked at contracts", "en", ["Kenya"]],
  ["the first word of a sentence is no name", "Auditors looked. Contracts were short", "en", []],
  ["nouns of German are no names", "Verträge ohne Ausschreibung", "de", []],
  ["a script without capitals", "加纳审计署审查了1200份合同", "zh", []],
];

for (const [why, line, language, told] of lines)
  test(`not in the source: ${why}`, () => {
    assert.deepEqual(notInSource(line, SOURCE, language), told);
  });

test("where the source says nothing, nothing is told", () => {
  assert.deepEqual(notInSource("Kenya has 12 offices", "", "en"), []);
});

test("a long source is read to its end, and a longer one no further", () => {
  assert.deepEqual(notInSource("in Accra 7", `${"word ".repeat(20_000)} Accra 7`, "en"), []);
  assert.deepEqual(notInSource("in Accra", `${"word ".repeat(200_000)} Accra`, "en"), ["Accra"]);
});
