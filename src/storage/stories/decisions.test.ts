import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import type { Verdict } from "../../model/decision.ts";
import type { Database } from "../database.ts";
import { addDecision, undoDecision } from "./decisions.ts";
import { addItems } from "../items/items.ts";
import { findStory, listStories } from "./stories.ts";
import { readSurroundings } from "../surroundings.ts";
import { placeAll } from "../../../test/helpers/database/place-all.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const LATER = new Date("2026-03-01T13:00:00Z");

async function aStory(db: Database): Promise<number> {
  const sourceId = await aSource(db);
  await addItems(db, [aNewItem({ sourceId })], { now: NOON, rulesVersion: 1 });
  await placeAll(db);
  const [story] = await listStories(db, { state: "inbox", most: 1 });
  assert.ok(story);
  return story.id;
}

const decide = (db: Database, storyId: number, verdict: Exclude<Verdict, "undo">, now = NOON) =>
  addDecision(db, { storyId, verdict, reason: "why", by: "ann", now });

test(
  "picking twice keeps the first time",
  withDatabase(async (db) => {
    const id = await aStory(db);
    assert.equal(await decide(db, id, "pick"), true);
    assert.equal(await decide(db, id, "pick", LATER), false);
    assert.deepEqual((await findStory(db, id))?.decidedAt, NOON);
  }),
);

test(
  "a story shows who decided, when and why",
  withDatabase(async (db) => {
    const id = await aStory(db);
    await decide(db, id, "pass");
    const story = await findStory(db, id);
    assert.deepEqual(
      [story?.state, story?.decidedBy, story?.decisionReason],
      ["passed", "ann", "why"],
    );
  }),
);

test(
  "undo puts the story where the verdict before left it, and every step is a row",
  withDatabase(async (db) => {
    const id = await aStory(db);
    await decide(db, id, "later");
    await decide(db, id, "pick");
    assert.equal(await undoDecision(db, { storyId: id, by: "bob", now: LATER }), "later");
    assert.equal(await undoDecision(db, { storyId: id, by: "bob", now: LATER }), "inbox");
    assert.equal(await undoDecision(db, { storyId: id, by: "bob", now: LATER }), undefined);
    const rows = await db.selectFrom("decision").select("verdict").orderBy("id").execute();
    assert.deepEqual(
      rows.map((row) => row.verdict),
      ["later", "pick", "undo", "undo"],
    );
  }),
);

test(
  "a decision about a story that is not there moves nothing",
  withDatabase(async (db) => {
    assert.equal(await decide(db, 404, "pick"), false);
    assert.equal(await undoDecision(db, { storyId: 404, by: "bob", now: LATER }), undefined);
  }),
);

test(
  "stories are counted by state and listed page by page without gaps",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const items = Array.from({ length: 7 }, (_, n) =>
      aNewItem({
        sourceId,
        link: `https://example.org/${n}`,
        linkKey: `https://example.org/${n}`,
        title: `Story ${n}`,
        publishedAt: n < 3 ? undefined : NOON,
      }),
    );
    await addItems(db, items, { now: NOON, rulesVersion: 1 });
    await placeAll(db);
    const seen: number[] = [];
    for (let page = await listStories(db, { state: "inbox", most: 3 }); page.length > 0;) {
      seen.push(...page.map((story) => story.id));
      const last = page.at(-1);
      page =
        last === undefined ? [] : await listStories(db, { state: "inbox", most: 3, after: last });
    }
    assert.equal(new Set(seen).size, 7);
    assert.equal(seen.length, 7);
    const { counts } = await readSurroundings(db);
    assert.deepEqual(counts.stories, { inbox: 7, picked: 0, passed: 0, later: 0 });
  }),
);
