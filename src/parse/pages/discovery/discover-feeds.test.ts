import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { HOME, PAGES, RSS, RULES } from "./discover-feeds-cases-table.ts";
import { discoverFeeds } from "./discover-feeds.ts";
import { spentMs } from "../../../../test/helpers/spent-ms.ts";

/** Milliseconds that a busy machine may take; without the bound it would be minutes. */
const PATIENCE = 10_000;

for (const [why, html, expected] of PAGES) {
  test(`discoverFeeds: ${why}`, () =>
    assert.deepEqual(
      discoverFeeds(html, HOME).map((feed) => feed.address),
      expected,
    ));
}

for (const [why, address, expected, html = ""] of RULES) {
  test(`discoverFeeds by rule: ${why}`, () => {
    const found = discoverFeeds(html, address);
    assert.deepEqual(
      found.map((feed) => feed.address),
      expected,
    );
    assert.ok(found.every((feed) => feed.how === "rule" && feed.reason !== ""));
  });
}

test("discoverFeeds keeps title, type and reason", () => {
  assert.deepEqual(
    discoverFeeds(`<link rel="alternate" ${RSS} title=" All\n news " href="/feed">`, HOME),
    [
      {
        address: "https://example.org/feed",
        title: "All news",
        type: "application/rss+xml",
        how: "link-element",
        reason: "the page declares it as application/rss+xml",
      },
    ],
  );
});

test("discoverFeeds reads the Link header, before the page", () => {
  const header = `<https://example.org/wp-json/>; rel="https://api.w.org/", </feed?a=1,2>; rel="alternate home"; type="application/rss+xml"; title="News, all", <a.css>; rel=preload; as=style, </atom>; REL=alternate; TYPE=application/atom+xml, <javascript:x>; rel=alternate; type=application/rss+xml`;
  const found = discoverFeeds(`<link rel="alternate" ${RSS} href="/other">`, HOME, header);
  assert.deepEqual(
    found.map((feed) => feed.address),
    ["https://example.org/feed?a=1,2", "https://example.org/atom", "https://example.org/other"],
  );
  assert.equal(found[0]?.title, "News, all");
});

test("discoverFeeds: a hostile Link header costs little", () => {
  for (const unit of ["<", "<a>", "<a>;", `<a>; rel="`, "<a>; a=b", "; ", "<a>;   "]) {
    const started = process.cpuUsage();
    discoverFeeds("", HOME, unit.repeat(200_000));
    assert.ok(spentMs(started) < PATIENCE, unit);
  }
});

test("discoverFeeds: a page at no web address has none", () => {
  assert.deepEqual(
    discoverFeeds(
      `<link rel="alternate" ${RSS} href="https://example.org/feed">`,
      "file:///a.html",
    ),
    [],
  );
});

test("discoverFeeds never throws and is bounded", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (html) =>
      assert.ok(discoverFeeds(`<a href="/rss">${html}`, HOME).length <= 50),
    ),
  );
  const many = discoverFeeds(
    Array.from({ length: 20_000 }, (_, index) => `<a href="/rss${index}.rss">RSS</a>`).join(""),
    HOME,
  );
  assert.equal(many.length, 50);
});

test("discoverFeeds: hostile pages cost little", () => {
  for (const unit of [
    "<div>",
    "<a href=x>",
    "<a ",
    "<link ",
    "<!--",
    "<b></i>",
    "&amp;",
    `<link rel="alternate" ${RSS} href="/a">`,
  ]) {
    const started = process.cpuUsage();
    discoverFeeds(unit.repeat(300_000), HOME);
    discoverFeeds(`${unit.repeat(100_000)}${"</u>".repeat(100_000)}`, HOME);
    assert.ok(spentMs(started) < PATIENCE, unit);
  }
});
