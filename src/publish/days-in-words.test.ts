import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleSite } from "../../test/helpers/sample-site.ts";
import { sampleViews } from "../../test/helpers/sample-cuttings.ts";
import type { CuttingDays } from "../model/cutting.ts";
import { daysInWords } from "./days-in-words.ts";
import { contentHtml } from "./feeds/content-html.ts";

const NO_DAYS: CuttingDays = { startsOn: undefined, endsOn: undefined, deadline: undefined };
const [SAMPLE = undefined] = sampleViews();
const withDays = (days: Partial<CuttingDays>) => {
  assert.ok(SAMPLE);
  return { ...SAMPLE, furtherLinks: [], line: "Who < waits", days: { ...NO_DAYS, ...days } };
};

const CASES: readonly (readonly [
  why: string,
  days: Partial<CuttingDays>,
  words: readonly string[],
])[] = [
  ["none", {}, []],
  ["one day", { startsOn: "2026-05-30" }, ["Takes place 30 May 2026"]],
  [
    "the same day twice",
    { startsOn: "2026-05-30", endsOn: "2026-05-30" },
    ["Takes place 30 May 2026"],
  ],
  [
    "days of one month",
    { startsOn: "2026-05-30", endsOn: "2026-05-31" },
    ["Takes place 30 – 31 May 2026"],
  ],
  [
    "over the end of a year",
    { startsOn: "2026-12-30", endsOn: "2027-01-02" },
    ["Takes place 30 December 2026 – 2 January 2027"],
  ],
  [
    "an event to be applied for",
    { startsOn: "2026-05-30", deadline: "2026-04-01" },
    ["Takes place 30 May 2026", "Closes 1 April 2026"],
  ],
];

for (const [why, days, words] of CASES) {
  test(`daysInWords: ${why}`, () => {
    const told = daysInWords(sampleSite(), withDays(days));
    const plain = told.map(({ name, words: day }) => `${name} ${day}`.replace(/\s/g, " "));
    assert.deepEqual(plain, words);
  });
}

test("feeds say the days behind the line, where there are any", () => {
  const content = (days: Parameters<typeof withDays>[0]) =>
    contentHtml(sampleSite(), { ...withDays(days), alsoIn: [] });
  const own = `<p>21 March 2019 · <a href="https://cuttings.example/2019/03/cutting-24">Details</a></p>`;
  assert.equal(content({}), `<p>Who &lt; waits</p>${own}`);
  assert.equal(
    content({ deadline: "2026-04-01" }),
    `<p>Who &lt; waits</p><p>Closes 1 April 2026</p>${own}`,
  );
});
