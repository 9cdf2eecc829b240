import assert from "node:assert/strict";
import { test } from "node:test";
import { aText } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { findNeighbours, listCuttings, listMonths } from "./cutting-lists.ts";
import { addCutting } from "./add-cutting.ts";
import {
  findCutting,
  listCuttingsOfStory,
  listRevisions,
  moveCutting,
  saveCutting,
} from "./cuttings.ts";
import type { Database } from "../database.ts";
import { readSiteVersion } from "./site-version.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const LATER = new Date("2026-03-02T12:00:00Z");
const change = (what: string, now = NOON) => ({ by: "ann", now, what });

async function published(db: Database, slug: string, date: string): Promise<number> {
  const id = await addCutting(
    db,
    { text: aText({ headline: slug, date }), slug },
    change("written"),
  );
  assert.ok(id);
  assert.ok(await moveCutting(db, id, { from: "draft", to: "published" }, change("published")));
  return id;
}

test(
  "every change of a cutting is kept",
  withDatabase(async (db) => {
    const id = await addCutting(
      db,
      { text: aText({ headline: "First" }), slug: "draft-1" },
      change("written"),
    );
    assert.ok(id);
    await saveCutting(
      db,
      id,
      { text: aText({ headline: "Second" }), fromRevision: 1 },
      change("edited"),
    );
    await moveCutting(
      db,
      id,
      { from: "draft", to: "published", slug: "2026/03/second" },
      change("published"),
    );
    const history = await listRevisions(db, id, 9);
    assert.deepEqual(
      history.map((row) => [row.revision, row.change, row.text.headline]),
      [
        [3, "published", "Second"],
        [2, "edited", "Second"],
        [1, "written", "First"],
      ],
    );
  }),
);

test(
  "two people do not overwrite each other",
  withDatabase(async (db) => {
    const id = await addCutting(db, { text: aText(), slug: "draft-1" }, change("written"));
    assert.ok(id);
    assert.equal(
      await saveCutting(
        db,
        id,
        { text: aText({ headline: "Ann's" }), fromRevision: 1 },
        change("edited"),
      ),
      true,
    );
    assert.equal(
      await saveCutting(
        db,
        id,
        { text: aText({ headline: "Bob's" }), fromRevision: 1 },
        change("edited"),
      ),
      false,
    );
    assert.equal((await findCutting(db, id))?.headline, "Ann's");
  }),
);

test(
  "the first time of publication stays when a cutting comes back",
  withDatabase(async (db) => {
    const id = await published(db, "one", "2026-03-01");
    await moveCutting(db, id, { from: "published", to: "withdrawn" }, change("withdrawn", LATER));
    await moveCutting(
      db,
      id,
      { from: "withdrawn", to: "published" },
      change("published again", LATER),
    );
    const cutting = await findCutting(db, id);
    assert.deepEqual(
      [cutting?.publishedAt, cutting?.withdrawnAt, cutting?.state],
      [NOON, undefined, "published"],
    );
  }),
);

test(
  "a move from where the cutting no longer is does nothing",
  withDatabase(async (db) => {
    const id = await published(db, "one", "2026-03-01");
    assert.equal(
      await moveCutting(db, id, { from: "draft", to: "published" }, change("published")),
      false,
    );
  }),
);

test(
  "the page's order: newest day first, in a day the later published first",
  withDatabase(async (db) => {
    await published(db, "old", "2026-01-05");
    await published(db, "first of the day", "2026-03-01");
    const middle = await published(db, "second of the day", "2026-03-01");
    const page = await listCuttings(db, { states: ["published"] });
    assert.deepEqual(
      page.map((cutting) => cutting.slug),
      ["second of the day", "first of the day", "old"],
    );
    assert.deepEqual(await listMonths(db), [
      { month: "2026-03", count: 2 },
      { month: "2026-01", count: 1 },
    ]);
    const beside = await findNeighbours(db, middle);
    assert.deepEqual([beside.newer, beside.older?.slug], [undefined, "first of the day"]);
  }),
);

test(
  "a story may have several cuttings, the newest first",
  withDatabase(async (db) => {
    await db.insertInto("story").values({ newest_at: NOON, first_seen_at: NOON }).execute();
    const add = (slug: string) =>
      addCutting(db, { text: aText(), slug, storyId: 1 }, change("written"));
    const [first, second] = [await add("a"), await add("b")];
    assert.deepEqual(await listCuttingsOfStory(db, 1), [
      { id: second, state: "draft" },
      { id: first, state: "draft" },
    ]);
  }),
);

test(
  "the site's version changes with every change that readers see",
  withDatabase(async (db) => {
    const empty = await readSiteVersion(db);
    const id = await published(db, "one", "2026-03-01");
    const one = await readSiteVersion(db);
    await moveCutting(db, id, { from: "published", to: "withdrawn" }, change("withdrawn", LATER));
    const none = await readSiteVersion(db);
    const draft = await addCutting(db, { text: aText(), slug: "draft" }, change("written", LATER));
    assert.ok(draft);
    assert.deepEqual(await readSiteVersion(db), none, "a draft is nobody's news");
    assert.equal(new Set([empty, one, none].map(({ shelves }) => shelves.cuttings)).size, 3);
    assert.deepEqual(none.changedAt, LATER);
    assert.deepEqual({ ...none.shelves, cuttings: 0 }, { ...empty.shelves, cuttings: 0 });
  }),
);
