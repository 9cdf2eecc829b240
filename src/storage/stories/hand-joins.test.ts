import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource, aText } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { placeAlone } from "../../pipeline/understand/place-alone.ts";
import { addCutting } from "../cuttings/add-cutting.ts";
import type { Database } from "../database.ts";
import { addItems } from "../items/items.ts";
import { addDecision, undoDecision } from "./decisions.ts";
import { mergeByHand, splitByHand, undoByHand } from "./hand-joins.ts";
import { listUnplaced, placeInNewStories } from "./place-items.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
let minutes = 0;
/** Each deed a minute later. */
const hand = () => ({ by: "ann", now: new Date(NOW.getTime() + 60_000 * ++minutes) });

/** So many stories of one item each. */
async function stories(db: Database, count: number): Promise<number[]> {
  const sourceId = await aSource(db);
  const items = Array.from({ length: count }, (_, at) => {
    const link = `https://example.org/${at}`;
    return aNewItem({ sourceId, link, linkKey: link, itemKey: link, title: `Title ${at}` });
  });
  await addItems(db, items, { now: NOW, rulesVersion: 1 });
  await placeInNewStories(db, (await listUnplaced(db, count)).map(placeAlone));
  const rows = await db.selectFrom("story").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

const decide = (db: Database, storyId: number, verdict: "pick" | "pass" | "later") =>
  addDecision(db, { storyId, verdict, reason: "for a reason", ...hand() });

/** All that is known of stories and of what hangs on them; not how it came about. */
async function picture(db: Database) {
  return {
    stories: await db
      .selectFrom("story")
      .select(["id", "state", "lead_item_id", "merged_into", "newest_at", "first_seen_at"])
      .orderBy("id")
      .execute(),
    items: await db.selectFrom("item").select(["id", "story_id"]).orderBy("id").execute(),
    decisions: await db
      .selectFrom("decision")
      .select(["id", "story_id", "verdict"])
      .orderBy("id")
      .execute(),
    cuttings: await db.selectFrom("cutting").select(["id", "story_id"]).orderBy("id").execute(),
  };
}

const inTransaction = <T>(db: Database, body: (transaction: Database) => Promise<T>) =>
  db.transaction().execute(body);

test(
  "a merge keeps the decisions and cuttings of both, and the stronger state wins; taking it back gives each its own",
  withDatabase(async (db) => {
    const [a = 0, b = 0, c = 0] = await stories(db, 3);
    await decide(db, a, "pass");
    await decide(db, b, "pick");
    const written = { text: aText(), slug: "one", storyId: b };
    await addCutting(db, written, { by: "ann", now: NOW, what: "made" });
    const before = await picture(db);
    const done = await inTransaction(db, (one) => mergeByHand(one, { from: b, to: a }, hand()));
    const merged = await picture(db);
    assert.deepEqual(
      merged.stories.map(({ state, merged_into }) => [state, merged_into]),
      [
        ["picked", null],
        ["merged", a],
        ["inbox", null],
      ],
    );
    assert.deepEqual(
      [...merged.decisions, ...merged.cuttings].map(({ story_id }) => story_id),
      [a, a, a],
    );
    assert.ok(c > 0);
    const undone = await inTransaction(db, (one) => undoByHand(one, done?.joinId ?? 0, hand()));
    assert.deepEqual([undone?.from, undone?.to], [a, b]);
    assert.deepEqual(await picture(db), before);
    const again = await inTransaction(db, (one) => undoByHand(one, done?.joinId ?? 0, hand()));
    assert.equal(again, undefined, "once");
  }),
);

test(
  "whatever two or three stories were, merging and splitting off again gives back what was",
  withDatabase(async (db) => {
    const all = await stories(db, 8);
    const verdicts = ["pick", "pass", "later", undefined] as const;
    for (const [at, id] of all.entries()) {
      const verdict = verdicts[at % verdicts.length];
      if (verdict !== undefined) await decide(db, id, verdict);
      if (at === 4) await undoDecision(db, { storyId: id, ...hand() });
    }
    const before = await picture(db);
    for (const from of all)
      for (const to of all) {
        if (from === to) continue;
        await inTransaction(db, (one) => mergeByHand(one, { from, to }, hand()));
        const itemId = before.items.find(({ story_id }) => story_id === from)?.id ?? 0;
        await inTransaction(db, (one) => splitByHand(one, { itemId, from: to }, hand()));
        assert.deepEqual(await picture(db), before, `${from} into ${to} and off again`);
      }
  }),
);

test(
  "a chain of merges is taken back from either end",
  withDatabase(async (db) => {
    const [a = 0, b = 0, c = 0] = await stories(db, 3);
    await decide(db, a, "later");
    const before = await picture(db);
    const first = await inTransaction(db, (one) => mergeByHand(one, { from: a, to: b }, hand()));
    const second = await inTransaction(db, (one) => mergeByHand(one, { from: b, to: c }, hand()));
    assert.equal((await picture(db)).stories[2]?.state, "later");
    await inTransaction(db, (one) => undoByHand(one, second?.joinId ?? 0, hand()));
    await inTransaction(db, (one) => undoByHand(one, first?.joinId ?? 0, hand()));
    assert.deepEqual(await picture(db), before);
  }),
);

test(
  "an item splits off once, the last of a story never, and taking that back brings along what was decided since",
  withDatabase(async (db) => {
    const [a = 0, b = 0] = await stories(db, 2);
    const [, item] = (await picture(db)).items;
    assert.equal(
      await inTransaction(db, (one) =>
        splitByHand(one, { itemId: item?.id ?? 0, from: b }, hand()),
      ),
      undefined,
    );
    await inTransaction(db, (one) => mergeByHand(one, { from: b, to: a }, hand()));
    const split = await inTransaction(db, (one) =>
      splitByHand(one, { itemId: item?.id ?? 0, from: a }, hand()),
    );
    assert.equal(split?.to, b);
    await decide(db, b, "pick");
    await inTransaction(db, (one) => undoByHand(one, split?.joinId ?? 0, hand()));
    const { stories: told } = await picture(db);
    assert.deepEqual(
      told.map(({ state }) => state),
      ["picked", "merged"],
    );
  }),
);
