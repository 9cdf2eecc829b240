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
  [
    "between two borders an aside parts the subject from what is said of it",
    "The head of the large association of nurses of the whole northern region, a former minister from the coast, wants more money for rural clinics and schools.",
    undefined,
  ],
  [
    "what follows the first border shows itself as an addition",
    "The ministry will send 1,400 nurses to rural clinics in the north this year, which doctors, patients and mayors of the small towns there had asked for.",
    "The ministry will send 1,400 nurses to rural clinics in the north this year",
  ],
  [
    "a clause that only leads up is no line",
    "When the ministry sends 400 nurses to rural clinics in the north of the country this year, patients there will wait for less than a month again.",
    undefined,
  ],
  [
    "points at what was said before",
    "These nurses will go to rural clinics in the north this year to shorten the waiting times.",
    undefined,
  ],
  [
    "speaks to the reader",
    "The nurses of the rural clinics will tell you how long your own waiting time may be this year.",
    undefined,
  ],
  [
    "the words under a picture",
    "Nurses of a rural clinic wait for the health minister in Nakuru, Kenya, on May 4, 2026.",
    undefined,
  ],
  [
    "letters that were read in another charset than they were written in",
    "Ministerstwo wyĹ›le w tym roku czterystu pielÄ™gniarek do wiejskich przychodni, aby skrócić kolejki pacjentów.",
    undefined,
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
