import assert from "node:assert/strict";
import { test } from "node:test";
import { MINUTE } from "../../lib/duration.ts";
import { makeReply, type Reply } from "./make-reply.ts";
import { pageCache } from "./page-cache.ts";

function kitchen() {
  let minutes = 0;
  let made = 0;
  const cache = pageCache(() => new Date(minutes * MINUTE));
  const make = async (status: Reply["status"] = 200): Promise<Reply> =>
    makeReply("text/plain", `made ${++made}`, status);
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

test("the longest unmade page goes first when there are too many", async () => {
  const { cache, make, count } = kitchen();
  for (let page = 0; page <= 500; page += 1) await cache.page(`/${page}`, 1, make);
  await cache.page("/500", 1, make);
  assert.equal(count(), 501);
  await cache.page("/0", 1, make);
  assert.equal(count(), 502);
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
