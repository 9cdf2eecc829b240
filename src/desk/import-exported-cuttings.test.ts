import assert from "node:assert/strict";
import { test } from "node:test";
import { aText } from "../../test/helpers/makers.ts";
import { SAMPLE_VOCABULARIES } from "../../test/helpers/sample-cuttings.ts";
import { withDatabase } from "../../test/helpers/database/with-database.ts";
import { CUTTING_STATES, type CuttingText } from "../model/cutting.ts";
import { NO_FACETS } from "../model/facet.ts";
import { type ListRead } from "../model/lists/list-reading.ts";
import { inspectList } from "../pipeline/inspect/inspect-list.ts";
import { writeCsv } from "../publish/lists/write-csv.ts";
import { writeJson } from "../publish/lists/write-json.ts";
import type { Database } from "../storage/database.ts";
import { listExportedCuttings } from "../storage/cuttings/exported-cuttings.ts";
import { serveAssets } from "../web/http/serve-assets.ts";
import { siteRoutes } from "../web/site/site-routes.ts";
import { importCuttings } from "./import-cuttings.ts";
import { importExportedCuttings } from "./import-exported-cuttings.ts";
import { moveCutting } from "./move-cutting.ts";
import { rewriteCutting, writeCutting } from "./write-cutting.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const LATER = new Date("2026-03-02T09:30:00.123Z");
const ANN = { by: "ann", now: NOON };
const RUN = { language: "en", by: "import", now: new Date("2026-04-01T00:00:00Z") };
const assets = serveAssets();

/** A desk with cuttings in every state, corrected, renamed and back again. */
async function fillDesk(db: Database): Promise<void> {
  const write = (text: Partial<CuttingText>) => writeCutting(db, { text: aText(text), ...ANN });
  const move = (id: number, to: (typeof CUTTING_STATES)[number], now = NOON) =>
    moveCutting(db, id, { to, by: "ann", now, ...(to === "scheduled" && { scheduledFor: LATER }) });
  const first = await write({ headline: "Correct me" });
  await move(first, "published");
  await rewriteCutting(db, first, {
    text: aText({ headline: '=A different, "quoted" headline', line: "Two\r\nlines" }),
    fromRevision: 2,
    by: "ann",
    now: LATER,
  });
  await move(
    await write({ headline: "Report: not a kind", facets: NO_FACETS }),
    "published",
    LATER,
  );
  await move(await write({ headline: "Correct me" }), "published", LATER);
  await move(await write({ headline: "市役所の窓口", language: "ja" }), "published");
  const gone = await write({ headline: "Withdrawn" });
  await move(gone, "published");
  await move(gone, "withdrawn", LATER);
  const days = { startsOn: "2026-05-30", endsOn: "2026-06-02", deadline: "2026-04-30" };
  await move(await write({ headline: "A meeting", ...days }), "published");
  await move(await write({ headline: "Later" }), "scheduled");
  const furtherLinks = [
    { link: "https://example.org/part-2", credit: "=Ada" },
    { link: "https://example.org/part-3", credit: undefined },
  ];
  await move(await write({ headline: "Being read", furtherLinks }), "in_review");
  await move(await write({ headline: "In three parts", furtherLinks }), "published", LATER);
  await write({ headline: "'=Only a draft", line: undefined, credit: undefined });
  await importCuttings(
    db,
    [
      { headline: "Kept by hand", date: "2021-02-19" },
      { headline: "Undated", attention: "It has no date of its own." },
    ],
    { publish: true, ...ANN, language: "en" },
  );
}

async function exported(db: Database) {
  return listExportedCuttings(db, CUTTING_STATES);
}

function read(text: string): ListRead {
  const list = inspectList(new TextEncoder().encode(text), {
    vocabularies: SAMPLE_VOCABULARIES,
    now: RUN.now,
  });
  assert.ok(!("error" in list), JSON.stringify(list));
  return list;
}

async function feedsOf(db: Database): Promise<readonly string[]> {
  const site = siteRoutes({
    db,
    vocabularies: SAMPLE_VOCABULARIES,
    address: "https://cuttings.example",
    userAgent: "Cuttings/1.0",
    assets,
    now: () => RUN.now,
    onError: (error) => assert.fail(String(error)),
  });
  const paths = ["/feed.rss", "/feed.atom", "/feed.json", "/", "/sitemap.xml"];
  return Promise.all(paths.map(async (path) => (await site.request(path)).text()));
}

for (const [format, write] of [
  ["CSV", writeCsv],
  ["JSON", writeJson],
] as const) {
  test(
    `a whole desk goes out as ${format} and comes back with every field and every feed as it was`,
    withDatabase(async (db) => {
      await fillDesk(db);
      const before = await exported(db);
      const feeds = await feedsOf(db);
      const list = read(write(before));
      await withDatabase(async (empty) => {
        const outcomes = await importExportedCuttings(empty, list.cuttings, RUN);
        assert.deepEqual(
          outcomes.map((outcome) => outcome.is),
          before.map((cutting) => cutting.state),
        );
        assert.deepEqual((await exported(empty)).map(comparable), before.map(comparable));
        assert.deepEqual(await feedsOf(empty), feeds);
        const again = await importExportedCuttings(empty, list.cuttings, RUN);
        assert.deepEqual(new Set(again.map((outcome) => outcome.is)), new Set(["known"]));
        assert.deepEqual((await exported(empty)).map(comparable), before.map(comparable));
      })();
    }),
  );
}

/** Numbers that the database gives, and how often it was saved, are its own; the order is not. */
function comparable(cutting: Awaited<ReturnType<typeof exported>>[number]) {
  return { ...cutting, id: 0, revision: 0, place: 0 };
}

test(
  "without being asked to be exact, only what was public becomes so, and nothing withdrawn returns",
  withDatabase(async (db) => {
    await fillDesk(db);
    const list = read(writeCsv(await exported(db)));
    assert.deepEqual(
      new Set(await importCuttings(db, list.cuttings, { publish: true, ...RUN })),
      new Set(["known"]),
    );
    await withDatabase(async (empty) => {
      await importCuttings(empty, list.cuttings, { publish: true, ...RUN });
      const states = (await exported(empty)).map(({ headline, state }) => `${state} ${headline}`);
      assert.deepEqual(states.filter((state) => state.startsWith("draft")).sort(), [
        "draft '=Only a draft",
        "draft Being read",
        "draft Later",
        "draft Undated",
        "draft Withdrawn",
      ]);
      assert.equal(states.filter((state) => state.startsWith("published")).length, 7);
    })();
  }),
);

test(
  "an address that is taken is refused by name, and all else comes",
  withDatabase(async (db) => {
    await fillDesk(db);
    const [first, ...others] = read(writeCsv(await exported(db))).cuttings;
    assert.ok(first?.record);
    await withDatabase(async (other) => {
      const bob = { by: "bob", now: LATER };
      const id = await writeCutting(other, { text: aText({ headline: "Bob's own" }), ...bob });
      await moveCutting(other, id, { to: "published", ...bob });
      const [slug] = (await exported(other)).map((cutting) => cutting.slug);
      const taken = { ...first, record: { ...first.record!, slug: slug ?? "" } };
      const outcomes = await importExportedCuttings(other, [taken, ...others], RUN);
      assert.match(
        outcomes[0]?.is === "refused" ? outcomes[0].reason : "",
        /: its address, 2026\/03\/.*, is taken by /,
      );
      assert.ok(outcomes.slice(1).every((outcome) => outcome.is !== "refused"));
    })();
  }),
);

test(
  "what may not be public is refused, whatever the file says",
  withDatabase(async (db) => {
    await fillDesk(db);
    const cuttings = read(writeCsv(await exported(db))).cuttings.filter(
      (cutting) => cutting.record?.state === "published",
    );
    const bad = cuttings.map((cutting, index) =>
      index % 2 === 0 ? { ...cutting, date: "9999-12-31" } : { ...cutting, headline: "" },
    );
    const outcomes = await importExportedCuttings(db, bad, RUN);
    assert.deepEqual(new Set(outcomes.map((outcome) => outcome.is)), new Set(["refused"]));
  }),
);
