import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { aNewItem, aSource } from "../../../test/helpers/makers.ts";
import { HOUR } from "../../lib/duration.ts";
import type { Database } from "../../storage/database.ts";
import { addItems } from "../../storage/items/items.ts";
import { holdLease, releaseLease } from "../../storage/leases.ts";
import { addDecision } from "../../storage/stories/decisions.ts";
import type { FoundGroup } from "../../storage/stories/join-group.ts";
import { joinStories } from "../../storage/stories/join-stories.ts";
import { listUnplaced, placeInNewStories } from "../../storage/stories/place-items.ts";
import { groupStories } from "./group-stories.ts";
import { type Grouper, openGrouper } from "./open-grouper.ts";
import { placeAlone } from "./place-alone.ts";
import { PLACER_LEASE } from "./placer-lease.ts";

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

const LIBRARY_AGAIN = {
  title: "Council of Harlund keeps libraries open until midnight",
  excerpt: "From April students of Harlund may stay longer in libraries, the council agrees.",
};
const LATER = new Date(NOON.getTime() + 60 * HOUR);
const DAM_REOPENS = {
  title: "Velmora dam reopens: repair of its cracks cost 48 million, says the ministry",
  excerpt:
    "Engineers closed the three cracks in the Velmora dam; the ministry of water paid for it.",
};

async function place(db: Database, ...items: readonly (typeof DAM)[]): Promise<void> {
  await placeAt(db, NOON, ...items);
}

async function placeAt(db: Database, at: Date, ...items: readonly (typeof DAM)[]): Promise<void> {
  for (const item of items) {
    const sourceId = await aSource(db);
    const link = `https://example.org/${sourceId}`;
    const names = { sourceId, link, linkKey: link, itemKey: link };
    const given = { ...item, ...names, language: "en", publishedAt: at };
    await addItems(db, [aNewItem(given)], { now: at, rulesVersion: 1 });
  }
  await placeInNewStories(db, (await listUnplaced(db, 100)).map(placeAlone));
}

const storiesOf = async (db: Database): Promise<(number | null)[]> =>
  (await db.selectFrom("item").select("story_id").orderBy("id").execute()).map(
    ({ story_id }) => story_id,
  );

const decide = (db: Database, storyId: number | null | undefined, verdict: "pick" | "pass") =>
  addDecision(db, {
    storyId: storyId ?? 0,
    verdict,
    reason: undefined,
    by: "an editor",
    now: NOON,
  });

const storyOf = (db: Database, id: number | null | undefined) =>
  db
    .selectFrom("story")
    .selectAll()
    .where("id", "=", id ?? 0)
    .executeTakeFirstOrThrow();

/** Each test with a thread of its own: it remembers what it was told. */
function grouping(
  body: (db: Database, group: (now?: Date, by?: Grouper) => Promise<number>) => Promise<void>,
) {
  return withDatabase(async (db) => {
    const own = openGrouper();
    try {
      await body(db, (now = NOON, grouper = own) =>
        groupStories({ db, grouper, now: () => now, holder: "test" }, GO_ON),
      );
    } finally {
      await own.close();
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
    const said = JSON.stringify(join.reason);
    assert.match(said, /"relation":"same story"/);
    assert.match(said, /"words":\[[^\]]*velmora/i);
    assert.equal(await group(), 0);
  }),
);

test(
  "a report that comes after the verdict joins the decided story, which stays decided",
  grouping(async (db, group) => {
    await place(db, DAM);
    const [storyId] = await storiesOf(db);
    await decide(db, storyId, "pass");
    await group();
    await place(db, DAM_AGAIN);
    assert.equal(await group(), 1);
    const stories = await storiesOf(db);
    assert.deepEqual(stories, [storyId, storyId]);
    assert.equal((await storyOf(db, storyId)).state, "passed");
  }),
);

test(
  "two stories that were both decided stay two",
  grouping(async (db, group) => {
    await place(db, DAM, DAM_AGAIN);
    for (const storyId of await storiesOf(db)) await decide(db, storyId, "pick");
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
      .where("story_id", "=", other ?? 0)
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

test(
  "the same text of days later stays with the story that was passed; news of it comes back, saying what is new",
  grouping(async (db, group) => {
    await place(db, DAM);
    const [passed] = await storiesOf(db);
    await decide(db, passed, "pass");
    await placeAt(db, LATER, DAM, DAM_REOPENS);
    assert.equal(await group(LATER), 1);
    const [, copy, news] = await storiesOf(db);
    assert.equal(copy, passed);
    assert.notEqual(news, passed);
    const story = await storyOf(db, news);
    assert.deepEqual([story.state, story.follows], ["inbox", passed]);
    assert.match(story.news.join(" "), /reopens/i);
    assert.equal(await group(LATER), 0);
  }),
);

test(
  "a placer that died between two joins is followed by one that ends with the same stories",
  grouping(async (db, group) => {
    await place(db, DAM, LIBRARY, DAM_AGAIN, LIBRARY_AGAIN);
    const alive = openGrouper();
    const broken: Grouper = {
      ...alive,
      run: async (name, input, options) => {
        const ended = await alive.run(name, input, options);
        return name !== "look" || ended.outcome !== "done"
          ? ended
          : { ...ended, value: (ended.value as FoundGroup[]).slice(0, 1) as typeof ended.value };
      },
    };
    try {
      assert.equal(await group(NOON, broken), 1);
    } finally {
      await alive.close();
    }
    assert.equal(await group(), 1);
    const [dam, library, damAgain, libraryAgain] = await storiesOf(db);
    assert.deepEqual([damAgain, libraryAgain], [dam, library]);
  }),
);

test(
  "two at a time: the second leaves it to the first",
  grouping(async (db, group) => {
    await place(db, DAM, DAM_AGAIN);
    await holdLease(db, { name: PLACER_LEASE, holder: "another", now: NOON, forMs: HOUR });
    assert.equal(await group(), 0);
    await releaseLease(db, { name: PLACER_LEASE, holder: "another" });
    assert.equal(await group(), 1);
  }),
);

test(
  "what was joined too soon is parted by the second look, unless a person has it in hands",
  grouping(async (db, group) => {
    await place(db, DAM, LIBRARY, DAM_AGAIN);
    const [dam, library] = await storiesOf(db);
    await db.transaction().execute((transaction) =>
      joinStories(transaction, {
        from: library ?? 0,
        to: dam ?? 0,
        by: "cluster",
        isByPerson: false,
        now: NOON,
        reason: {},
      }),
    );
    assert.equal(await group(), 2);
    const [first, alone, again] = await storiesOf(db);
    assert.equal(again, first);
    assert.notEqual(alone, first);
    assert.equal((await storyOf(db, alone)).state, "inbox");
  }),
);
