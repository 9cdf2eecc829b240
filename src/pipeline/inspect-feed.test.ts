import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inspectFeed, type InspectedFeed } from "./inspect-feed.ts";

const FEED_KEYS = [
  "format",
  "version",
  "title",
  "link",
  "description",
  "language",
  "items",
  "warnings",
];
const ITEM_KEYS = [
  "id",
  "title",
  "link",
  "summary",
  "content",
  "author",
  "published",
  "publishedDay",
  "updated",
  "language",
  "enclosures",
];

test("a feed gives the keys of the contract, all of them and in order", () => {
  const inspected = inspect(
    '<rss version="2.0"><channel><item><title>a</title><enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="9"/></item></channel></rss>',
  );
  assert.ok("items" in inspected);
  assert.deepEqual(Object.keys(inspected), FEED_KEYS);
  assert.deepEqual(Object.keys(inspected.items[0] ?? {}), ITEM_KEYS);
  assert.deepEqual(inspected.items[0]?.enclosures, [
    { link: "https://a.example/1.mp3", type: "audio/mpeg", bytes: 9 },
  ]);
});

test("what a feed does not say is null, and nothing is made up", () => {
  const inspected = inspect("<rss><channel><item><title>a</title></item></channel></rss>");
  assert.deepEqual(inspected, {
    format: "rss",
    version: null,
    title: null,
    link: null,
    description: null,
    language: null,
    items: [
      {
        id: null,
        title: "a",
        link: null,
        summary: null,
        content: null,
        author: null,
        published: null,
        publishedDay: null,
        updated: null,
        language: null,
        enclosures: [],
      },
    ],
    warnings: [],
  });
});

test("times are RFC 3339 in UTC", () => {
  const inspected = inspect(
    "<rss><channel><item><pubDate>Tue, 03 Feb 2026 10:00:00 +0200</pubDate></item></channel></rss>",
  );
  assert.equal("items" in inspected && inspected.items[0]?.published, "2026-02-03T08:00:00Z");
});

test("a warning has a code and a sentence", () => {
  const inspected = inspect(
    "<rss><channel><item><pubDate>someday</pubDate></item></channel></rss>",
  );
  assert.deepEqual("warnings" in inspected && inspected.warnings, [
    { code: "date_unreadable", message: "A date could not be read: “someday”." },
  ]);
});

test("what is no feed gives an error alone", () => {
  const inspected = inspect("<!doctype html><html><body>Hello</body></html>");
  assert.deepEqual(Object.keys(inspected), ["error"]);
  assert.equal("error" in inspected && inspected.error.code, "html_page");
});

test("the contract's keys stand in its documentation", () => {
  const words = readFileSync(new URL("../../docs/inspect.md", import.meta.url), "utf8");
  assert.deepEqual(
    [...FEED_KEYS, ...ITEM_KEYS].filter((key) => !words.includes(`\`${key}\``)),
    [],
  );
});

function inspect(document: string): InspectedFeed {
  return inspectFeed(new TextEncoder().encode(document), { contentType: "application/rss+xml" });
}
