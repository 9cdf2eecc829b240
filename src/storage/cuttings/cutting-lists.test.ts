import assert from "node:assert/strict";
import { test } from "node:test";
import { aText } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { moveCutting } from "../../desk/move-cutting.ts";
import { DAY } from "../../lib/duration.ts";
import type { Database } from "../database.ts";
import { addCutting } from "./add-cutting.ts";
import {
  findNeighbours,
  listCuttings,
  listDueCuttings,
  listMonths,
  listPublishedSlugs,
} from "./cutting-lists.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const ANN = { by: "ann", now: NOON };

async function add(db: Database, headline: string, date: string): Promise<number> {
  const text = aText({ headline, date });
  const id = await addCutting(db, { text, slug: `draft/${headline}` }, { ...ANN, what: "written" });
  return id ?? 0;
}

/** Published in this order, each with its day. */
async function publish(db: Database, days: Readonly<Record<string, string>>): Promise<void> {
  for (const [headline, date] of Object.entries(days))
    await moveCutting(db, await add(db, headline, date), { to: "published", ...ANN });
}

const PUBLISHED = {
  "first of March": "2026-03-01",
  "last of February": "2026-02-28",
  "later on the first of March": "2026-03-01",
  "first of February": "2026-02-01",
  "a year before": "2025-02-28",
};

const headlines = (cuttings: readonly { readonly headline: string }[]) =>
  cuttings.map(({ headline }) => headline);

const IN_ORDER = [
  "later on the first of March",
  "first of March",
  "last of February",
  "first of February",
  "a year before",
];

test(
  "the newest day stands first, and of one day what was published later",
  withDatabase(async (db) => {
    await publish(db, PUBLISHED);
    await add(db, "a draft", "2026-03-02");
    const published = await listCuttings(db, { states: ["published"] });
    assert.deepEqual(headlines(published), IN_ORDER);
    assert.deepEqual(
      await listPublishedSlugs(db, 2),
      published.slice(0, 2).map(({ slug }) => slug),
    );
    assert.deepEqual(headlines(await listCuttings(db, { states: ["draft"] })), ["a draft"]);
  }),
);

test(
  "months are told with how much is published in them, the newest first",
  withDatabase(async (db) => {
    await publish(db, PUBLISHED);
    await add(db, "a draft", "2026-01-15");
    assert.deepEqual(await listMonths(db), [
      { month: "2026-03", count: 2 },
      { month: "2026-02", count: 2 },
      { month: "2025-02", count: 1 },
    ]);
  }),
);

test(
  "pages follow each other with nothing twice, and each cutting stands between its neighbours",
  withDatabase(async (db) => {
    await publish(db, PUBLISHED);
    const all = await listCuttings(db, { states: ["published"] });
    for (const [index, { id }] of all.entries()) {
      const [next] = await listCuttings(db, { states: ["published"], after: id, most: 1 });
      const { newer, older } = await findNeighbours(db, id);
      assert.equal(next?.id, all[index + 1]?.id);
      assert.equal(older?.id, all[index + 1]?.id);
      assert.equal(newer?.id, all[index - 1]?.id);
    }
  }),
);

test(
  "what is due was scheduled for now or earlier, the earliest first, by whom",
  withDatabase(async (db) => {
    const at = (days: number) => new Date(NOON.getTime() + days * DAY);
    for (const [headline, days] of [
      ["tomorrow", 1],
      ["yesterday", -1],
      ["now", 0],
    ] as const) {
      const id = await add(db, headline, "2026-03-01");
      const scheduled = { to: "scheduled", scheduledFor: at(days), by: headline } as const;
      await moveCutting(db, id, { ...scheduled, now: at(-2) });
    }
    const due = async (days: number) => (await listDueCuttings(db, at(days))).map(({ by }) => by);
    assert.deepEqual(await due(0), ["yesterday", "now"]);
    assert.deepEqual(await due(1), ["yesterday", "now", "tomorrow"]);
  }),
);
