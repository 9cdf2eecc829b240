import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../test/helpers/database/with-database.ts";
import { MINUTE } from "../lib/duration.ts";
import { holdLease, releaseLease } from "./leases.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const after = (ms: number) => new Date(NOON.getTime() + ms);
const PLACING = { name: "placer", forMs: MINUTE };

test(
  "of many at one moment one holds it, until its time has passed",
  withDatabase(async (db) => {
    const hold = (holder: string, now: Date) => holdLease(db, { ...PLACING, holder, now });
    const holders = ["a", "b", "c", "d"];
    const held = await Promise.all(holders.map((holder) => hold(holder, NOON)));
    const [first, ...more] = holders.filter((_, index) => held[index]);
    assert.ok(first);
    assert.deepEqual(more, []);
    assert.equal(await hold("e", after(MINUTE - 1)), false);
    assert.equal(await hold("e", after(MINUTE)), true);
    assert.equal(await hold(first, after(MINUTE)), false, "another one has it now");
  }),
);

test(
  "who holds it prolongs it; who lets it go lets another in at once, and nobody lets go another's",
  withDatabase(async (db) => {
    const hold = (holder: string, now: Date) => holdLease(db, { ...PLACING, holder, now });
    assert.equal(await hold("a", NOON), true);
    assert.equal(await hold("a", after(30_000)), true);
    assert.equal(await hold("b", after(MINUTE)), false, "prolonged by half a minute");
    await releaseLease(db, { name: "placer", holder: "b" });
    assert.equal(await hold("b", after(MINUTE)), false);
    await releaseLease(db, { name: "placer", holder: "a" });
    assert.equal(await hold("b", after(MINUTE)), true);
    const another = { name: "another", forMs: MINUTE, holder: "a", now: after(MINUTE) };
    assert.equal(await holdLease(db, another), true, "each name is held by itself");
  }),
);
