import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource, aText } from "../../../test/helpers/makers.ts";
import { placeAll } from "../../../test/helpers/database/place-all.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import type { CuttingText } from "../../model/cutting.ts";
import type { Database } from "../database.ts";
import { addItems } from "../items/items.ts";
import { pruneStories } from "../stories/prune-stories.ts";
import { addCutting } from "./add-cutting.ts";
import { findCutting, listRevisions, saveCutting } from "./cuttings.ts";
import { listEarlierCuttings } from "./earlier-cuttings.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const ANN = { by: "ann", now: NOON, what: "written" };
const FIRST = "https://example.org/part-1";
const SECOND = "https://example.org/part-2";
const THIRD = "https://example.org/part-3";
const further = (...links: readonly string[]) =>
  links.map((link) => ({ link, credit: `Who wrote ${link}` }));

async function write(db: Database, text: Partial<CuttingText>): Promise<number> {
  const slug = `draft/${text.headline ?? "a"}`;
  const id = await addCutting(db, { text: aText(text), slug }, ANN);
  assert.ok(id);
  return id;
}

const rowsOf = (db: Database, id: number) =>
  db
    .selectFrom("cutting_link")
    .select(["id", "position", "link"])
    .where("cutting_id", "=", id)
    .orderBy("position")
    .execute();

test(
  "links come back in their order, and so does what earlier revisions said of them",
  withDatabase(async (db) => {
    const id = await write(db, { link: FIRST, furtherLinks: further(SECOND, THIRD) });
    const edit = { text: aText({ link: FIRST, furtherLinks: further(THIRD) }), fromRevision: 1 };
    assert.ok(await saveCutting(db, id, edit, { ...ANN, what: "edited" }));
    assert.deepEqual((await findCutting(db, id))?.furtherLinks, further(THIRD));
    assert.deepEqual(
      (await listRevisions(db, id, 9)).map((revision) => revision.text.furtherLinks),
      [further(THIRD), further(SECOND, THIRD)],
    );
  }),
);

test(
  "a link that stays keeps its row, wherever it goes",
  withDatabase(async (db) => {
    const id = await write(db, { link: FIRST, furtherLinks: further(SECOND, THIRD) });
    const before = await rowsOf(db, id);
    const text = aText({ link: THIRD, furtherLinks: further(FIRST) });
    assert.ok(await saveCutting(db, id, { text, fromRevision: 1 }, ANN));
    assert.deepEqual(await rowsOf(db, id), [
      { id: before[2]?.id, position: 0, link: THIRD },
      { id: before[0]?.id, position: 1, link: FIRST },
    ]);
  }),
);

test(
  "each link is kept once, and without a main one the first further one is it",
  withDatabase(async (db) => {
    const links = { link: FIRST, furtherLinks: further(SECOND, FIRST, SECOND) };
    const twice = await write(db, { headline: "twice", ...links });
    assert.deepEqual(
      (await rowsOf(db, twice)).map((row) => row.link),
      [FIRST, SECOND],
    );
    const none = { link: undefined, credit: undefined, furtherLinks: further(SECOND, THIRD) };
    const moved = await findCutting(db, await write(db, { headline: "none", ...none }));
    assert.deepEqual([moved?.link, moved?.furtherLinks], [SECOND, further(THIRD)]);
  }),
);

test(
  "what the item said of a link outlives the item",
  withDatabase(async (db) => {
    const sourceId = await aSource(db, { publisher: "Audit Office" });
    const item = aNewItem({ sourceId, link: FIRST, linkKey: FIRST, title: "Part one" });
    await addItems(db, [item], { now: NOON, rulesVersion: 1 });
    await placeAll(db);
    const id = await write(db, { link: FIRST });
    const said = () =>
      db
        .selectFrom("cutting_link")
        .select(["item_id", "title", "language", "text"])
        .where("cutting_id", "=", id)
        .executeTakeFirst();
    const { item_id: itemId, ...words } = (await said()) ?? {};
    assert.ok(itemId);
    assert.deepEqual(words, { title: "Part one", language: "en", text: "What it says." });
    await pruneStories(db, { before: new Date("2030-01-01"), most: 10 });
    assert.deepEqual(await said(), { item_id: null, ...words });
    assert.equal((await findCutting(db, id))?.publisher, "Audit Office");
  }),
);

test(
  "a link is in a cutting already however it is written, first or further, but not when withdrawn",
  withDatabase(async (db) => {
    const ids = [
      await write(db, { headline: "main", link: FIRST }),
      await write(db, { headline: "further", link: SECOND, furtherLinks: further(FIRST) }),
    ];
    const gone = await write(db, { headline: "gone", link: FIRST });
    await db.updateTable("cutting").set({ state: "withdrawn" }).where("id", "=", gone).execute();
    const written = "http://www.example.org/part-1/?utm_source=news#top";
    const earlier = async (cuttingId?: number) =>
      (await listEarlierCuttings(db, { links: [written], cuttingId })).map(({ id }) => id).sort();
    assert.deepEqual(await earlier(), ids);
    assert.deepEqual(await earlier(ids[0]), [ids[1]], "a cutting does not stand before itself");
    assert.deepEqual(await listEarlierCuttings(db, { links: [THIRD], cuttingId: undefined }), []);
  }),
);
