import assert from "node:assert/strict";
import { test } from "node:test";
import type { FeedItem } from "../../model/reading/feed.ts";
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
      made.items.map((item) => item.linkKey),
      keys,
    );
    assert.equal(made.items.length + made.skipped.length, entries.length);
  });
}

const KEYS: [why: string, entries: readonly Partial<FeedItem>[], keys: readonly string[]][] = [
  [
    "releases behind one link are parted by their guids",
    [
      { id: "r2", title: "Release 2", published: "2026-02-02T00:00:00Z" },
      { id: "r1", title: "Release 1", published: "2026-01-02T00:00:00Z" },
    ],
    [`${DIGEST} guid:r2`, `${DIGEST} guid:r1`],
  ],
  [
    "notes without guids by their dates",
    [
      { title: "Degraded", published: "2026-02-02T10:00:00Z" },
      { title: "Resolved", published: "2026-02-02T12:00:00Z" },
      { title: "Degraded", published: "2026-02-03T10:00:00Z" },
    ],
    [
      `${DIGEST} 2026-02-02T10:00:00Z`,
      `${DIGEST} 2026-02-02T12:00:00Z`,
      `${DIGEST} 2026-02-03T10:00:00Z`,
    ],
  ],
  [
    "one guid for all parts nothing, and dates do",
    [
      { id: "x", title: "A", updated: "2026-02-02T10:00:00Z" },
      { id: "x", title: "B", updated: "2026-02-03T10:00:00Z" },
    ],
    [`${DIGEST} 2026-02-02T10:00:00Z`, `${DIGEST} 2026-02-03T10:00:00Z`],
  ],
  [
    "the same title at the same time is one thing, whatever its guids",
    [
      { id: "1", title: "A", published: "2026-02-02T00:00:00Z" },
      { id: "2", title: "A", published: "2026-02-02T00:00:00Z" },
    ],
    [DIGEST],
  ],
  ["alone it is its link", [{ id: "1", title: "A" }], [DIGEST]],
  [
    "titles alone part nothing: pages name one link in many ways",
    [{ title: "A" }, { title: "B" }],
    [DIGEST],
  ],
];
for (const [why, entries, keys] of KEYS) {
  test(`itemsOfFeed keys items: ${why}`, () => {
    const items = entries.map((entry): FeedItem => ({
      link: DIGEST,
      categories: [],
      enclosures: [],
      ...entry,
    }));
    const made = itemsOfFeed({ items }, { id: 1, languages: [] });
    assert.deepEqual(
      made.items.map((item) => item.itemKey),
      keys,
    );
    assert.deepEqual(new Set(made.items.map((item) => item.linkKey)), new Set([DIGEST]));
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
