import assert from "node:assert/strict";
import { test } from "node:test";
import { type Hono } from "hono";
import { type Given, publishCutting, smallSite } from "../../../test/helpers/small-site.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { type Database } from "../../storage/database.ts";

/** A world small enough to know by heart. */
async function publishSome(db: Database): Promise<void> {
  const some: readonly Given[] = [
    {
      headline: "Alpha",
      date: "2026-02-03",
      facets: { kind: ["report"], place: ["se"], theme: ["procurement"] },
    },
    {
      headline: "Beta",
      date: "2026-02-02",
      facets: { kind: ["news"], place: ["no"], theme: ["procurement"] },
    },
    {
      headline: "Gamma",
      date: "2025-12-31",
      facets: { kind: ["report"], place: ["jp"] },
      language: "ja",
      line: "Of counters, queues.",
    },
    {
      headline: "Delta",
      date: "2024-05-17",
      facets: { kind: ["report"], place: ["se", "no"] },
      language: "sv",
    },
  ];
  for (const one of some) await publishCutting(db, one);
}

async function textAt(app: Hono, path: string): Promise<string> {
  return (await app.request(path)).text();
}

async function headlines(app: Hono, path: string): Promise<string> {
  const response = await app.request(path);
  assert.equal(response.status, 200, path);
  const page = await response.text();
  return [...page.matchAll(/class="headline">(?:<a[^>]*>)?(\w+)/g)]
    .map((match) => match[1])
    .join(" ");
}

test(
  "any filters together show what fits all of them, newest first",
  withDatabase(async (db) => {
    await publishSome(db);
    const app = smallSite(db);
    const cases: readonly (readonly [path: string, shown: string])[] = [
      ["/kinds/report", "Alpha Gamma Delta"],
      ["/places/sweden", "Alpha Delta"],
      ["/places/northern-europe", "Alpha Beta Delta"],
      ["/themes/procurement", "Alpha Beta"],
      ["/cuttings?place=japan&place=norway", "Beta Gamma Delta"],
      ["/cuttings?kind=report&place=sweden&theme=procurement", "Alpha"],
      ["/cuttings?from=2025&to=2026-01", "Gamma"],
      ["/cuttings?language=ja&language=sv", "Gamma Delta"],
      ["/cuttings?words=queues+counters", "Gamma"],
      ["/cuttings?kind=report&from=2024-05-17&to=2025&language=sv", "Delta"],
      ["/cuttings?kind=news&words=queues", ""],
    ];
    for (const [path, shown] of cases) assert.equal(await headlines(app, path), shown, path);
  }),
);

test(
  "every view has its three feeds beside it, with one id and the filters in the title",
  withDatabase(async (db) => {
    await publishSome(db);
    const app = smallSite(db);
    const text = (path: string) => textAt(app, path);
    const json = JSON.parse(await text("/cuttings/feed.json?kind=report&place=sweden"));
    assert.equal(json.title, "Cuttings: Report · Sweden");
    assert.equal(json.home_page_url, "https://cuttings.example/cuttings?kind=report&place=sweden");
    assert.equal(
      json.feed_url,
      "https://cuttings.example/cuttings/feed.json?kind=report&place=sweden",
    );
    assert.deepEqual(
      json.items.map((item: { title: string }) => item.title),
      ["Report: Delta", "Report: Alpha"],
    );
    const atom = await text("/places/sweden/feed.atom");
    assert.match(atom, /<title>Cuttings: Sweden<\/title>/);
    assert.match(atom, /<id>https:\/\/cuttings\.example\/cuttings\?place=se<\/id>/);
    assert.match(
      await text("/places/sweden/feed.rss"),
      /<title>Cuttings: Sweden<\/title>[\s\S]*Alpha/,
    );
    const page = await text("/places/sweden");
    for (const file of ["feed.rss", "feed.atom", "feed.json"])
      assert.ok(page.includes(`href="/places/sweden/${file}"`), file);
  }),
);

test(
  "another order, an id, an earlier name, a stray parameter and one filter as a query lead to the one address",
  withDatabase(async (db) => {
    await publishSome(db);
    const app = smallSite(db);
    const cases: readonly (readonly [asked: string, at: string])[] = [
      ["/cuttings?place=sweden&kind=report", "/cuttings?kind=report&place=sweden"],
      ["/cuttings?kind=report&place=se&utm_source=x", "/cuttings?kind=report&place=sweden"],
      ["/places/sverige", "/places/sweden"],
      ["/places/se/feed.rss", "/places/sweden/feed.rss"],
      ["/cuttings?place=sweden", "/places/sweden"],
      ["/cuttings/feed.json?place=sweden", "/places/sweden/feed.json"],
      ["/places/sweden?kind=report", "/cuttings?kind=report&place=sweden"],
      ["/cuttings?from=2024-01-01&to=2024-12-31", "/cuttings?from=2024&to=2024"],
      ["/cuttings", "/"],
      ["/cuttings/feed.rss", "/feed.rss"],
    ];
    for (const [asked, at] of cases) {
      const response = await app.request(asked);
      assert.deepEqual([response.status, response.headers.get("location")], [301, at], asked);
    }
  }),
);

test(
  "one filter alone is for indexes, several and further pages are not",
  withDatabase(async (db) => {
    await publishSome(db);
    const app = smallSite(db);
    const plain = await textAt(app, "/places/sweden");
    assert.doesNotMatch(plain, /noindex/);
    assert.match(plain, /rel="canonical" href="https:\/\/cuttings\.example\/places\/sweden"/);
    const several = await textAt(app, "/cuttings?kind=report&place=sweden");
    assert.match(several, /<meta name="robots" content="noindex">/);
    assert.match(several, /rel="canonical" href="[^"]*\/cuttings\?kind=report&amp;place=sweden"/);
    const sitemap = await textAt(app, "/sitemap.xml");
    assert.match(sitemap, /<loc>https:\/\/cuttings\.example\/places\/sweden<\/loc>/);
    assert.doesNotMatch(sitemap, /northern-europe|\/cuttings\?/);
  }),
);

test(
  "what is unknown is said, the rest still filters, and nothing known is not everything",
  withDatabase(async (db) => {
    await publishSome(db);
    const app = smallSite(db);
    const part = "/cuttings?place=atlantis&place=japan";
    assert.equal(await headlines(app, part), "Gamma");
    assert.match(await textAt(app, part), /nothing by the name of “atlantis”/);
    for (const path of [
      "/places/atlantis",
      "/cuttings?place=atlantis",
      "/sources/nobody/feed.rss",
      "/sources/nobody",
    ]) {
      const response = await app.request(path);
      assert.equal(response.status, 404, path);
      assert.match(await response.text(), /nothing by the name of “(atlantis|nobody)”/);
    }
  }),
);

test(
  "a view of nothing is a page with words and feeds that do not change",
  withDatabase(async (db) => {
    await publishSome(db);
    const app = smallSite(db);
    assert.match(await textAt(app, "/for/procurers"), /Nothing that is published here fits/);
    const atom = await textAt(app, "/for/procurers/feed.atom");
    assert.match(atom, /<updated>1970-01-01T00:00:00\.000Z<\/updated>/);
    assert.match(atom, /<title>Cuttings: Procurers<\/title>/);
  }),
);

test(
  "older pages go on where the newer ended, each cutting once, also where all bear one day",
  withDatabase(async (db) => {
    for (let n = 0; n < 70; n += 1)
      await publishCutting(db, {
        headline: `N${n}`,
        date: "2026-02-03",
        facets: { place: ["se"] },
      });
    const app = smallSite(db);
    const seen: string[] = [];
    for (let path: string | undefined = "/places/sweden"; path !== undefined;) {
      const page: string = await textAt(app, path);
      seen.push(
        ...[...page.matchAll(/class="headline">(?:<a[^>]*>)?(N\d+)/g)].map(
          (match) => match[1] ?? "",
        ),
      );
      path = /href="([^"]*after=[^"]*)" rel="prev"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 70 }, (_, n) => `N${69 - n}`),
    );
  }),
);
