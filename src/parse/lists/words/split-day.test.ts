import assert from "node:assert/strict";
import { test } from "node:test";
import { type SplitDay, splitDay } from "./split-day.ts";

const DATE = "2019-01-09";
const CASES: readonly (readonly [why: string, text: string, expected: SplitDay | undefined])[] = [
  ["nothing else", "9th January 2019", { date: DATE, stands: "alone", rest: "" }],
  ["a label", "Published on: 9 January 2019", { date: DATE, stands: "alone", rest: "" }],
  ["brackets", "[9 January 2019]", { date: DATE, stands: "alone", rest: "" }],
  [
    "after a comma",
    "A plan for ferries, 9 January 2019",
    { date: DATE, stands: "last", rest: "A plan for ferries" },
  ],
  [
    "an American date's own comma",
    "A plan, January 9, 2019",
    { date: DATE, stands: "last", rest: "A plan" },
  ],
  [
    "in brackets at the end",
    "A plan (9 January 2019)",
    { date: DATE, stands: "last", rest: "A plan" },
  ],
  [
    "a hyphen within a date parts nothing",
    "A plan - 2019-01-09",
    { date: DATE, stands: "last", rest: "A plan" },
  ],
  ["before a colon", "9 January 2019: A plan", { date: DATE, stands: "first", rest: "A plan" }],
  ["ISO and a space", "2019-01-09 A plan", { date: DATE, stands: "first", rest: "A plan" }],
  ["part of the sentence", "The plan of 9 January 2019", undefined],
  ["a weekday's comma parts nothing", "It met on Wednesday, 9 January 2019", undefined],
  [
    "an amount before it stays",
    "Matures 28.06.2043, 1.25% (9 January 2019)",
    { date: DATE, stands: "last", rest: "Matures 28.06.2043, 1.25%" },
  ],
];

for (const [why, text, expected] of CASES) {
  test(`splitDay: ${why}`, () => assert.deepEqual(splitDay(text), expected));
}

test("where days stand on lines of their own, a comma before a day is its sentence's", () => {
  assert.equal(splitDay("A plan for ferries, 9 January 2019", "clear"), undefined);
  assert.equal(splitDay("A plan for ferries (9 January 2019)", "clear")?.stands, "last");
});
