import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../../test/helpers/database/with-database.ts";
import { NOON, publishCutting, smallSite } from "../../../../test/helpers/small-site.ts";
import { moveCutting } from "../../../desk/move-cutting.ts";
import { rewriteCutting } from "../../../desk/write-cutting.ts";
import type { Database } from "../../../storage/database.ts";
import { findCutting } from "../../../storage/cuttings/cuttings.ts";

const LATER = new Date("2026-03-02T12:00:00Z");

async function read(db: Database, path: string): Promise<string> {
  return (await smallSite(db).request(path)).text();
}

async function change(db: Database, id: number, headline: string, note?: string): Promise<void> {
  const cutting = await findCutting(db, id);
  assert.ok(cutting);
  await rewriteCutting(db, id, {
    text: { ...cutting, headline },
    fromRevision: cutting.revision,
    by: "ann",
    now: LATER,
    ...(note !== undefined && { told: { note, isNew: true } }),
  });
}

test(
  "what is published today and dated months back leads the feed, under today's minute",
  withDatabase(async (db) => {
    await publishCutting(db, { headline: "Of today", date: "2026-03-01" });
    await publishCutting(db, { headline: "Of last year", date: "2025-06-01" });
    const { items } = JSON.parse(await read(db, "/feed.json"));
    assert.deepEqual(
      items.map((item: { title: string; date_published: string }) => [
        item.title,
        item.date_published,
      ]),
      [
        ["Of last year", NOON.toISOString()],
        ["Of today", NOON.toISOString()],
      ],
    );
  }),
);

test(
  "the kind leads the title, once",
  withDatabase(async (db) => {
    const facets = { kind: ["report"] };
    await publishCutting(db, { headline: "Report: who waits", facets });
    await publishCutting(db, { headline: "Who pays", facets });
    for (const path of ["/feed.rss", "/feed.atom"])
      assert.match(await read(db, path), /<title>Report: Who pays<[^]*<title>Report: who waits</);
  }),
);

test(
  "a correction moves what feeds call updated and says what it was; a small edit does not",
  withDatabase(async (db) => {
    const edited = await publishCutting(db, { headline: "One" });
    const corrected = await publishCutting(db, { headline: "Two" });
    await change(db, edited, "One, mended");
    await change(db, corrected, "Two, mended", "The town is Tartu.");
    const [two, one] = JSON.parse(await read(db, "/feed.json")).items;
    assert.deepEqual(
      [two.title, two.date_published, two.date_modified],
      ["Two, mended", NOON.toISOString(), LATER.toISOString()],
    );
    assert.deepEqual([one.title, one.date_modified], ["One, mended", undefined]);
    const atom = await read(db, "/feed.atom");
    assert.match(atom, /<updated>2026-03-02T12:00:00.000Z<\/updated>\s*<author>/);
    assert.match(atom, /Corrected on 2 March 2026. The town is Tartu./);
    const page = await read(db, new URL(two.url).pathname);
    assert.match(page, /<p class="correction">.*Corrected on 2 March 2026.*The town is Tartu/);
  }),
);

test(
  "what is withdrawn leaves a tombstone in the feeds that had it, and its page says when and why",
  withDatabase(async (db) => {
    const id = await publishCutting(db, { headline: "Gone", facets: { place: ["se"] } });
    const withdrawal = "The figures were of another year.";
    await moveCutting(db, id, { to: "withdrawn", by: "ann", now: LATER, withdrawal });
    const grave =
      /<at:deleted-entry ref="https:\/\/cuttings\.example\/[^"]*gone" when="2026-03-02T12:00:00\.000Z"\/>/;
    for (const path of ["/feed.atom", "/places/sweden/feed.atom"])
      assert.match(await read(db, path), grave);
    assert.doesNotMatch(await read(db, "/places/japan/feed.atom"), /deleted-entry/);
    const { slug = "" } = (await findCutting(db, id)) ?? {};
    const page = await smallSite(db).request(`/${slug}`);
    assert.equal(page.status, 410);
    assert.match(
      await page.text(),
      /Withdrawn on 2 March 2026\. The figures were of another year\./,
    );
  }),
);

test(
  "any site's script may read a feed, and none of the pages",
  withDatabase(async (db) => {
    for (const path of ["/feed.rss", "/feed.atom", "/feed.json", "/calendar.ics"]) {
      const { headers } = await smallSite(db).request(path);
      assert.equal(headers.get("access-control-allow-origin"), "*", path);
    }
    const { headers } = await smallSite(db).request("/");
    assert.equal(headers.get("access-control-allow-origin"), null);
  }),
);

for (const [asked, to] of [
  ["/feed", "/feed.rss"],
  ["/feed/", "/feed.rss"],
  ["/rss", "/feed.rss"],
  ["/atom.xml", "/feed.atom"],
  ["/2018/", "/cuttings?from=2018&to=2018"],
  ["/2018", "/cuttings?from=2018&to=2018"],
  ["/2026/03/a-name/", "/2026/03/a-name"],
  ["/2026/03/cafe%CC%81", "/2026/03/caf%C3%A9"],
] as const)
  test(
    `${asked} leads to ${to}`,
    withDatabase(async (db) => {
      const response = await smallSite(db).request(asked);
      assert.deepEqual([response.status, response.headers.get("location")], [301, to]);
    }),
  );
