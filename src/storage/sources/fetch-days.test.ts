import assert from "node:assert/strict";
import { test } from "node:test";
import { aSource } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import type { Database } from "../database.ts";
import { listFetchDays, rollUpFetches } from "./fetch-days.ts";
import { addFetches, listFetches } from "./fetches.ts";

const fetchAt = (db: Database, sourceId: number, at: string, failed = false) =>
  addFetches(db, [
    {
      sourceId,
      at: new Date(at),
      outcome: failed ? "failed" : "body",
      code: undefined,
      status: 200,
      bytes: failed ? 0 : 1000,
      ms: 9,
      itemsSeen: 9,
      itemsNew: failed ? 0 : 2,
      itemsChanged: failed ? 0 : 1,
      itemsSkipped: 0,
      redirectedTo: undefined,
      reason: "",
    },
  ]);

test(
  "days tell the same before fetches are rolled up, in the middle of a day, and after",
  withDatabase(async (db) => {
    const [sourceId, other] = [await aSource(db), await aSource(db)];
    for (const at of [
      "2026-01-30T23:59:00Z",
      "2026-01-31T00:01:00Z",
      "2026-01-31T09:00:00Z",
      "2026-01-31T21:00:00Z",
    ])
      await fetchAt(db, sourceId, at);
    await fetchAt(db, sourceId, "2026-01-31T12:00:00Z", true);
    await fetchAt(db, other, "2026-01-31T12:00:00Z");

    const expected = [
      { day: "2026-01-30", fetches: 1, failures: 0, bytes: 1000, itemsNew: 2, itemsChanged: 1 },
      { day: "2026-01-31", fetches: 4, failures: 1, bytes: 3000, itemsNew: 6, itemsChanged: 3 },
    ];
    const days = () => listFetchDays(db, sourceId, new Date("2026-01-30T12:00:00Z"));
    assert.deepEqual(await days(), expected);
    const cut = new Date("2026-01-31T10:00:00Z");
    assert.deepEqual([await rollUpFetches(db, cut), await rollUpFetches(db, cut)], [3, 0]);
    assert.deepEqual(await days(), expected);
    assert.deepEqual(
      (await listFetches(db, sourceId, 9)).map((row) => row.at.toISOString().slice(0, 13)),
      ["2026-01-31T21", "2026-01-31T12"],
    );
    assert.equal(await rollUpFetches(db, new Date("2026-02-01T00:00:00Z")), 3);
    assert.deepEqual(await days(), expected);
    assert.deepEqual(await listFetchDays(db, sourceId, new Date("2026-02-01T00:00:00Z")), []);
  }),
);
