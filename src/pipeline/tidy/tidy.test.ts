import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource, aText } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { DAY } from "../../lib/duration.ts";
import { addCutting } from "../../storage/cuttings/add-cutting.ts";
import type { Database } from "../../storage/database.ts";
import { addDecision, undoDecision } from "../../storage/stories/decisions.ts";
import { addItems } from "../../storage/items/items.ts";
import { addFetches } from "../../storage/sources/fetches.ts";
import { NO_WEIGHTS } from "../../model/learned-weights.ts";
import { findNewestWeights, storeWeights } from "../../storage/ranking/weights-versions.ts";
import { tidy } from "./tidy.ts";
import { placeAll } from "../../../test/helpers/database/place-all.ts";

const TODAY = new Date("2026-03-01T03:17:00Z");
const ago = (days: number) => new Date(TODAY.getTime() - days * DAY);

async function bring(
  db: Database,
  name: string,
  { sourceId, days }: { readonly sourceId: number; readonly days: number },
): Promise<void> {
  await addItems(
    db,
    [
      aNewItem({
        sourceId,
        title: name,
        link: `https://example.org/${name}`,
        linkKey: `https://example.org/${name}`,
        summary: `As it was ${days} days ago.`,
        textHash: `${name} ${days}`,
        publishedAt: ago(999),
      }),
    ],
    { now: ago(days), rulesVersion: 1 },
  );
  await placeAll(db, ago(days));
}

async function storyOf(db: Database, title: string): Promise<number> {
  return (
    (
      await db
        .selectFrom("item")
        .select("story_id")
        .where("title", "=", title)
        .executeTakeFirstOrThrow()
    ).story_id ?? 0
  );
}

test(
  "old items go when nobody decided on them, and their links stay remembered",
  withDatabase(async (db) => {
    const [sourceId, other] = [await aSource(db), await aSource(db)];
    const old = { sourceId, days: 401 };
    for (const name of ["forgotten", "seen-again", "changed", "picked", "undone", "cut"])
      await bring(db, name, old);
    await bring(db, "young", { sourceId, days: 399 });
    await bring(db, "seen-again", { sourceId: other, days: 300 });
    await bring(db, "changed", { sourceId, days: 300 });
    await addDecision(db, {
      storyId: await storyOf(db, "picked"),
      verdict: "pick",
      reason: undefined,
      by: "ann",
      now: ago(400),
    });
    const undone = { storyId: await storyOf(db, "undone"), by: "ann", now: ago(400) };
    await addDecision(db, { ...undone, verdict: "pass", reason: undefined });
    await undoDecision(db, undone);
    await addCutting(
      db,
      { text: aText(), slug: "cut", storyId: await storyOf(db, "cut") },
      { by: "ann", now: ago(400), what: "drafted" },
    );

    assert.equal((await tidy(db, TODAY)).stories, 1);
    assert.deepEqual(
      (await db.selectFrom("item").select("title").orderBy("title").execute()).map(
        (row) => row.title,
      ),
      ["changed", "cut", "picked", "seen-again", "undone", "young"],
    );
    await bring(db, "forgotten", { sourceId, days: 0 });
    assert.equal(
      await db.selectFrom("item").select("id").where("title", "=", "forgotten").executeTakeFirst(),
      undefined,
    );
  }),
);

test(
  "fetches are kept for 30 days, and their sums for ever",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const fetched = {
      sourceId,
      outcome: "body" as const,
      code: undefined,
      status: 200,
      bytes: 5,
      ms: 9,
      itemsSeen: 1,
      itemsNew: 1,
      itemsChanged: 0,
      itemsSkipped: 0,
      redirectedTo: undefined,
      reason: "",
    };
    await addFetches(
      db,
      [29, 31, 31.1].map((days) => ({ ...fetched, at: ago(days) })),
    );
    assert.equal((await tidy(db, TODAY)).fetches, 2);
    assert.equal((await tidy(db, TODAY)).fetches, 0);
    assert.deepEqual(await db.selectFrom("fetched_day").select(["fetches", "bytes"]).execute(), [
      { fetches: 2, bytes: 10 },
    ]);
  }),
);

test(
  "versions of what verdicts taught go after a season, but for the newest",
  withDatabase(async (db) => {
    const versions = [];
    for (const days of [200, 150, 100]) {
      const learned = { forgetsUntil: 0, learnedUntil: 1, decisions: 1, weights: NO_WEIGHTS };
      versions.push(await storeWeights(db, { ...learned, madeAt: ago(days) }));
    }
    assert.equal((await tidy(db, TODAY)).weights, 2);
    assert.equal((await findNewestWeights(db)).version, versions[2]);
  }),
);
