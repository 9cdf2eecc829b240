import assert from "node:assert/strict";
import { after, test } from "node:test";
import { makeWorld } from "./make-world.ts";
import { serveWorld } from "./serve-world.ts";

const TODAY = new Date("2026-03-01T12:00:00Z");
const WORLD = makeWorld({ seed: 7, today: TODAY });
const served = await serveWorld(WORLD);
after(() => served.close());

const RSS = WORLD.publishers.find(({ feeds }) => feeds.includes("rss"));
const FEED = `${served.address}/p/${RSS?.id}/feed.rss`;

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
  assert.equal((await fetch(FEED, { headers: { "if-none-match": '"other"', "if-modified-since": modified } })).status, 200);
});

test("items appear as the clock moves on", async () => {
  let now = new Date(TODAY.getTime() - 20 * 24 * 60 * 60 * 1000);
  const moving = await serveWorld(WORLD, { now: () => now });
  try {
    const path = `${moving.address}/p/${RSS?.id}/feed.rss`;
    const early = await fetch(path);
    const before = await early.text();
    now = TODAY;
    const later = await fetch(path, { headers: { "if-none-match": early.headers.get("etag") ?? "" } });
    assert.equal(later.status, 200);
    assert.notEqual(await later.text(), before);
  } finally {
    await moving.close();
  }
});

test("requests are counted", async () => {
  const { total } = served.requests;
  await fetch(`${served.address}/p/nobody/`);
  assert.equal(served.requests.total, total + 1);
  assert.equal(served.requests.missing > 0, true);
});
