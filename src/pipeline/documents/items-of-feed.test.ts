import assert from "node:assert/strict";
import { test } from "node:test";
import type { FeedItem } from "../../model/feed.ts";
import { itemsOfFeed } from "./items-of-feed.ts";

const DIGEST = "https://example.org/digest";

type Entry = readonly [title: string, link: string];

const CASES: [why: string, entries: readonly Entry[], keys: readonly string[]][] = [
  [
    "a digest is one page for many",
    [
      ["A", `${DIGEST}#a`],
      ["B", `${DIGEST}#b`],
      ["C", DIGEST],
    ],
    [`${DIGEST}#a`, `${DIGEST}#b`, DIGEST],
  ],
  ["one item of a page needs no fragment", [["A", `${DIGEST}#a`]], [DIGEST]],
  [
    "the same thing at two places of its page is one",
    [
      ["A", `${DIGEST}#top`],
      ["A", `${DIGEST}#comments`],
    ],
    [DIGEST],
  ],
  [
    "fragments that track part nothing",
    [
      ["A", `${DIGEST}#utm_source=a`],
      ["B", `${DIGEST}#utm_source=b`],
    ],
    [DIGEST],
  ],
  [
    "an entry twice in a digest makes it none that can be told apart",
    [
      ["A", `${DIGEST}#a`],
      ["A", `${DIGEST}#a`],
      ["B", `${DIGEST}#b`],
    ],
    [DIGEST],
  ],
];

for (const [why, entries, keys] of CASES) {
  test(`itemsOfFeed: ${why}`, () => {
    const items = entries.map(([title, link]): FeedItem => ({
      title,
      link,
      categories: [],
      enclosures: [],
    }));
    const made = itemsOfFeed({ items }, { id: 1, languages: ["en"] });
    assert.deepEqual(
      made.items.map((item) => item.normalisedLink),
      keys,
    );
    assert.equal(made.items.length + made.skipped.length, entries.length);
  });
}

const DATES: [why: string, entry: Partial<FeedItem>, expected: string | undefined][] = [
  ["the date of publication", { published: "2026-02-01T10:00:00Z" }, "2026-02-01T10:00:00.000Z"],
  [
    "and not that of an update",
    { published: "2026-02-01T10:00:00Z", updated: "2026-02-03T10:00:00Z" },
    "2026-02-01T10:00:00.000Z",
  ],
  [
    "the update's where there is no other, as in Atom feeds of whole governments",
    { updated: "2022-01-15T09:00:00Z" },
    "2022-01-15T09:00:00.000Z",
  ],
  [
    "also where the other cannot be read",
    { publishedText: "soon", updated: "2022-01-15T09:00:00Z" },
    "2022-01-15T09:00:00.000Z",
  ],
  ["none where there is none", {}, undefined],
];
for (const [why, entry, expected] of DATES) {
  test(`itemsOfFeed dates an item: ${why}`, () => {
    const item = { title: "A", link: DIGEST, categories: [], enclosures: [], ...entry };
    const [made] = itemsOfFeed({ items: [item] }, { id: 1, languages: [] }).items;
    assert.equal(made?.publishedAt?.toISOString(), expected);
  });
}
