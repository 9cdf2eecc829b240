import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../test/helpers/database/with-database.ts";
import { type ListedCutting } from "../model/lists/list-reading.ts";
import { listCuttings } from "../storage/cuttings/cutting-lists.ts";
import { findCuttingBySlug, listRevisions } from "../storage/cuttings/cuttings.ts";
import type { Database } from "../storage/database.ts";
import { listEvents } from "../storage/events.ts";
import { readSiteSettings } from "../storage/cuttings/site-settings.ts";
import { importCuttings } from "./import-cuttings.ts";
import { importSiteWords } from "./import-site-words.ts";
import { moveCutting } from "./move-cutting.ts";
import { rewriteCutting } from "./write-cutting.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const RUN = { publish: true, language: "en", by: "import", now: NOON };
const PANEL = { headline: "Repair cafés in libraries", date: "2021-02-19" };
const PAGE: readonly ListedCutting[] = [
  {
    kind: "news",
    headline: "Letters in a day",
    line: "A team rewrote forty letters",
    date: "2021-03-03",
  },
  { ...PANEL, line: "Watch part 2" },
  { ...PANEL, line: "Watch part 1" },
  PANEL,
  PANEL,
  { date: "2021-01-30", attention: "Only the date was there." },
  { headline: "Ferries", nearDate: "2021-01-30", attention: "It has no date of its own." },
  {
    headline: "Tenders",
    credit: "Tomas Lindqvist",
    link: "https://a.example/1",
    date: "2021-01-09",
    language: "sv",
    facets: { place: ["se"] },
  },
];

const published = (db: Database) => listCuttings(db, { states: ["published"] });
const drafts = (db: Database) => listCuttings(db, { states: ["draft"] });

test(
  "a page is stored whole: published in its order, with drafts of what needs attention",
  withDatabase(async (db) => {
    assert.deepEqual(await importCuttings(db, PAGE, RUN), [
      "published",
      "published",
      "published",
      "published",
      "published",
      "draft",
      "draft",
      "published",
    ]);
    assert.deepEqual(
      (await published(db)).map(({ headline, line }) => [headline, line]),
      [
        ["Letters in a day", "A team rewrote forty letters"],
        ["Repair cafés in libraries", "Watch part 2"],
        ["Repair cafés in libraries", "Watch part 1"],
        ["Repair cafés in libraries", undefined],
        ["Repair cafés in libraries", undefined],
        ["Tenders", undefined],
      ],
    );
    assert.deepEqual(
      (await drafts(db)).map(({ headline, date, attention }) => [headline, date, attention]),
      [
        ["", "2021-01-30", "Only the date was there."],
        ["Ferries", "2021-01-30", "It has no date of its own. It was put under 2021-01-30."],
      ].sort(),
    );
    const tenders = (await published(db)).at(-1);
    assert.deepEqual(
      [tenders?.language, tenders?.credit, tenders?.link, tenders?.facets.place, tenders?.slug],
      ["sv", "Tomas Lindqvist", "https://a.example/1", ["se"], "2021/01/tenders"],
    );
    assert.deepEqual(
      (await listRevisions(db, tenders?.id ?? 0, 9)).map((revision) => revision.change),
      ["published", "imported"],
    );
    assert.ok(await findCuttingBySlug(db, "2021/02/repair-cafes-in-libraries-4"));
  }),
);

test(
  "twice adds nothing, and leaves what editors made of it",
  withDatabase(async (db) => {
    await importCuttings(db, PAGE, RUN);
    const [first] = await published(db);
    assert.ok(first);
    await rewriteCutting(db, first.id, {
      text: { ...first, headline: "Letters, answered" },
      fromRevision: first.revision,
      by: "ann",
      now: NOON,
    });
    await moveCutting(db, first.id, { to: "withdrawn", by: "ann", now: NOON });
    assert.ok((await importCuttings(db, PAGE, RUN)).every((outcome) => outcome === "known"));
    assert.equal((await published(db)).length, 5);
    assert.equal((await listEvents(db, { about: `cutting ${first.id}`, most: 9 })).length, 4);
  }),
);

test(
  "what was added on top of a page is all that a second import adds, even under a headline of old",
  withDatabase(async (db) => {
    await importCuttings(db, PAGE, RUN);
    assert.deepEqual(
      (await importCuttings(db, [PANEL, ...PAGE], RUN)).map((outcome) => outcome === "known"),
      [false, ...PAGE.map(() => true)],
    );
  }),
);

test(
  "drafts of an import are published by the next, unless somebody touched them",
  withDatabase(async (db) => {
    assert.deepEqual(
      new Set(await importCuttings(db, PAGE, { ...RUN, publish: false })),
      new Set(["draft"]),
    );
    const touched = (await drafts(db)).find((cutting) => cutting.headline === "Tenders");
    assert.ok(touched);
    await rewriteCutting(db, touched.id, {
      text: { ...touched, line: "Shorter" },
      fromRevision: touched.revision,
      by: "ann",
      now: NOON,
    });
    assert.deepEqual(await importCuttings(db, PAGE, RUN), [
      "published",
      "published",
      "published",
      "published",
      "published",
      "known",
      "known",
      "known",
    ]);
  }),
);

test(
  "the page's link comes later: the same words are the same cutting",
  withDatabase(async (db) => {
    await importCuttings(db, [PANEL], RUN);
    assert.deepEqual(await importCuttings(db, [{ ...PANEL, link: "https://a.example/1" }], RUN), [
      "known",
    ]);
  }),
);

test(
  "a page's words fill what the site lacks and replace nothing unasked",
  withDatabase(async (db) => {
    const words = { about: "We gather links.", mission: undefined };
    assert.deepEqual(await importSiteWords(db, words, { replace: false, ...RUN }), {
      about: "set",
    });
    assert.deepEqual(await importSiteWords(db, words, { replace: false, ...RUN }), {
      about: "same",
    });
    assert.deepEqual(
      await importSiteWords(
        db,
        { about: "Others", mission: "To help" },
        { replace: false, ...RUN },
      ),
      { about: "kept", mission: "set" },
    );
    assert.deepEqual(await importSiteWords(db, { about: "Others" }, { replace: true, ...RUN }), {
      about: "set",
    });
    const { about, mission, name } = await readSiteSettings(db);
    assert.deepEqual([about, mission, name], ["Others", "To help", "Cuttings"]);
  }),
);
