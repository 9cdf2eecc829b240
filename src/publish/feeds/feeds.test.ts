import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDocument } from "htmlparser2";
import { getElementsByTagName, textContent } from "domutils";
import { type Element } from "domhandler";
import { sampleViews } from "../../../test/helpers/sample-cuttings.ts";
import { sampleSite } from "../../../test/helpers/sample-site.ts";
import { type FeedView } from "./feed-view.ts";
import { feedTitle } from "./feed-title.ts";
import { renderAtom } from "./render-atom.ts";
import { renderJsonFeed } from "./render-json-feed.ts";
import { renderRss } from "./render-rss.ts";

const FEED: FeedView = {
  site: sampleSite(),
  title: "Cuttings",
  description: "News & views",
  address: { path: "/", query: "" },
  id: "/",
  cuttings: sampleViews(),
  withdrawn: [],
};
const EMPTY: FeedView = { ...FEED, cuttings: [] };
const IDS = FEED.cuttings.map((cutting) => `https://cuttings.example${cutting.path}`);
const HEADLINES = FEED.cuttings.map(feedTitle);
const LINKS = FEED.cuttings.map((cutting, index) => cutting.link ?? IDS[index]);

function elements(document: string, name: string): Element[] {
  return getElementsByTagName(name, parseDocument(document, { xmlMode: true }));
}

function texts(parents: readonly Element[], name: string): string[] {
  return parents.map((parent) => textContent(getElementsByTagName(name, parent, true, 1)));
}

/** As HTML, when it looks like it. */
function asReadersRead(title: string): string {
  return /<|&\w+;/.test(title) ? textContent(parseDocument(title)) : title;
}

test("RSS: headlines, links and ids come back as they went in", () => {
  const items = elements(renderRss(FEED), "item");
  assert.deepEqual(texts(items, "title").map(asReadersRead), HEADLINES);
  assert.deepEqual(texts(items, "link"), LINKS);
  assert.deepEqual(texts(items, "guid"), IDS);
});

test("RSS: a line is HTML inside of XML, so a plain < is escaped for both", () => {
  const line = FEED.cuttings.find((cutting) => cutting.line?.includes("<"))?.line ?? "";
  const descriptions = texts(elements(renderRss(FEED), "item"), "description");
  const found = descriptions.find((description) => description.includes("&lt;")) ?? "";
  assert.equal(textContent(parseDocument(found)), line);
});

test("RSS: dates are RFC 822 and the feed bears the newest", () => {
  const rss = renderRss(FEED);
  assert.equal(texts(elements(rss, "item"), "pubDate")[0], "Thu, 21 Mar 2019 09:00:00 GMT");
  assert.equal(
    texts(elements(rss, "channel"), "lastBuildDate")[0],
    "Thu, 21 Mar 2019 09:00:00 GMT",
  );
});

test("Atom: headlines, links and ids come back as they went in", () => {
  const entries = elements(renderAtom(FEED), "entry");
  assert.deepEqual(texts(entries, "title"), HEADLINES);
  assert.deepEqual(texts(entries, "id"), IDS);
  const alternates = entries.map(
    (entry) =>
      getElementsByTagName("link", entry).find((link) => link.attribs.rel === "alternate")?.attribs
        .href,
  );
  assert.deepEqual(alternates, LINKS);
});

test("Atom: the kind is a category, the credit an author, the language marked", () => {
  const entries = elements(renderAtom(FEED), "entry");
  const japanese = entries.find((entry) => entry.attribs["xml:lang"] === "ja");
  assert.deepEqual(japanese && getElementsByTagName("category", japanese)[0]?.attribs, {
    scheme: "https://cuttings.example/facets/kind",
    term: "innovation-news",
    label: "Innovation news",
  });
  assert.ok(texts(entries, "name").includes("Ana Beatriz Moura"));
});

test("Atom: a feed without cuttings still has the date that the standard asks for", () => {
  assert.equal(
    texts(elements(renderAtom(EMPTY), "feed"), "updated")[0],
    "1970-01-01T00:00:00.000Z",
  );
});

test("JSON Feed: the id is the cutting's own page, the original is external", () => {
  const { version, items } = JSON.parse(renderJsonFeed(FEED));
  assert.equal(version, "https://jsonfeed.org/version/1.1");
  assert.deepEqual(
    items.map((item: { id: string }) => item.id),
    IDS,
  );
  assert.deepEqual(
    items.map((item: { external_url?: string }) => item.external_url),
    FEED.cuttings.map((cutting) => cutting.link),
  );
  assert.ok(items.every((item: { content_text: string }) => item.content_text !== ""));
});

test("two cuttings with one headline on one day have two ids", () => {
  assert.ok(new Set(HEADLINES).size < HEADLINES.length);
  assert.equal(new Set(IDS).size, IDS.length);
});

for (const [format, file, render] of [
  ["RSS", "feed.rss", renderRss],
  ["Atom", "feed.atom", renderAtom],
  ["JSON Feed", "feed.json", renderJsonFeed],
] as const) {
  test(`${format}: a feed without cuttings is a feed`, () =>
    assert.ok(render(EMPTY).includes("Cuttings")));

  test(`${format}: says where it lives`, () =>
    assert.ok(render(FEED).includes(`https://cuttings.example/${file}`)));
}

test("further links stand in every feed, escaped once as its format wants", () => {
  const furtherLinks = [
    { name: "Ada <Marsh> & Co", link: "https://a.example/?a=1&b=2" },
    { name: "b.example", link: "https://b.example/" },
  ];
  const [first] = FEED.cuttings;
  assert.ok(first);
  const feed = { ...FEED, cuttings: [{ ...first, furtherLinks, alsoIn: [] }] };
  const linksIn = (html: string) =>
    getElementsByTagName("a", parseDocument(html))
      .map((link) => ({ name: textContent(link), link: link.attribs["href"] }))
      .filter(({ name }) => name !== "Details");
  const [described = ""] = texts(elements(renderRss(feed), "item"), "content:encoded");
  assert.deepEqual(linksIn(described), furtherLinks);
  const [entry] = elements(renderAtom(feed), "entry");
  assert.ok(entry);
  assert.deepEqual(linksIn(texts([entry], "content")[0] ?? ""), furtherLinks);
  assert.deepEqual(
    getElementsByTagName("link", entry)
      .filter(({ attribs }) => attribs["title"] !== undefined)
      .map(({ attribs }) => ({ name: attribs["title"], link: attribs["href"] })),
    furtherLinks,
  );
  const [item] = JSON.parse(renderJsonFeed(feed)).items;
  assert.deepEqual(linksIn(item.content_html), furtherLinks);
  assert.deepEqual(item._cuttings.also_in[0], {
    url: "https://a.example/?a=1&b=2",
    title: "Ada <Marsh> & Co",
  });
});
