import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource, aText } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { addCutting } from "../../storage/cuttings/add-cutting.ts";
import type { Database } from "../../storage/database.ts";
import { addDecision } from "../../storage/stories/decisions.ts";
import { listEvents } from "../../storage/events.ts";
import { addItems, type ItemCounts } from "../../storage/items/items.ts";
import type { LinkRules } from "./link-rules.ts";
import { renormaliseLinks } from "./renormalise-links.ts";
import { placeAll } from "../../../test/helpers/database/place-all.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const REPORT = "https://example.org/report";
const PRINTED = "https://example.org/report?print=yes";

/** What a release might learn: that "print" is only another look of the same page. */
const NEW_RULES: LinkRules = {
  version: 2,
  normalise: (link, { keepFragment }) =>
    link.replace("?print=yes", "").replace(keepFragment ? "" : /#.*/, ""),
};

async function store(
  db: Database,
  sourceId: number,
  links: readonly string[],
  rulesVersion = 1,
): Promise<ReadonlyMap<number, ItemCounts>> {
  const counts = await addItems(
    db,
    links.map((link) =>
      aNewItem({ sourceId, link, linkKey: link, title: `Title of ${link}`, textHash: link }),
    ),
    { now: NOON, rulesVersion },
  );
  await placeAll(db);
  return counts;
}
const renormalise = (db: Database, most = 100) =>
  renormaliseLinks(db, { now: NOON, most, rules: NEW_RULES });
const items = (db: Database) =>
  db.selectFrom("item").select(["id", "link", "link_key", "story_id"]).orderBy("id").execute();
const storyOf = async (db: Database, link: string) =>
  (
    await db
      .selectFrom("item")
      .select("story_id")
      .where("link", "=", link)
      .executeTakeFirstOrThrow()
  ).story_id ?? 0;

test(
  "links of earlier rules are brought up to the new ones, in bounded steps, and only once",
  withDatabase(async (db) => {
    await store(db, await aSource(db), [PRINTED, "https://example.org/a", "https://example.org/b"]);
    assert.equal((await renormalise(db, 2)).checked, 2);
    assert.equal((await renormalise(db)).checked, 1);
    assert.equal((await renormalise(db)).checked, 0);
    assert.deepEqual((await items(db)).map((item) => item.link_key).sort(), [
      "https://example.org/a",
      "https://example.org/b",
      REPORT,
    ]);
    assert.deepEqual(await db.selectFrom("link").select("rules_version").distinct().execute(), [
      { rules_version: 2 },
    ]);
  }),
);

test(
  "a fragment that parts the items of a digest still does",
  withDatabase(async (db) => {
    const digest = ["https://example.org/digest#a", "https://example.org/digest#b"];
    await store(db, await aSource(db), digest);
    assert.deepEqual(await renormalise(db), { checked: 2, moved: 0, merged: 0, "kept apart": 0 });
  }),
);

test(
  "a link whose place is about to be left waits for it, and nothing is merged that is not the same",
  withDatabase(async (db) => {
    const [first, second, third] = [
      "https://example.org/1",
      "https://example.org/2",
      "https://example.org/3",
    ];
    const sourceId = await aSource(db);
    // By the old rules the first stood where the second stands by the new ones.
    for (const [link, linkKey] of [
      ["https://example.org/b", first],
      ["https://example.org/a", second],
    ] as const) {
      await addItems(db, [aNewItem({ sourceId, link, linkKey, textHash: link })], {
        now: NOON,
        rulesVersion: 1,
      });
    }
    const rules: LinkRules = {
      version: 2,
      normalise: (link) => (link.endsWith("/b") ? second : third),
    };
    assert.equal((await renormaliseLinks(db, { now: NOON, most: 100, rules })).merged, 0);
    assert.deepEqual(
      (await items(db)).map((item) => [item.link, item.link_key]),
      [
        ["https://example.org/b", second],
        ["https://example.org/a", third],
      ],
    );
    assert.equal((await renormaliseLinks(db, { now: NOON, most: 100, rules })).checked, 0);
  }),
);

test(
  "two items that become one are merged: the older stays, with both sources, and the reason is kept",
  withDatabase(async (db) => {
    const [first, second] = [await aSource(db), await aSource(db)];
    await store(db, first, [PRINTED]);
    await store(db, second, [REPORT]);
    const [older] = await items(db);
    assert.deepEqual(await renormalise(db), { checked: 2, moved: 0, merged: 1, "kept apart": 0 });

    assert.deepEqual(await items(db), [{ ...older, link_key: REPORT }]);
    assert.deepEqual(
      (await db.selectFrom("sighting").select("source_id").orderBy("source_id").execute()).map(
        (row) => row.source_id,
      ),
      [first, second],
    );
    const emptied = await db
      .selectFrom("story")
      .select("merged_into")
      .where("state", "=", "merged")
      .execute();
    assert.deepEqual(emptied, [{ merged_into: older?.story_id }]);
    const [event] = await listEvents(db, { about: `item ${older?.id}`, most: 9 });
    assert.equal(event?.what, "merge");
    const detail = event.detail as { reason: string; other: { link: string } };
    assert.equal(detail.reason, `Both links are ${REPORT} by rules 2.`);
    assert.equal(detail.other.link, REPORT);
    assert.deepEqual(
      await store(db, second, [REPORT], 2).then((counts) => counts.get(second)?.added),
      0,
    );
  }),
);

test(
  "a story that a person has decided on keeps its decision and its cutting, though its item is the younger one",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    await store(db, sourceId, [PRINTED]);
    await store(db, sourceId, [REPORT]);
    const picked = await storyOf(db, REPORT);
    await addDecision(db, {
      storyId: picked,
      verdict: "pick",
      reason: undefined,
      by: "ann",
      now: NOON,
    });
    const cutting = await addCutting(
      db,
      { text: aText(), slug: "report", storyId: picked },
      { by: "ann", now: NOON, what: "drafted" },
    );
    assert.equal((await renormalise(db)).merged, 1);
    assert.deepEqual(
      (await items(db)).map((item) => [item.link, item.link_key, item.story_id]),
      [[PRINTED, REPORT, picked]],
    );
    assert.deepEqual(await db.selectFrom("cutting").select(["id", "story_id"]).execute(), [
      { id: cutting, story_id: picked },
    ]);
    assert.deepEqual(
      await db.selectFrom("story").select(["state", "merged_into"]).orderBy("id").execute(),
      [
        { state: "merged", merged_into: picked },
        { state: "picked", merged_into: null },
      ],
    );
  }),
);

test(
  "two stories that people have decided on are kept apart, and that is told",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    await store(db, sourceId, [PRINTED]);
    await store(db, sourceId, [REPORT]);
    for (const link of [PRINTED, REPORT])
      await addDecision(db, {
        storyId: await storyOf(db, link),
        verdict: "pick",
        reason: undefined,
        by: "ann",
        now: NOON,
      });
    assert.equal((await renormalise(db))["kept apart"], 1);
    assert.deepEqual(
      (await items(db)).map((item) => item.link_key),
      [PRINTED, REPORT],
    );
    assert.equal(
      (await listEvents(db, { about: `item ${(await items(db))[0]?.id}`, most: 9 }))[0]?.what,
      "kept apart",
    );
    assert.equal((await renormalise(db)).checked, 0);
  }),
);

test(
  "a link whose item was pruned is remembered under its new form",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    await store(db, sourceId, [PRINTED]);
    await db.deleteFrom("item").execute();
    assert.equal((await renormalise(db)).moved, 1);
    await store(db, sourceId, [REPORT], 2);
    assert.deepEqual(await items(db), []);
  }),
);
