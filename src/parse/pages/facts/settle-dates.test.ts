import assert from "node:assert/strict";
import { test } from "node:test";

import type { FeedItem } from "../../../model/reading/feed.ts";
import { settleDates } from "./settle-dates.ts";

const cases: [why: string, texts: string[], expected: (string | undefined)[]][] = [
  [
    "another date shows that the day stands first",
    ["06/05/2026", "30/04/2026"],
    ["2026-05-06T00:00:00Z", "2026-04-30T00:00:00Z"],
  ],
  [
    "another date shows that the month stands first",
    ["06/05/2026", "04/30/2026"],
    ["2026-06-05T00:00:00Z", "2026-04-30T00:00:00Z"],
  ],
  ["nothing shows it", ["06/05/2026", "07/05/2026"], [undefined, undefined]],
  [
    "the list shows both ways",
    ["06/05/2026", "30/04/2026", "04/30/2026"],
    [undefined, undefined, undefined],
  ],
  ["what is no date stays none", ["soon", "30/04/2026"], [undefined, "2026-04-30T00:00:00Z"]],
];
for (const [why, texts, expected] of cases) {
  test(`settleDates: ${why}`, () => {
    const items = texts.map((publishedText): FeedItem => ({
      publishedText,
      categories: [],
      enclosures: [],
    }));
    assert.deepEqual(
      settleDates(items).map((item) => item.published),
      expected,
    );
  });
}

test("settleDates leaves a date that was read as it is", () => {
  const read: FeedItem = {
    published: "2020-01-01T00:00:00Z",
    publishedText: "06/05/2026",
    categories: [],
    enclosures: [],
  };
  const other: FeedItem = { publishedText: "30/04/2026", categories: [], enclosures: [] };
  assert.deepEqual(settleDates([read, other])[0], read);
});
