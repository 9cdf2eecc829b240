import assert from "node:assert/strict";
import { test } from "node:test";
import { MINUTE } from "../../lib/duration.ts";
import { makeReply, type Reply } from "./make-reply.ts";
import { pageCache } from "./page-cache.ts";

const KILOBYTE = 1_000;

function kitchen() {
  let minutes = 0;
  let made = 0;
  const cache = pageCache(() => new Date(minutes * MINUTE), 100 * KILOBYTE);
  const make = async (status: Reply["status"] = 200): Promise<Reply> =>
    makeReply("text/plain", `made ${++made}`.padEnd(KILOBYTE), status);
  return { cache, make, count: () => made, wait: (more: number) => void (minutes += more) };
}

test("a page is made once for a version, however many ask at once", async () => {
  const { cache, make, count } = kitchen();
  const replies = await Promise.all([1, 2, 3].map(() => cache.page("/", 1, make)));
  assert.deepEqual([new Set(replies).size, count()], [1, 1]);
});

test("a new version is made anew, and so is what is five minutes old", async () => {
  const { cache, make, count, wait } = kitchen();
  await cache.page("/", 1, make);
  await cache.page("/", 2, make);
  assert.equal(count(), 2);
  wait(4);
  await cache.page("/", 2, make);
  assert.equal(count(), 2);
  wait(1);
  await cache.page("/", 2, make);
  assert.equal(count(), 3);
});

test("pages that are not there are not kept, so that they push out nobody", async () => {
  const { cache, make, count } = kitchen();
  await cache.page("/nothing", 1, () => make(404));
  await cache.page("/nothing", 1, () => make(404));
  assert.equal(count(), 2);
});

test("a making that failed is tried again", async () => {
  const { cache, make } = kitchen();
  await assert.rejects(
    cache.page("/", 1, () => Promise.reject(new Error("lost"))),
    /lost/,
  );
  assert.equal((await cache.page("/", 1, () => make())).status, 200);
});

test("what nobody asked for the longest goes first when all weigh too much", async () => {
  const { cache, make, count } = kitchen();
  // With their packed forms, 66 of them weigh 99 kB.
  for (let page = 0; page < 66; page += 1) await cache.page(`/${page}`, 1, make);
  await cache.page("/0", 1, make);
  assert.equal(count(), 66);
  await cache.page("/66", 1, make);
  await cache.page("/0", 1, make);
  assert.equal(count(), 67, "it was asked for meanwhile");
  await cache.page("/1", 1, make);
  assert.equal(count(), 68);
});

test("what was known stays known for an hour while making it anew fails, and is then made anew", async () => {
  const { cache, make, count, wait } = kitchen();
  const fail = () => Promise.reject(new Error("lost"));
  const first = await cache.page("/", 1, make);
  wait(10);
  await assert.rejects(cache.page("/", 2, fail), /lost/);
  await assert.rejects(cache.page("/", 2, fail), /lost/);
  assert.deepEqual(cache.lastKnown("/"), { reply: first, ageMs: 10 * MINUTE });
  wait(51);
  assert.equal(cache.lastKnown("/"), undefined);
  await cache.page("/", 1, make);
  assert.equal(count(), 2);
});

test("a page that the database confirmed is as old as its last answer, not as its making", async () => {
  const { cache, make, wait } = kitchen();
  await cache.page("/", 1, make);
  wait(4);
  await cache.page("/", 1, make);
  wait(2);
  assert.equal(cache.lastKnown("/")?.ageMs, 2 * MINUTE);
  assert.equal(cache.lastKnown("/nothing"), undefined);
});
