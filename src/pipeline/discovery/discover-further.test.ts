import assert from "node:assert/strict";
import { test } from "node:test";
import { declared, kinds, page, rss, withSite } from "../../../test/helpers/loopback/with-site.ts";

test(
  "a feed that only the Link header names is found",
  withSite(
    (origin) => ({
      "/": {
        status: 200,
        headers: { link: '</n/updates>; rel="alternate"; type="application/rss+xml"' },
        body: page(""),
      },
      "/n/updates": rss(origin),
    }),
    async (_db, { discover }) => assert.deepEqual(kinds(await discover("/")), ["feed /n/updates"]),
  ),
);

test(
  "a page of feeds that the front page links offers all of them",
  withSite(
    (origin) => ({
      "/": page("", '<a href="/about-rss">RSS feeds</a>'),
      "/about-rss": page(
        "",
        '<a href="/r/press.xml">Press releases</a> <a href="/r/speeches.xml">Speeches</a>',
      ),
      "/r/press.xml": rss(origin),
      "/r/speeches.xml": rss(origin, ["A speech about permits"], " speaks"),
    }),
    async (_db, { discover }) =>
      assert.deepEqual(kinds(await discover("/")), ["feed /r/press.xml", "feed /r/speeches.xml"]),
  ),
);

test(
  "a page that sends on at once is followed to the page behind it, and not round in a circle",
  withSite(
    (origin) => ({
      "/": page('<meta http-equiv="Refresh" content="0; URL=\'/en/\'">'),
      "/en/": page('<meta http-equiv="refresh" content="0;url=/en/home">'),
      "/en/home": page(declared("rss", "/en/n.xml")),
      "/en/n.xml": rss(origin),
      "/a": page('<meta http-equiv="refresh" content="0;url=/b">'),
      "/b": page('<meta http-equiv="refresh" content="0;url=/a">'),
      "/clock": page('<meta http-equiv="refresh" content="300;url=/en/home">'),
    }),
    async (_db, { discover, asked }) => {
      const found = await discover("/");
      assert.deepEqual(kinds(found), ["feed /en/n.xml"]);
      assert.ok(found.tried.some(({ outcome }) => outcome.startsWith("It sends visitors on to")));
      assert.deepEqual(kinds(await discover("/a")), []);
      assert.equal(asked.filter((path) => path === "/a").length, 2);
      assert.deepEqual(kinds(await discover("/clock")), []);
    },
  ),
);

test(
  "a feed under a name without a slash is guessed",
  withSite(
    (origin) => ({ "/blog/": page(""), "/blog/feed": rss(origin) }),
    async (_db, { discover }) =>
      assert.deepEqual(kinds(await discover("/blog/")), ["feed /blog/feed"]),
  ),
);
