import assert from "node:assert/strict";
import { test } from "node:test";
import { resolveLink } from "./resolve-link.ts";

const BASE = "https://example.org/news/list.html?page=2";

const CASES: readonly (readonly [why: string, link: string, expected: string | undefined])[] = [
  ["absolute", "http://example.org/a", "http://example.org/a"],
  ["relative to the folder", "item-1", "https://example.org/news/item-1"],
  ["relative to the root", "/a", "https://example.org/a"],
  ["of the same scheme", "//cdn.example.org/a", "https://cdn.example.org/a"],
  ["a query only", "?page=3", "https://example.org/news/list.html?page=3"],
  ["a fragment only", "#top", "https://example.org/news/list.html?page=2#top"],
  ["upwards", "../a", "https://example.org/a"],
  ["spaces around", " \n\t/a\u00a0\u200b ", "https://example.org/a"],
  ["a line break inside", "/bud\nget", "https://example.org/budget"],
  ["a control character inside", "/bud\u0000get", "https://example.org/budget"],
  ["a space inside is encoded", "/a b", "https://example.org/a%20b"],
  ["script", "javascript:alert(1)", undefined],
  ["script hidden by control characters", "java\u0000script:alert(1)", undefined],
  ["script hidden by a tab", " java\tscript:alert(1)", undefined],
  ["data", "data:text/html,x", undefined],
  ["mail", "mailto:a@example.org", undefined],
  ["empty", " ", undefined],
  ["no address", "http://", undefined],
  ["longer than any address", `/a${" ".repeat(1_000_000)}b`, undefined],
];

for (const [why, link, expected] of CASES) {
  test(`resolveLink: ${why}`, () => assert.equal(resolveLink(link, BASE), expected));
}

test("resolveLink: a base that is none", () => {
  assert.equal(resolveLink("/a", "not an address"), undefined);
  assert.equal(resolveLink("https://example.org/a", "not an address"), "https://example.org/a");
});
