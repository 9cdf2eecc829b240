import assert from "node:assert/strict";
import { test } from "node:test";
import { aSource } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { HOUR, MINUTE, SECOND } from "../../lib/duration.ts";
import { claimHosts, countDueHosts, releaseHosts } from "./claims.ts";
import type { Database } from "../database.ts";
import { pauseSource } from "./sources.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const after = (ms: number) => new Date(NOON.getTime() + ms);
const claim = (db: Database, now = NOON, mostPerHost = 10) =>
  claimHosts(db, { now, leaseMs: 10 * MINUTE, mostHosts: 10, mostPerHost });

test(
  "two workers never ask one host at the same time",
  withDatabase(async (db) => {
    await aSource(db);
    await aSource(db);
    await aSource(db, { hostKey: "example.net", address: "https://example.net/feed" });
    const lanes = (await Promise.all([claim(db), claim(db), claim(db)])).flat();
    assert.deepEqual(lanes.map((lane) => [lane.hostKey, lane.sources.length]).sort(), [
      ["example.net", 1],
      ["example.org", 2],
    ]);
  }),
);

test(
  "a host is free again after its gap",
  withDatabase(async (db) => {
    await aSource(db);
    await claim(db);
    await releaseHosts(db, [{ hostKey: "example.org", freeAt: after(SECOND), refusals: 0 }]);
    assert.equal((await claim(db, NOON)).length, 0);
    assert.equal((await claim(db, after(SECOND))).length, 1);
  }),
);

test(
  "a worker that died lets its hosts go when the lease ends",
  withDatabase(async (db) => {
    await aSource(db);
    await claim(db);
    assert.equal((await claim(db, after(9 * MINUTE))).length, 0);
    assert.equal((await claim(db, after(10 * MINUTE))).length, 1);
  }),
);

test(
  "a host that asked for a pause gets it",
  withDatabase(async (db) => {
    await aSource(db);
    await claim(db);
    await releaseHosts(db, [
      {
        hostKey: "example.org",
        freeAt: NOON,
        refusals: 1,
        pause: { until: after(MINUTE), reason: "It asked for a minute." },
      },
    ]);
    assert.equal(await countDueHosts(db, NOON), 0);
    assert.equal((await claim(db, after(MINUTE))).length, 1);
  }),
);

test(
  "paused sources and sources that are not due stay out",
  withDatabase(async (db) => {
    const paused = await aSource(db);
    await pauseSource(db, paused, { by: "ann", now: NOON });
    const waiting = await aSource(db);
    await db
      .updateTable("source")
      .set({ next_fetch_at: after(MINUTE) })
      .where("id", "=", waiting)
      .execute();
    const due = await aSource(db);
    assert.deepEqual(
      (await claim(db)).flatMap((lane) => lane.sources.map((source) => source.id)),
      [due],
    );
  }),
);

test(
  "a lane takes the longest waiting first, and no more than it may",
  withDatabase(async (db) => {
    const ids = [await aSource(db), await aSource(db), await aSource(db)];
    await db
      .updateTable("source")
      .set({ next_fetch_at: after(-24 * HOUR) })
      .where("id", "=", ids[2] ?? 0)
      .execute();
    assert.deepEqual(
      (await claim(db, NOON, 2))[0]?.sources.map((source) => source.id),
      [ids[2], ids[0]],
    );
  }),
);
