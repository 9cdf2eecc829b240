import assert from "node:assert/strict";
import { test } from "node:test";
import { type Feed } from "../src/model/reading/feed.ts";
import { textOfMarkup } from "../src/parse/text/text-of-markup.ts";
import { readFeed } from "../src/parse/feeds/read-feed.ts";
import { FEEDS, type FeedView } from "../src/publish/feeds/feed-view.ts";
import { feedTitle } from "../src/publish/feeds/feed-title.ts";
import { renderAtom } from "../src/publish/feeds/render-atom.ts";
import { renderJsonFeed } from "../src/publish/feeds/render-json-feed.ts";
import { renderRss } from "../src/publish/feeds/render-rss.ts";
import { sampleViews } from "./helpers/sample-cuttings.ts";
import { sampleSite } from "./helpers/sample-site.ts";

const RENDER = { rss: renderRss, atom: renderAtom, json: renderJsonFeed };
const FEED: FeedView = {
  site: sampleSite(),
  title: "Cuttings & more",
  description: "News",
  address: { path: "/", query: "" },
  id: "/",
  cuttings: sampleViews(),
  withdrawn: [],
};
const own = (path: string) => `https://cuttings.example${path}`;

for (const { format, name, type } of FEEDS) {
  const feed = readBack(RENDER[format](FEED), type);

  test(`${name}: our own reader finds nothing to warn of`, () => {
    assert.deepEqual(feed.warnings, []);
    assert.equal(feed.title, "Cuttings & more");
    assert.equal(feed.language, "en");
  });

  test(`${name}: headlines, lines, credits, dates and ids come back as they went out`, () => {
    const read = feed.items.map((item) => ({
      id: item.id,
      title: item.title,
      published: item.published,
    }));
    assert.deepEqual(
      read,
      FEED.cuttings.map((cutting) => ({
        id: own(cutting.path),
        title: feedTitle(cutting),
        published: cutting.at.toISOString().replace(".000Z", "Z"),
      })),
    );
    const credited = (author: string | undefined) =>
      FEED.cuttings.map((cutting) => cutting.credit ?? author);
    assert.deepEqual(
      feed.items.map((item) => item.author),
      credited(format === "rss" ? undefined : "The Institute for Better Public Services"),
    );
    assert.deepEqual(
      feed.items.map((item) => item.summary && textOfMarkup(item.summary)),
      FEED.cuttings.map((cutting) => cutting.line),
    );
  });
}

function readBack(text: string, contentType: string): Feed {
  const reading = readFeed(Buffer.from(text), { contentType });
  assert.ok("feed" in reading, JSON.stringify(reading));
  return reading.feed;
}
