import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { aNewItem, aSource } from "../../../test/helpers/makers.ts";
import type { Database } from "../../storage/database.ts";
import { addItems } from "../../storage/items/items.ts";
import { addDecision } from "../../storage/stories/decisions.ts";
import { listUnplaced, placeInNewStories } from "../../storage/stories/place-items.ts";
import { groupStories } from "./group-stories.ts";
import { openGrouper } from "./open-grouper.ts";
import { placeAlone } from "./place-alone.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
const GO_ON = new AbortController().signal;

const DAM = {
  title: "Ministry orders repair of the Velmora dam after cracks are found",
  excerpt: "Engineers found three cracks in the Velmora dam. The ministry of water pays for it.",
};
const DAM_AGAIN = {
  title: "Cracks found in Velmora dam: ministry orders urgent repair",
  excerpt: "The ministry of water will pay for the Velmora dam, where engineers found cracks.",
};
const LIBRARY = {
  title: "Open libraries until midnight, says the council of Harlund",
  excerpt: "Students asked for longer hours; the council of Harlund agrees from April.",
};

async function place(db: Database, ...items: readonly (typeof DAM)[]): Promise<void> {
  for (const item of items) {
    const sourceId = await aSource(db);
    const link = `https://example.org/${sourceId}`;
    const given = { ...item, sourceId, link, linkKey: link, itemKey: link, language: "en" };
    await addItems(db, [aNewItem(given)], { now: NOON, rulesVersion: 1 });
  }
  await placeInNewStories(db, (await listUnplaced(db, 100)).map(placeAlone));
}

const storiesOf = async (db: Database): Promise<(number | null)[]> =>
  (await db.selectFrom("item").select("story_id").orderBy("id").execute()).map(
    ({ story_id }) => story_id,
  );

/** Each test with a thread of its own: it remembers what it was told. */
function grouping(body: (db: Database, group: () => Promise<number>) => Promise<void>) {
  return withDatabase(async (db) => {
    const grouper = openGrouper();
    try {
      await body(db, () => groupStories({ db, grouper, now: () => NOON, holder: "test" }, GO_ON));
    } finally {
      await grouper.close();
    }
  });
}

test(
  "two reports of one event become one story, a row saying why; others stay apart",
  grouping(async (db, group) => {
    await place(db, DAM, LIBRARY, DAM_AGAIN);
    assert.equal(await group(), 1);
    const [dam, library, again] = await storiesOf(db);
    assert.equal(again, dam);
    assert.notEqual(library, dam);
    const join = await db.selectFrom("story_join").selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([join.is_by_person, join.to_story], [false, dam]);
    assert.equal(join.reason["relation"], "same story");
    assert.match(JSON.stringify(join.reason["words"]), /velmora/i);
    assert.equal(await group(), 0);
  }),
);

test(
  "a report that comes after the verdict joins the decided story, which stays decided",
  grouping(async (db, group) => {
    await place(db, DAM);
    const [storyId] = await storiesOf(db);
    const verdict = { verdict: "pass", reason: undefined, by: "an editor", now: NOON } as const;
    await addDecision(db, { ...verdict, storyId: storyId ?? 0 });
    await group();
    await place(db, DAM_AGAIN);
    assert.equal(await group(), 1);
    const stories = await storiesOf(db);
    assert.deepEqual(stories, [storyId, storyId]);
    const { state } = await db
      .selectFrom("story")
      .select("state")
      .where("id", "=", storyId ?? 0)
      .executeTakeFirstOrThrow();
    assert.equal(state, "passed");
  }),
);

test(
  "two stories that were both decided stay two",
  grouping(async (db, group) => {
    await place(db, DAM, DAM_AGAIN);
    for (const storyId of await storiesOf(db))
      await addDecision(db, {
        storyId: storyId ?? 0,
        verdict: "pick",
        reason: undefined,
        by: "an editor",
        now: NOON,
      });
    assert.equal(await group(), 0);
    assert.equal(new Set(await storiesOf(db)).size, 2);
  }),
);

test(
  "what a person has parted is not joined again",
  grouping(async (db, group) => {
    await place(db, DAM, DAM_AGAIN);
    const [one, other] = await storiesOf(db);
    const { id } = await db
      .selectFrom("item")
      .select("id")
      .where("story_id", "=", other)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("story_join")
      .values({
        item_id: id,
        from_story: one ?? 0,
        to_story: other ?? 0,
        by: "an editor",
        is_by_person: true,
        at: NOON,
        reason: JSON.stringify({}),
      })
      .execute();
    assert.equal(await group(), 0);
  }),
);
