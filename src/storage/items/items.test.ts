import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import type { NewItem } from "../../model/item.ts";
import type { Database } from "../database.ts";
import { addItems } from "./items.ts";
import { placeAll } from "../../../test/helpers/database/place-all.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const LATER = new Date("2026-03-01T13:00:00Z");

const store = (db: Database, items: readonly NewItem[], now = NOON) =>
  addItems(db, items, { now, rulesVersion: 1 });

test(
  "a link is stored once, even when two workers bring it at the same time",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const report = aNewItem({ sourceId });
    const counts = await Promise.all([store(db, [report]), store(db, [report])]);
    assert.equal(
      counts.reduce((sum, one) => sum + (one.get(sourceId)?.added ?? 0), 0),
      1,
    );
    assert.equal((await db.selectFrom("item").selectAll().execute()).length, 1);
  }),
);

test(
  "two sources that give one link make one item with two sightings",
  withDatabase(async (db) => {
    const [first, second] = [await aSource(db), await aSource(db)];
    await store(db, [
      aNewItem({ sourceId: first }),
      aNewItem({ sourceId: second, title: "Told otherwise" }),
    ]);
    assert.deepEqual(await db.selectFrom("item").select(["source_id", "title"]).execute(), [
      { source_id: first, title: "A report" },
    ]);
    assert.equal((await db.selectFrom("sighting").selectAll().execute()).length, 2);
  }),
);

test(
  "a changed title is an update of the same item, and the earlier title is kept",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    await store(db, [aNewItem({ sourceId })]);
    const counts = await store(
      db,
      [aNewItem({ sourceId, title: "A report, corrected", textHash: "other" })],
      LATER,
    );
    assert.deepEqual(counts.get(sourceId), { added: 0, changed: 1, known: 0 });
    assert.deepEqual(await db.selectFrom("item").select(["title", "changed_at"]).execute(), [
      { title: "A report, corrected", changed_at: LATER },
    ]);
    assert.deepEqual(
      await db.selectFrom("item_revision").select(["title", "replaced_at"]).execute(),
      [{ title: "A report", replaced_at: LATER }],
    );
  }),
);

test(
  "another source's wording of a known link changes nothing",
  withDatabase(async (db) => {
    const [first, second] = [await aSource(db), await aSource(db)];
    await store(db, [aNewItem({ sourceId: first })]);
    const counts = await store(
      db,
      [aNewItem({ sourceId: second, title: "Ours", textHash: "other" })],
      LATER,
    );
    assert.deepEqual(counts.get(second), { added: 0, changed: 0, known: 1 });
  }),
);

test(
  "a repeated title under another link is another item",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const counts = await store(db, [
      aNewItem({ sourceId }),
      aNewItem({
        sourceId,
        link: "https://example.org/2",
        linkKey: "https://example.org/2",
      }),
    ]);
    assert.equal(counts.get(sourceId)?.added, 2);
  }),
);

test(
  "the same guid and title under a new link is the same item",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    await store(db, [aNewItem({ sourceId, guid: "tag:1" })]);
    const counts = await store(
      db,
      [
        aNewItem({
          sourceId,
          guid: "tag:1",
          link: "https://example.org/moved",
          linkKey: "https://example.org/moved",
        }),
      ],
      LATER,
    );
    assert.deepEqual(counts.get(sourceId), { added: 0, changed: 0, known: 1 });
  }),
);

test(
  "one guid for everything does not swallow new items",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    await store(db, [aNewItem({ sourceId, guid: "latest" })]);
    const next = aNewItem({
      sourceId,
      guid: "latest",
      title: "Another report",
      link: "https://example.org/2",
      linkKey: "https://example.org/2",
      publishedAt: LATER,
    });
    assert.equal((await store(db, [next], LATER)).get(sourceId)?.added, 1);
  }),
);

test(
  "a link is remembered after its item was pruned",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    await store(db, [aNewItem({ sourceId })]);
    await db.deleteFrom("item").execute();
    assert.deepEqual((await store(db, [aNewItem({ sourceId })], LATER)).get(sourceId), {
      added: 0,
      changed: 0,
      known: 1,
    });
  }),
);

test(
  "a date in the future does not float on top",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    await store(db, [aNewItem({ sourceId, publishedAt: new Date("2040-01-01T00:00:00Z") })]);
    await placeAll(db);
    assert.deepEqual(await db.selectFrom("story").select("newest_at").execute(), [
      { newest_at: NOON },
    ]);
  }),
);

test(
  "items are numbered oldest first",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const at = (day: number) =>
      aNewItem({
        sourceId,
        title: `Day ${day}`,
        link: `https://example.org/${day}`,
        linkKey: `https://example.org/${day}`,
        publishedAt: new Date(Date.UTC(2026, 1, day)),
      });
    await store(db, [at(3), at(1), at(2)]);
    const titles = await db.selectFrom("item").select("title").orderBy("id").execute();
    assert.deepEqual(
      titles.map((item) => item.title),
      ["Day 1", "Day 2", "Day 3"],
    );
  }),
);
