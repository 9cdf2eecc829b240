import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { DAY } from "../../lib/duration.ts";
import type { Database } from "../../storage/database.ts";
import { listEvents } from "../../storage/events.ts";
import { addItems } from "../../storage/items/items.ts";
import { addFetches, recentFetches, type StoredFetch } from "../../storage/sources/fetches.ts";
import { findSource, listSources } from "../../storage/sources/source-lists.ts";
import { acceptRepair } from "./accept-repair.ts";
import { listRepairs } from "./list-repairs.ts";
import { repairSource } from "./repair-source.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const MADE = { by: "ana", now: NOON };
const NEW_ADDRESS = "https://www.example.net/feed";

function aFailure(sourceId: number, with_: Partial<StoredFetch> = {}): StoredFetch {
  return {
    sourceId,
    at: new Date(NOON.getTime() - DAY),
    outcome: "failed",
    code: "gone",
    status: 410,
    bytes: 0,
    ms: 10,
    itemsSeen: 0,
    itemsNew: 0,
    itemsChanged: 0,
    itemsSkipped: 0,
    redirectedTo: undefined,
    reason: "It is gone.",
    ...with_,
  };
}

async function makeUnwell(
  db: Database,
  id: number,
  health: "gone" | "moved" | "well",
): Promise<void> {
  await db
    .updateTable("source")
    .set({
      health,
      health_reason: `It is ${health}.`,
      health_since: NOON,
      etag: '"old"',
      body_hash: "old",
    })
    .where("id", "=", id)
    .execute();
}

test(
  "a repaired source is read at its new address, keeps its id, items and past, and is due at once",
  withDatabase(async (db) => {
    const id = await aSource(db, { address: "https://example.org/feed" });
    await addItems(db, [aNewItem({ sourceId: id })], { now: NOON, rulesVersion: 1 });
    await makeUnwell(db, id, "gone");
    await addFetches(db, [aFailure(id)]);
    await repairSource(db, id, { address: NEW_ADDRESS, why: "It moved." }, MADE);

    const [source] = await listSources(db);
    assert.deepEqual(
      [source?.id, source?.address, Number(source?.items), source?.health, source?.next_fetch_at],
      [id, NEW_ADDRESS, 1, "new", NOON],
    );
    const { etag, body_hash, host_key } = await db
      .selectFrom("source")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    assert.deepEqual([etag, body_hash, host_key], [null, null, "example.net"]);
    const [event] = await listEvents(db, { about: `source ${id}`, most: 9 });
    assert.deepEqual(
      [
        event?.what,
        event?.by,
        (event?.detail as { before: { address: string } } | undefined)?.before.address,
      ],
      ["repair", "ana", "https://example.org/feed"],
    );
  }),
);

test(
  "failures from before a repair are kept, and say nothing about the source after it",
  withDatabase(async (db) => {
    const id = await aSource(db);
    await addFetches(db, [aFailure(id)]);
    await repairSource(db, id, { http2: true, why: "A guard." }, MADE);
    assert.equal((await recentFetches(db, [id])).get(id), undefined);
    assert.equal((await db.selectFrom("fetched").select("id").execute()).length, 1);
  }),
);

test(
  "an address that another source reads is refused, and nothing is changed",
  withDatabase(async (db) => {
    const other = await aSource(db, { address: NEW_ADDRESS });
    const id = await aSource(db, { address: "https://example.org/feed" });
    await assert.rejects(repairSource(db, id, { address: NEW_ADDRESS, why: "It moved." }, MADE), {
      code: "conflict",
      message: new RegExp(`^Source ${other} reads`),
    });
    assert.equal((await findSource(db, id))?.address, "https://example.org/feed");
    assert.deepEqual(await listEvents(db, { about: `source ${id}`, most: 9 }), []);
  }),
);

test(
  "a page becomes a feed without its rule, and a rule alone changes the rule alone",
  withDatabase(async (db) => {
    const pageRule = { from: "json-ld" } as const;
    const id = await aSource(db, { kind: "page", address: "https://example.org/news" });
    const kept = () =>
      db
        .selectFrom("source")
        .select(["kind", "page_rule", "address"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
    await repairSource(db, id, { pageRule, why: "Corrected." }, MADE);
    assert.deepEqual(await kept(), {
      kind: "page",
      page_rule: pageRule,
      address: "https://example.org/news",
    });
    await repairSource(
      db,
      id,
      { kind: "feed", address: NEW_ADDRESS, why: "It has a feed now." },
      MADE,
    );
    assert.deepEqual(await kept(), { kind: "feed", page_rule: null, address: NEW_ADDRESS });
  }),
);

test(
  "the work queue holds what is not well and what the server sends elsewhere, with evidence and proposals",
  withDatabase(async (db) => {
    // One after the other: on a server, statements of several connections get their numbers in any
    // order.
    const add = (path: string) => aSource(db, { address: `http://example.org/${path}` });
    const [well, gone, moved, secure, paused] = [
      await add("a"),
      await add("b"),
      await add("c"),
      await add("d"),
      await add("e"),
    ] as const;
    await makeUnwell(db, well, "well");
    await makeUnwell(db, gone, "gone");
    await makeUnwell(db, moved, "moved");
    await makeUnwell(db, secure, "well");
    await addFetches(db, [
      aFailure(gone),
      aFailure(moved, { outcome: "body", code: undefined, redirectedTo: NEW_ADDRESS }),
      aFailure(secure, { outcome: "body", code: undefined, redirectedTo: "https://example.org/d" }),
    ]);
    await acceptRepair(db, paused, { kind: "pause", why: "Enough." }, MADE);

    const { tasks } = await listRepairs(db, { most: 9 });
    assert.deepEqual(
      tasks.map(({ source, health, repairs }) => [
        source.id,
        health,
        repairs.map(({ kind }) => kind).join(" "),
      ]),
      [
        [gone, "gone", "find_feed pause"],
        [moved, "moved", "use_address"],
        [secure, "well", "use_https"],
      ],
    );
    assert.deepEqual([tasks[0]?.reason, tasks[0]?.since], ["It is gone.", NOON]);
    assert.equal((await listEvents(db, { about: `source ${paused}`, most: 9 }))[0]?.what, "pause");
  }),
);

test(
  "what is to be looked for must be chosen by a person",
  withDatabase(async (db) => {
    const id = await aSource(db);
    await assert.rejects(
      acceptRepair(
        db,
        id,
        { kind: "find_feed", from: "https://example.org/", why: "It may be there." },
        MADE,
      ),
      { code: "invalid" },
    );
    await assert.rejects(acceptRepair(db, 999, { kind: "pause", why: "Enough." }, MADE), {
      code: "not_found",
    });
  }),
);
