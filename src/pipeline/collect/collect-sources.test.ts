import assert from "node:assert/strict";
import { test } from "node:test";
import { documents } from "../../../test/helpers/loopback/documents.ts";
import {
  addAddresses,
  NOON,
  rssOf,
  withFeedServer,
} from "../../../test/helpers/servers/with-feed-server.ts";
import { createFetcher } from "../../fetch/http/create-fetcher.ts";
import { HOUR, MINUTE } from "../../lib/duration.ts";
import { claimHost } from "../../storage/sources/claims.ts";
import { listHeldSources } from "../../storage/sources/held-sources.ts";
import { recentFetches } from "../../storage/sources/fetches.ts";
import { listSources } from "../../storage/sources/source-lists.ts";
import { listStories } from "../../storage/stories/stories.ts";
import { collectSources } from "./collect-sources.ts";

test(
  "a due source is read, its items are stored once, and the next time is planned with a reason",
  withFeedServer(
    (_, response) => response.end(rssOf("One", "Two")),
    async (db, world, collect) => {
      await addAddresses(db, [`${world.address}/feed`]);
      assert.equal(await collect(), 1);
      assert.equal(await collect(), 0);
      assert.deepEqual(
        (await listStories(db, { state: "inbox", most: 9 })).map((story) => story.title).sort(),
        ["One", "Two"],
      );

      const [source] = await listSources(db);
      assert.equal(source?.health, "well");
      assert.equal(source?.reason, "2 new, 0 changed, 0 known.");
      assert.ok(source.next_fetch_at.getTime() >= NOON.getTime() + 9 * MINUTE);
      assert.notEqual(source.next_fetch_reason, "");
    },
  ),
);

test(
  "validators are sent back, and 304 costs nothing but a row",
  withFeedServer(
    (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"' }).end(rssOf("One"));
    },
    async (db, world, collect) => {
      const [id = 0] = await addAddresses(db, [`${world.address}/feed`]);
      await collect();
      await collect(new Date(NOON.getTime() + 24 * HOUR));
      const rows = (await recentFetches(db, [id])).get(id);
      assert.deepEqual(
        rows?.map((row) => [row.outcome, row.status]),
        [
          ["unchanged", 304],
          ["body", 200],
        ],
      );
    },
  ),
);

test(
  "the same bytes without validators are not parsed again",
  withFeedServer(
    (_, response) => response.end(rssOf("One")),
    async (db, world, collect) => {
      const [id = 0] = await addAddresses(db, [`${world.address}/feed`]);
      await collect();
      await collect(new Date(NOON.getTime() + 24 * HOUR));
      assert.equal(
        (await recentFetches(db, [id])).get(id)?.[0]?.reason,
        "The same bytes as last time.",
      );
    },
  ),
);

test(
  "requests to one host never come closer than the gap",
  withFeedServer(
    (_, response) => response.end(rssOf("One")),
    async (db, world, collect) => {
      await addAddresses(
        db,
        ["/a", "/b", "/c"].map((path) => world.address + path),
      );
      await collect();
      const gaps = world.asked.slice(1).map((one, index) => one.at - (world.asked[index]?.at ?? 0));
      assert.equal(gaps.length, 2);
      assert.ok(
        gaps.every((gap) => gap >= 29),
        `gaps of ${gaps.join(" and ")} ms`,
      );
    },
  ),
);

test(
  "what fails says why and the rest goes on",
  withFeedServer(
    (request, response) => {
      if (request.url === "/gone") response.writeHead(410).end();
      else if (request.url === "/page")
        response
          .writeHead(200, { "content-type": "text/html" })
          .end("<!doctype html><title>Home</title><p>No feed here.");
      else response.end(rssOf("One"));
    },
    async (db, world, collect) => {
      await addAddresses(
        db,
        ["/gone", "/page", "/feed"].map((path) => world.address + path),
      );
      await collect();
      const sources = await listSources(db);
      assert.deepEqual(
        sources.map((source) => [new URL(source.address).pathname, source.outcome, source.code]),
        [
          ["/feed", "body", null],
          ["/gone", "failed", "gone"],
          ["/page", "failed", "html_page"],
        ],
      );
      for (const source of sources) assert.notEqual(source.health_reason, "");
      assert.equal((await listStories(db, { state: "inbox", most: 9 })).length, 1);
    },
  ),
);

test(
  "a host that asks for a pause is left alone, all its sources with it",
  withFeedServer(
    (_, response) => response.writeHead(429, { "retry-after": "7200" }).end(),
    async (db, world, collect) => {
      await addAddresses(
        db,
        ["/a", "/b"].map((path) => world.address + path),
      );
      await collect();
      await collect(new Date(NOON.getTime() + HOUR));
      assert.deepEqual(
        world.asked.map((one) => one.path),
        ["/a"],
      );
      await collect(new Date(NOON.getTime() + 3 * HOUR));
      assert.equal(world.asked.length, 2);
    },
  ),
);

test(
  "a worker that is told to stop cuts what is slow and leaves it due",
  withFeedServer(
    (request, response) => {
      if (request.url === "/quick") response.end(rssOf("One"));
    },
    async (db, server) => {
      await addAddresses(
        db,
        ["/quick", "/never"].map((path) => server.address + path),
      );
      const fetcher = createFetcher({ userAgent: "Test", now: () => NOON, privateNetworks: true });
      const stop = new AbortController();
      const collecting = collectSources(
        { db, get: fetcher.get, documents, now: () => NOON, gapMs: 0 },
        stop.signal,
      );
      while (!server.asked.some((one) => one.path === "/never"))
        await new Promise((resolve) => setTimeout(resolve, 10));
      stop.abort();
      assert.equal(await collecting, 1);
      await fetcher.close();
      const due = await db
        .selectFrom("source")
        .select(["address", "health"])
        .where("next_fetch_at", "<=", NOON)
        .execute();
      assert.deepEqual(due, [{ address: `${server.address}/never`, health: "new" }]);
    },
  ),
);

test(
  "who waits for gaps reads every source of a host that must be left in peace between the turns",
  withFeedServer(
    (_, response) => response.end(rssOf("One")),
    async (db, server) => {
      await addAddresses(
        db,
        Array.from({ length: 12 }, (_, number) => `${server.address}/${number}`),
      );
      const started = performance.now();
      const now = () => new Date(NOON.getTime() + performance.now() - started);
      const fetcher = createFetcher({ userAgent: "Test", now, privateNetworks: true });
      const read = await collectSources(
        { db, get: fetcher.get, documents, now, gapMs: 100, waitsForGaps: true },
        new AbortController().signal,
      );
      await fetcher.close();
      assert.equal(read, 12);
    },
  ),
);

test(
  "who waits for gaps does not wait for a host that another worker holds, and it is known which",
  withFeedServer(
    (_, response) => response.end(rssOf("One")),
    async (db, server) => {
      const [id = 0] = await addAddresses(db, [`${server.address}/feed`]);
      const hostKey = new URL(server.address).host;
      await claimHost(db, hostKey, { now: NOON, leaseMs: 12 * MINUTE });
      const fetcher = createFetcher({ userAgent: "Test", now: () => NOON, privateNetworks: true });
      const read = await collectSources(
        { db, get: fetcher.get, documents, now: () => NOON, gapMs: 0, waitsForGaps: true },
        new AbortController().signal,
      );
      await fetcher.close();
      assert.equal(read, 0);
      assert.deepEqual(await listHeldSources(db, { now: NOON }), [
        {
          id,
          name: `${server.address}/feed`,
          address: `${server.address}/feed`,
          hostKey,
          freeAt: new Date(NOON.getTime() + 12 * MINUTE),
          pauseReason: undefined,
        },
      ]);
    },
  ),
);
