import assert from "node:assert/strict";
import { test } from "node:test";
import { hostOf } from "./host-of.ts";

const CASES: [why: string, address: string, expected: string][] = [
  ["a plain name", "https://example.org/feed", "example.org"],
  ["www is the same server", "https://www.example.org/feed", "example.org"],
  ["so is any other name under it", "https://feeds.a.b.example.org/feed", "example.org"],
  ["ports do not make another server", "https://example.org:8443/feed", "example.org"],
  ["nor does http", "http://EXAMPLE.org/feed", "example.org"],
  [
    "gov.uk is a suffix, so each body has its own name",
    "https://www.gov.uk/search/news.atom",
    "www.gov.uk",
  ],
  ["and its own gap", "https://gds.blog.gov.uk/feed/", "blog.gov.uk"],
  ["a suffix with two parts", "https://news.gov.au/feed", "news.gov.au"],
  ["one with three", "https://www.city.kobe.jp/rss", "city.kobe.jp"],
  ["feedburner is one operator", "https://feeds.feedburner.com/a", "feedburner.com"],
  ["so is a host of blogs", "https://one.blogspot.com/feeds", "blogspot.com"],
  ["and of pages", "https://someone.github.io/feed.xml", "github.io"],
  ["letters beyond ASCII", "https://www.bücher.example/feed", "xn--bcher-kva.example"],
  ["a dot at the end", "https://www.example.org./feed", "example.org"],
  ["an address of IPv4 keeps its port", "http://127.0.0.1:8080/feed", "127.0.0.1:8080"],
  ["and has none by default", "http://192.0.2.1/feed", "192.0.2.1"],
  ["an address of IPv6", "http://[2001:db8::1]:8080/feed", "[2001:db8::1]:8080"],
  ["a name without a dot keeps its port", "http://localhost:3000/feed", "localhost:3000"],
  ["a suffix by itself", "https://gov.uk/feed", "gov.uk"],
];
for (const [why, address, expected] of CASES) {
  test(`hostOf: ${why}`, () => assert.equal(hostOf(address), expected));
}
