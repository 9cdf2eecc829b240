import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { addItems } from "../items/items.ts";
import { listUnplaced, placeInNewStories, type UnplacedItem } from "./place-items.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
const linkOf = (name: string) => {
  const link = `https://example.org/${name}`;
  return { link, linkKey: link, itemKey: link };
};
const alone = ({ id, seenAt }: UnplacedItem) => ({
  itemId: id,
  newestAt: seenAt,
  firstSeenAt: seenAt,
});

test(
  "what is stored waits for its story, in the order in which it came",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const items = ["c", "b", "a"].map((name) =>
      aNewItem({ sourceId, ...linkOf(name), title: name }),
    );
    await addItems(db, items, { now: NOW, rulesVersion: 1 });
    const waiting = await listUnplaced(db, 2);
    assert.equal(waiting.length, 2);
    assert.ok((waiting[0]?.id ?? 0) < (waiting[1]?.id ?? 0));
  }),
);

test(
  "placing twice, or by two at a time, makes one story an item",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const items = Array.from({ length: 20 }, (_, number) =>
      aNewItem({ sourceId, ...linkOf(`${number}`), title: `${number}` }),
    );
    await addItems(db, items, { now: NOW, rulesVersion: 1 });
    const stories = (await listUnplaced(db, 100)).map(alone);
    const placed = await Promise.all([
      placeInNewStories(db, stories),
      placeInNewStories(db, stories),
    ]);
    assert.deepEqual(
      placed.toSorted((one, other) => one - other),
      [0, 20],
    );
    assert.equal(await placeInNewStories(db, stories), 0);
    assert.deepEqual(await listUnplaced(db, 100), []);
    const told = await db
      .selectFrom("story")
      .select(["id", "lead_item_id"])
      .orderBy("id")
      .execute();
    assert.deepEqual(
      told.map((story) => story.lead_item_id),
      stories.map((story) => story.itemId),
    );
  }),
);
