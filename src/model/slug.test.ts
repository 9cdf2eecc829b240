import assert from "node:assert/strict";
import { test } from "node:test";
import { numberedSlug, slugOf } from "./slug.ts";

const cases: [why: string, headline: string, expected: string][] = [
  [
    "words joined by hyphens",
    "When does government outsourcing work?",
    "2018/12/when-does-government-outsourcing-work",
  ],
  ["accents go, letters stay", "L’État à l’écoute", "2018/12/letat-a-lecoute"],
  ["other scripts stay readable", "خدمات عامة أفضل", "2018/12/خدمات-عامة-أفضل"],
  ["Japanese has no spaces", "公共サービスの未来", "2018/12/公共サービスの未来"],
  ["a letter that accents only look like a part of", "Новый ёж", "2018/12/новый-ёж"],
  [
    "soft hyphens of a word processor",
    "Ver\u00adwaltung di\u00adgital",
    "2018/12/verwaltung-digital",
  ],
  ["zero-width spaces", "H\u200bidden", "2018/12/hidden"],
  ["a picture made of a letter", "Thanks ❤\ufe0f 1\ufe0f\u20e3", "2018/12/thanks-1"],
  ["nothing but a picture", "❤\ufe0f", "2018/12/untitled"],
  ["nothing but signs", "?!", "2018/12/untitled"],
  [
    "cut at a word",
    "word ".repeat(40),
    `2018/12/${Array.from({ length: 14 }, () => "word").join("-")}`,
  ],
];

for (const [why, headline, expected] of cases) {
  test(`slugOf: ${why}`, () => {
    assert.equal(slugOf({ headline, date: "2018-12-10" }), expected);
  });
}

test("the first of a headline has no number", () => {
  assert.deepEqual([numberedSlug("a", 1), numberedSlug("a", 2)], ["a", "a-2"]);
});
