import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createFetcher } from "../src/fetch/http/create-fetcher.ts";
import { readFeed } from "../src/parse/feeds/read-feed.ts";
import { readPage } from "../src/parse/pages/read-page.ts";
import { makeWorld } from "./make-world.ts";
import { tellBody } from "./tell-body.ts";
import { serveWorld, SHOWN_ITEMS } from "./serve-world.ts";
import { worldCatalogue } from "./world-catalogue.ts";
import type { Publisher, Telling, WorldFormat } from "./world.ts";

const TODAY = new Date("2026-03-01T12:00:00Z");
const WORLD = makeWorld({ seed: 7, today: TODAY });
const served = await serveWorld(WORLD);
after(() => served.close());

const RSS = WORLD.publishers.find(({ feeds }) => feeds.includes("rss"));
const FEED = `${served.address}/p/${RSS?.id}/feed.rss`;

test("every feed says what the truth says, in the order of the truth", async () => {
  for (const publisher of WORLD.publishers) {
    for (const format of publisher.feeds) {
      const address = `${served.address}/p/${publisher.id}/feed.${format}`;
      const response = await fetch(address);
      const reading = readFeed(await response.bytes(), {
        contentType: response.headers.get("content-type") ?? "",
        address,
        now: TODAY,
      });
      assert.ok("feed" in reading, address);
      assert.deepEqual(reading.feed.warnings, [], address);
      assert.equal(reading.feed.title, publisher.name);
      assert.equal(reading.feed.language, publisher.language);
      assert.deepEqual(
        reading.feed.items.map(({ title, link, published, author }) => ({
          title,
          link,
          published,
          author,
        })),
        newestOf(publisher, format),
        address,
      );
    }
  }
});

test("every page says what the truth says", async () => {
  for (const telling of outBy(TODAY).slice(-300)) {
    const address = `${served.address}/p/${telling.publisher.id}/${telling.page}`;
    const reading = readPage(await (await fetch(address)).bytes(), {
      address,
      contentType: "text/html; charset=utf-8",
    });
    assert.ok("page" in reading, address);
    const { title, published, canonical, language, text } = reading.page;
    assert.deepEqual(
      [title, Date.parse(published ?? ""), canonical, language],
      [telling.title, telling.at.getTime(), address, telling.publisher.language],
    );
    if (telling.truth.role !== "noise")
      assert.ok(
        tellBody(telling).some((paragraph) => text?.includes(paragraph)),
        address,
      );
  }
});

test("what has not come out yet is nowhere", async () => {
  const future = WORLD.tellings.at(-1);
  assert.ok(future !== undefined && future.at > TODAY);
  assert.equal(
    (await fetch(`${served.address}/p/${future.publisher.id}/${future.page}`)).status,
    404,
  );
});

test("right to left, and without spaces", async () => {
  const pageIn = async (language: string): Promise<string> =>
    (
      await fetch(
        `${served.address}/p/${WORLD.publishers.find((publisher) => publisher.language === language)?.id}/`,
      )
    ).text();
  for (const language of ["ar", "he", "fa"])
    assert.match(await pageIn(language), new RegExp(`<html lang="${language}" dir="rtl">`));
  assert.match(await pageIn("ja"), /[\u3040-\u30ff]{3}/);
  assert.match(await pageIn("zh"), /[\u4e00-\u9fff]{3}/);
  assert.match(await pageIn("th"), /[\u0e00-\u0e7f]{12}/);
});

test("a publisher without a feed has a list page only", async () => {
  const silent = WORLD.publishers.find(({ feeds }) => feeds.length === 0);
  assert.equal((await fetch(`${served.address}/p/${silent?.id}/feed.rss`)).status, 404);
  const page = await (await fetch(`${served.address}/p/${silent?.id}/`)).text();
  assert.doesNotMatch(page, /rel="alternate"/);
  assert.match(page, /<li class="story">/);
});

test("what the asker has is not sent again", async () => {
  const first = await fetch(FEED);
  assert.equal(first.status, 200);
  const etag = first.headers.get("etag") ?? "";
  const modified = first.headers.get("last-modified") ?? "";
  assert.equal((await fetch(FEED, { headers: { "if-none-match": etag } })).status, 304);
  assert.equal((await fetch(FEED, { headers: { "if-modified-since": modified } })).status, 304);
});

test("an ETag that differs counts more than a date that agrees", async () => {
  const modified = (await fetch(FEED)).headers.get("last-modified") ?? "";
  assert.equal(
    (await fetch(FEED, { headers: { "if-none-match": '"other"', "if-modified-since": modified } }))
      .status,
    200,
  );
});

test("items appear as the clock moves on", async () => {
  let now = new Date(TODAY.getTime() - 20 * 24 * 60 * 60 * 1000);
  const moving = await serveWorld(WORLD, { now: () => now });
  try {
    const path = `${moving.address}/p/${RSS?.id}/feed.rss`;
    const early = await fetch(path);
    const before = await early.text();
    now = TODAY;
    const later = await fetch(path, {
      headers: { "if-none-match": early.headers.get("etag") ?? "" },
    });
    assert.equal(later.status, 200);
    assert.notEqual(await later.text(), before);
  } finally {
    await moving.close();
  }
});

test("in a world of names every publisher is a host, and a fetcher that is told finds it", async () => {
  const named = await serveWorld(WORLD, { named: true });
  const fetcher = createFetcher({
    userAgent: "Cuttings/0.1",
    now: () => TODAY,
    privateNetworks: true,
    lookup: named.lookup,
  });
  try {
    const [first] = worldCatalogue(WORLD, named);
    assert.ok(first !== undefined && first.address.startsWith("http://kalomi-press.localhost:"));
    const fetched = await fetcher.get(first.address);
    assert.equal(fetched.outcome, "body");
    assert.match(
      new TextDecoder().decode(fetched.outcome === "body" ? fetched.body : undefined),
      /http:\/\/kalomi-press\.localhost:\d+\/p\/kalomi-press\/[0-9a-z]+\.html/,
    );
    const nowhere = await fetcher.get("http://elsewhere.example/");
    assert.equal(nowhere.outcome === "failed" ? nowhere.code : nowhere.outcome, "host_not_found");
  } finally {
    await fetcher.close();
    await named.close();
  }
});

test("requests are counted", async () => {
  const { total } = served.requests;
  await fetch(`${served.address}/p/nobody/`);
  assert.equal(served.requests.total, total + 1);
  assert.equal(served.requests.missing > 0, true);
});

function outBy(now: Date): readonly Telling[] {
  return WORLD.tellings.filter(({ at }) => at <= now);
}

/** In Atom the author of the feed is that of an item without one. */
function newestOf(publisher: Publisher, format: WorldFormat): readonly unknown[] {
  const newest = outBy(TODAY)
    .filter((telling) => telling.publisher === publisher)
    .slice(-SHOWN_ITEMS)
    .reverse();
  return newest.map(({ title, page, at, author }) => ({
    title,
    link: `${served.address}/p/${publisher.id}/${page}`,
    published: at.toISOString().replace(".000Z", "Z"),
    author: author ?? (format === "atom" ? publisher.name : undefined),
  }));
}
