import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { listTokens } from "./list-tokens.ts";

const CASES: readonly { text: string; words: readonly string[]; because: string }[] = [
  {
    text: "Tax office: 3 new rules",
    words: ["tax", "office", "new", "rules"],
    because: "digits and signs part words",
  },
  {
    text: "L’État c'est",
    words: ["l", "état", "c", "est"],
    because: "an apostrophe parts words, accents stay",
  },
  {
    text: "İSTANBUL Işık",
    words: ["istanbul", "işık"],
    because: "the Turkish capital I leaves no dot behind",
  },
  { text: "Verwal\u00adtung", words: ["verwaltung"], because: "a soft hyphen is not seen" },
  { text: "الحكـــومة", words: ["الحكومة"], because: "Arabic is stretched to fill a line" },
  {
    text: "Ｔａｘ ﬁling",
    words: ["tax", "filing"],
    because: "wide letters and ligatures are letters",
  },
  { text: "cafe\u0301", words: ["café"], because: "an accent that stands apart is composed" },
  {
    text: "東京都がTax制度を",
    words: ["東京都が", "tax", "制度を"],
    because: "a word of another script ends a run",
  },
  { text: "ราคา OECD ສປປ", words: ["ราคา", "oecd", "ສປປ"], because: "Thai and Lao are runs" },
  {
    text: "スーパー、駅",
    words: ["スーパー", "駅"],
    because: "a long vowel belongs to its word, a comma does not",
  },
];

test("words are what is between signs, folded, in their order", () => {
  for (const { text, words, because } of CASES)
    assert.deepEqual(
      listTokens(text).map(({ word }) => word),
      words,
      because,
    );
});

test("a token says where it stands and how it was written", () => {
  const text = "In 2026 the ÉCOLE 学校";
  for (const { at, written } of listTokens(text))
    assert.equal(text.slice(at, at + written.length), written);
  assert.deepEqual(
    listTokens(text).map(({ kind }) => kind),
    ["word", "word", "word", "ideographs"],
  );
});

test("no text throws, and every token is a piece of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const { at, written, word } of listTokens(text)) {
        assert.equal(text.slice(at, at + written.length), written);
        assert.notEqual(word, "");
      }
    }),
  );
});

test("a million letters take no more than their share of time", () => {
  const started = performance.now();
  listTokens("я".repeat(1_000_000));
  listTokens("a\u0301 ".repeat(400_000));
  assert.ok(performance.now() - started < 2_000);
});
