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
