import assert from "node:assert/strict";
import { test } from "node:test";
import { credibleCanonical } from "./credible-canonical.ts";

const CASES: readonly (readonly [
  why: string,
  address: string,
  stated: string,
  expected: string | undefined,
])[] = [
  [
    "the same page",
    "https://www.example.org/a?utm_source=rss",
    "https://www.example.org/a",
    "https://example.org/a",
  ],
  [
    "a nicer address",
    "https://example.org/?p=123",
    "https://example.org/2018/12/budget/",
    "https://example.org/2018/12/budget",
  ],
  [
    "a slug that came later",
    "https://example.org/news/123",
    "https://example.org/news/123-budget",
    "https://example.org/news/123-budget",
  ],
  [
    "another host of the publisher",
    "https://amp-pages.example.org/a",
    "https://www.example.org/a",
    "https://example.org/a",
  ],
  [
    "a front page for every page",
    "https://example.org/news/budget",
    "https://example.org/",
    undefined,
  ],
  [
    "a section for every page",
    "https://example.org/news/budget",
    "https://example.org/news/",
    undefined,
  ],
  ["an identifier lost", "https://example.org/story?id=1", "https://example.org/story", undefined],
  ["another publisher", "https://example.org/a", "https://agency.example.net/a", undefined],
  [
    "another blog on a shared host",
    "https://one.github.io/a",
    "https://two.github.io/a",
    undefined,
  ],
  ["a test server", "https://example.org/a", "https://staging.example.org/a", undefined],
  ["a port", "https://example.org/a", "https://example.org:8080/a", undefined],
  ["no web address", "https://example.org/a", "javascript:void(0)", undefined],
  ["a relative one", "https://example.org/a", "/a", undefined],
];

for (const [why, address, stated, expected] of CASES) {
  test(`credibleCanonical: ${why}`, () =>
    assert.equal(credibleCanonical(address, stated), expected));
}
