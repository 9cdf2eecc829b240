import assert from "node:assert/strict";
import { test } from "node:test";
import { proposeLine } from "./propose-line.ts";

const TITLE = "Rural clinics get nurses";
const WHOLE =
  "The health ministry will send 400 nurses to rural clinics this year to shorten waiting times.";

const CASES: readonly (readonly [why: string, text: string, line: string | undefined])[] = [
  ["a sentence that stands alone", WHOLE, WHOLE],
  ["a dateline is left out", `NAIROBI (AFP) — ${WHOLE}`, WHOLE],
  [
    "what sites put around it is left out",
    `Subscribe to our letter to read all of our news about clinics every day. ${WHOLE}`,
    WHOLE,
  ],
  ["too short to say something", "More nurses come.", undefined],
  [
    "cut off by the feed",
    "The health ministry will send 400 nurses to rural clinics this year to shorten waiting…",
    undefined,
  ],
  [
    "too long, so cut at a border and never inside a number",
    "The ministry will send 1,400 nurses to rural clinics this year to shorten the waiting times there, which had grown for a decade because posts were left open and nobody was paid to travel.",
    "The ministry will send 1,400 nurses to rural clinics this year to shorten the waiting times there",
  ],
  [
    "a question to the reader",
    "Have you ever waited for more than half a year to see one of the nurses of your own town?",
    undefined,
  ],
  [
    "an abbreviation ends no sentence",
    "The plan of Gov. Smith sends 400 nurses to rural clinics this year to shorten waiting times.",
    "The plan of Gov. Smith sends 400 nurses to rural clinics this year to shorten waiting times.",
  ],
];

for (const [why, text, line] of CASES) {
  test(`line: ${why}`, () => {
    assert.equal(proposeLine(TITLE, text, "en")?.value, line);
  });
}

test("a line is a piece of its text, at the place that it names", () => {
  const text = `First words. ${WHOLE} Last words.`;
  const line = proposeLine(TITLE, text, "en");
  assert.equal(line?.value, WHOLE);
  assert.equal(text.slice(line.from, line.to), WHOLE);
});
