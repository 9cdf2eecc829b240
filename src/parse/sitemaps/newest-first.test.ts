import assert from "node:assert/strict";
import { test } from "node:test";
import { newestFirst } from "./newest-first.ts";

type Named = readonly [name: string, updated?: string];

const cases: [why: string, given: readonly Named[], expected: readonly string[]][] = [
  [
    "by the years in their names",
    [["m-2019.xml"], ["m-2026.xml"], ["m-2020.xml"]],
    ["m-2026.xml", "m-2020.xml", "m-2019.xml"],
  ],
  [
    "by year and month",
    [["m/2026/9.xml"], ["m/2026/11.xml"], ["m/2025/12.xml"]],
    ["m/2026/11.xml", "m/2026/9.xml", "m/2025/12.xml"],
  ],
  [
    "by their numbers",
    [["posts.xml"], ["posts-2.xml"], ["posts-10.xml"]],
    ["posts-10.xml", "posts-2.xml", "posts.xml"],
  ],
  [
    "by when they were changed",
    [
      ["m-9.xml", "2026-01-01T00:00:00Z"],
      ["m-1.xml", "2026-02-01T00:00:00Z"],
    ],
    ["m-1.xml", "m-9.xml"],
  ],
  ["the last, where nothing tells", [["a.xml"], ["b.xml"]], ["b.xml", "a.xml"]],
  [
    "news before all, tags after all",
    [["tags.xml"], ["pages.xml"], ["b.xml"], ["news.xml"]],
    ["news.xml", "b.xml", "pages.xml", "tags.xml"],
  ],
];
for (const [why, given, expected] of cases) {
  test(`newestFirst: ${why}`, () => {
    const sitemaps = given.map(([name, updated]) => ({
      address: `https://example.org/${name}`,
      ...(updated !== undefined && { updated }),
    }));
    assert.deepEqual(
      newestFirst(sitemaps).map(({ address }) => address.replace("https://example.org/", "")),
      expected,
    );
  });
}
