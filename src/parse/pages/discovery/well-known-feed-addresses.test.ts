import assert from "node:assert/strict";
import { test } from "node:test";
import { wellKnownFeedAddresses } from "./well-known-feed-addresses.ts";

const addresses = (address: string) => wellKnownFeedAddresses(address).map((feed) => feed.address);

test("the page's own path is tried first, then the site's root, each once", () => {
  const tried = addresses("https://example.org/news/list.html?page=2");
  assert.deepEqual(tried.slice(0, 5), [
    "https://example.org/news/feed/",
    "https://example.org/news/feed",
    "https://example.org/news/rss.xml",
    "https://example.org/news/rss",
    "https://example.org/feed/",
  ]);
  assert.equal(new Set(tried).size, tried.length);
});

test("a path without a slash is a folder", () =>
  assert.equal(addresses("https://example.org/press")[0], "https://example.org/press/feed/"));
test("the root is tried once", () =>
  assert.equal(addresses("https://example.org")[0], "https://example.org/feed/"));
test("no more than seventeen guesses, because each costs the site a request", () =>
  assert.ok(addresses("https://example.org/a/b").length <= 17));
test("no web address, no guesses", () => assert.deepEqual(addresses("mailto:a@example.org"), []));
