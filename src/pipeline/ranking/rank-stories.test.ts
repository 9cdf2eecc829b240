import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource } from "../../../test/helpers/makers.ts";
import { placeAll } from "../../../test/helpers/database/place-all.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { readScoreParts } from "../../model/score-part.ts";
import { storeItemFacts } from "../../storage/items/item-facts.ts";
import { addItems } from "../../storage/items/items.ts";
import type { Database } from "../../storage/database.ts";
import { listJudgedStories } from "../../storage/ranking/told-stories.ts";
import { findNewestWeights } from "../../storage/ranking/weights-versions.ts";
import { addDecision, undoDecision } from "../../storage/stories/decisions.ts";
import { listStories } from "../../storage/stories/stories.ts";
import { openRanker } from "./open-ranker.ts";
import { rankStories, type Ranking } from "./rank-stories.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const NONE = { kind: [], place: [], service: [], theme: [], audience: [] };
const GOAL = "Goalkeeper leaves the league after a cup match";
const LETTERS = "Ministry tests plain letters with citizens before public procurement";
const BRIDGE = "Bridge over the river is painted green";

const ranker = openRanker();
test.after(() => ranker.close());

/** Stories of these titles, the first the oldest, that are of the kind of news. */
async function fill(db: Database, titles: readonly string[]): Promise<Ranking> {
  const sourceId = await aSource(db);
  const items = titles.map((title, at) => {
    const link = `https://example.org/${at}`;
    return aNewItem({ sourceId, title, link, linkKey: link, itemKey: link, publishedAt: NOON });
  });
  await addItems(db, items, { now: NOON, rulesVersion: 1 });
  await placeAll(db);
  const stored = await db.selectFrom("item").select("id").execute();
  await storeItemFacts(
    db,
    stored.map(({ id }) => ({
      itemId: id,
      rulesVersion: 1,
      textFrom: "feed",
      language: "en",
      terms: ["kind:news"],
      signature: undefined,
      vector: undefined,
      keys: [],
      evidence: {},
    })),
    NOON,
  );
  return { db, ranker, vocabularies: NONE, now: () => NOON, holder: "here" };
}

const signal = new AbortController().signal;
const titlesOf = async (db: Database) =>
  (await listStories(db, { state: "inbox", order: "best", most: 50 })).map(({ title }) => title);
const idOf = async (db: Database, title: string) =>
  (await listStories(db, { state: "inbox", most: 50 })).find((one) => one.title === title)?.id ?? 0;

test(
  "the inbox opens best first in the first hour, each place with its reasons",
  withDatabase(async (db) => {
    const ranking = await fill(db, [LETTERS, BRIDGE, GOAL]);
    assert.deepEqual(await rankStories(ranking, "changed", signal), { ranked: 3, written: 3 });
    assert.deepEqual(await titlesOf(db), [LETTERS, BRIDGE, GOAL]);
    const [best] = await listStories(db, { state: "inbox", order: "best", most: 1 });
    const parts = readScoreParts(best?.scoreParts);
    const sum = parts.reduce((total, { value }) => total + value, 0);
    assert.ok(Math.abs(sum - (best?.score ?? 0)) < 1e-3);
    assert.match(parts.find(({ part }) => part === "fit")?.phrase ?? "", /procure/);
  }),
);

test(
  "nothing is written that did not move, and what changed is ranked again",
  withDatabase(async (db) => {
    const ranking = await fill(db, [LETTERS, BRIDGE]);
    await rankStories(ranking, "all", signal);
    assert.deepEqual(await rankStories(ranking, "all", signal), { ranked: 2, written: 0 });
    assert.deepEqual(await rankStories(ranking, "changed", signal), { ranked: 0, written: 0 });
    const later = { ...ranking, now: () => new Date(NOON.getTime() + 6 * 3_600_000) };
    assert.deepEqual(await rankStories(later, "all", signal), { ranked: 2, written: 2 });
    await db.updateTable("story").set({ rank_version: null }).execute();
    assert.deepEqual(await rankStories(later, "changed", signal), { ranked: 2, written: 2 });
  }),
);

test(
  "verdicts move what is like them, and one that is taken back has never been",
  withDatabase(async (db) => {
    const ranking = await fill(db, [
      LETTERS,
      BRIDGE,
      "Bridge over the railway is painted red",
      GOAL,
    ]);
    await rankStories(ranking, "all", signal);
    const before = await titlesOf(db);
    assert.equal(before[0], LETTERS);
    const storyId = await idOf(db, BRIDGE);
    const decided = { storyId, by: "ann", now: NOON };
    await addDecision(db, { ...decided, verdict: "pick", reason: undefined });
    const passed = await idOf(db, LETTERS);
    await addDecision(db, {
      storyId: passed,
      by: "ann",
      now: NOON,
      verdict: "pass",
      reason: "Not our field",
    });
    await rankStories(ranking, "all", signal);
    assert.equal((await titlesOf(db))[0], "Bridge over the railway is painted red");
    const learned = await findNewestWeights(db);
    assert.equal(learned.decisions, 2);
    await undoDecision(db, decided);
    await undoDecision(db, { ...decided, storyId: passed });
    await rankStories(ranking, "all", signal);
    assert.deepEqual(await titlesOf(db), before);
    assert.deepEqual((await findNewestWeights(db)).weights.features, {});
  }),
);

test(
  "what was on the screen and left is learned from; what was not on it is not",
  withDatabase(async (db) => {
    const ranking = await fill(db, [LETTERS, BRIDGE, GOAL]);
    await rankStories(ranking, "all", signal);
    const [storyId, shown] = [await idOf(db, LETTERS), [await idOf(db, BRIDGE)]];
    await addDecision(db, {
      storyId,
      verdict: "pass",
      reason: undefined,
      by: "ann",
      now: NOON,
      place: 1,
      shown,
    });
    await rankStories(ranking, "all", signal);
    const judged = await listJudgedStories(db, { forgetsUntil: 0 });
    assert.deepEqual(
      judged.map(({ story, verdict, place }) => [story.title, verdict, place]).toSorted(),
      [
        [BRIDGE, "skipped", undefined],
        [LETTERS, "pass", 1],
      ],
    );
    assert.equal((await findNewestWeights(db)).decisions, 2);
  }),
);

test(
  "two processes do not rank at once",
  withDatabase(async (db) => {
    const ranking = await fill(db, [LETTERS]);
    await db
      .insertInto("lease")
      .values({ name: "ranker", holder: "another", until: new Date(NOON.getTime() + 60_000) })
      .execute();
    assert.deepEqual(await rankStories(ranking, "all", signal), { ranked: 0, written: 0 });
  }),
);
