import assert from "node:assert/strict";
import { test } from "node:test";
import { placeAll } from "../../../test/helpers/database/place-all.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { aNewItem, aSource } from "../../../test/helpers/makers.ts";
import { DAY } from "../../lib/duration.ts";
import type { Database } from "../../storage/database.ts";
import { addItems } from "../../storage/items/items.ts";
import { findNewestWeights, findWeights } from "../../storage/ranking/weights-versions.ts";
import { addDecision } from "../../storage/stories/decisions.ts";
import { openRanker } from "./open-ranker.ts";
import { rankStories } from "./rank-stories.ts";
import { replayPeriod } from "./replay-period.ts";
import { resetWeights } from "./reset-weights.ts";

const MONDAY = new Date("2026-03-02T00:00:00Z");
const HOUR = DAY / 24;
const OTHERS = 40;

const ranker = openRanker();
test.after(() => ranker.close());
const signal = new AbortController().signal;

/** Two days of forty matters and, told first of all, a bridge that an editor picks. */
async function fillTwoDays(db: Database): Promise<void> {
  const sourceId = await aSource(db);
  for (const day of [0, 1]) {
    const at = (hour: number) => new Date(MONDAY.getTime() + day * DAY + hour * HOUR);
    const told = [
      { title: `Bridge ${day} painted green`, publishedAt: at(1) },
      ...Array.from({ length: OTHERS }, (_, other) => ({
        title: `Match ${day} number ${other} lost`,
        publishedAt: at(2 + other / 4),
      })),
    ];
    const items = told.map((one, number) => {
      const link = `https://example.org/${day}/${number}`;
      return aNewItem({ sourceId, ...one, link, linkKey: link, itemKey: link });
    });
    await addItems(db, items, { now: at(20), rulesVersion: 1 });
    await placeAll(db, at(20));
    const stories = await db
      .selectFrom("story")
      .innerJoin("item", "item.id", "story.lead_item_id")
      .select(["story.id", "item.title"])
      .where("story.state", "=", "inbox")
      .execute();
    for (const { id, title } of stories)
      await addDecision(db, {
        storyId: id,
        verdict: title.startsWith("Bridge") ? "pick" : "pass",
        reason: undefined,
        by: "ann",
        now: at(21),
      });
  }
}

test(
  "a past period is ranked again day by day, by what was known before each",
  withDatabase(async (db) => {
    await fillTwoDays(db);
    const period = { from: MONDAY, to: new Date(MONDAY.getTime() + 2 * DAY) };
    const replayed = await replayPeriod({ db, ranker }, period, signal);
    assert.deepEqual([replayed?.days, replayed?.stories], [2, 2 * (OTHERS + 1)]);
    const orders = replayed?.orders;
    assert.equal(orders?.cold.picks, 2);
    assert.equal(orders?.["newest first"].inFirst[20], 0, "the bridge came first and stands last");
    assert.ok((orders?.learned.logLoss ?? 9) < (orders?.cold.logLoss ?? 0));
    assert.equal(orders?.["newest first"].logLoss, undefined);
  }),
);

test(
  "a reset forgets the verdicts until then and keeps the version before",
  withDatabase(async (db) => {
    await fillTwoDays(db);
    const now = () => new Date(MONDAY.getTime() + 2 * DAY);
    const vocabularies = { kind: [], place: [], service: [], theme: [], audience: [] };
    const ranking = { db, ranker, vocabularies, now, holder: "here" };
    await rankStories(ranking, "all", signal);
    const before = await findNewestWeights(db);
    assert.ok((before.weights.features["word:bridge"]?.[0] ?? 0) > 0);
    await resetWeights(db, { by: "ann", now: now() });
    await rankStories(ranking, "all", signal);
    assert.deepEqual((await findNewestWeights(db)).weights.features, {});
    assert.deepEqual(await findWeights(db, before.version), before);
  }),
);
