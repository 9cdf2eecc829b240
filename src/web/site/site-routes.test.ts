import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { type Hono } from "hono";
import { aNewItem, aSource, aText } from "../../../test/helpers/makers.ts";
import { SAMPLE_VOCABULARIES } from "../../../test/helpers/sample-cuttings.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { draftCutting } from "../../desk/draft-cutting.ts";
import { moveCutting } from "../../desk/move-cutting.ts";
import { writeCutting } from "../../desk/write-cutting.ts";
import { type CuttingText } from "../../model/cutting.ts";
import { type Database } from "../../storage/database.ts";
import { addItems } from "../../storage/items/items.ts";
import { saveSiteSettings } from "../../storage/cuttings/site-settings.ts";
import { pauseSource } from "../../storage/sources/sources.ts";
import { listStories } from "../../storage/stories/stories.ts";
import { serveAssets } from "../http/serve-assets.ts";
import { siteRoutes } from "./site-routes.ts";
import { placeAll } from "../../../test/helpers/database/place-all.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const ANN = { by: "ann", now: NOON };
const AUDITORS = "/2026/03/what-auditors-found-in-the-waiting-lists";

const assets = serveAssets();

function site(db: Database): Hono {
  return siteRoutes({
    db,
    vocabularies: SAMPLE_VOCABULARIES,
    address: "https://cuttings.example",
    userAgent: "Cuttings/1.0 (+https://cuttings.example/bot)",
    assets,
    now: () => NOON,
    onError: (error) => assert.fail(String(error)),
  });
}

async function publish(db: Database, text: Partial<CuttingText> = {}): Promise<number> {
  const id = await writeCutting(db, { text: aText(text), ...ANN });
  await moveCutting(db, id, { to: "published", ...ANN });
  return id;
}

async function bodyOf(app: Hono, path: string): Promise<string> {
  const response = await app.request(path);
  assert.equal(response.status, 200, path);
  return response.text();
}

test(
  "what is published stands on the home page, its month, its own page and in every feed at once",
  withDatabase(async (db) => {
    const app = site(db);
    assert.match(await bodyOf(app, "/"), /Nothing has been published yet/);
    await publish(db);
    for (const path of ["/", "/2026/03/", AUDITORS, "/feed.rss", "/feed.atom", "/feed.json"])
      assert.match(await bodyOf(app, path), /What auditors found/, path);
    assert.ok((await bodyOf(app, "/sitemap.xml")).includes(`https://cuttings.example${AUDITORS}<`));
  }),
);

test(
  "a draft is nowhere",
  withDatabase(async (db) => {
    const app = site(db);
    await writeCutting(db, { text: aText(), ...ANN });
    for (const path of ["/", "/feed.rss", "/sitemap.xml"])
      assert.doesNotMatch(await bodyOf(app, path), /auditors/, path);
    assert.equal((await app.request("/2026/03/")).status, 404);
  }),
);

test(
  "what is withdrawn is gone at once, and its address says so",
  withDatabase(async (db) => {
    const app = site(db);
    const id = await publish(db);
    await bodyOf(app, AUDITORS);
    await moveCutting(db, id, { to: "withdrawn", ...ANN });
    assert.equal((await app.request(AUDITORS)).status, 410);
    assert.doesNotMatch(await bodyOf(app, "/"), /auditors/);
  }),
);

test(
  "a headline in another script has an address that a feed can carry and a browser can follow",
  withDatabase(async (db) => {
    const app = site(db);
    await publish(db, { headline: "市役所の窓口", language: "ja" });
    const { items } = JSON.parse(await bodyOf(app, "/feed.json"));
    assert.match(items[0].url, /^[!-~]+$/);
    assert.match(await bodyOf(app, new URL(items[0].url).pathname), /市役所の窓口/);
  }),
);

test(
  "who has the page already is told so, until something changes",
  withDatabase(async (db) => {
    const app = site(db);
    await publish(db);
    for (const path of ["/", "/feed.rss"]) {
      const first = await app.request(path);
      const byTag = { "if-none-match": first.headers.get("etag") ?? "" };
      const byDate = { "if-modified-since": first.headers.get("last-modified") ?? "" };
      assert.equal((await app.request(path, { headers: byTag })).status, 304);
      assert.equal((await app.request(path, { headers: byDate })).status, 304);
      await publish(db, { headline: `News for ${path}` });
      assert.equal((await app.request(path, { headers: byTag })).status, 200);
    }
  }),
);

test(
  "a tag wins over a date, and one that a proxy weakened is still known",
  withDatabase(async (db) => {
    const app = site(db);
    const tag = (await app.request("/")).headers.get("etag") ?? "";
    const later = { "if-modified-since": "Fri, 01 Jan 2100 00:00:00 GMT" };
    assert.equal(
      (await app.request("/", { headers: { ...later, "if-none-match": '"other"' } })).status,
      200,
    );
    assert.equal(
      (
        await app.request("/", {
          headers: { "if-none-match": `"other", ${tag.replace("W/", "").replace(/"$/, '-gzip"')}` },
        })
      ).status,
      304,
    );
  }),
);

test(
  "nobody waits for a page to be packed; soon after it travels packed to whoever unpacks",
  withDatabase(async (db) => {
    const app = site(db);
    const ask = () => app.request("/", { headers: { "accept-encoding": "gzip" } });
    const first = await ask();
    assert.equal(first.headers.get("content-encoding"), null);
    assert.equal(first.headers.get("vary"), "accept-encoding");
    assert.match(await first.text(), /^<!doctype html>/);
    let packed = await ask();
    while (packed.headers.get("content-encoding") === null) {
      await pause(5);
      packed = await ask();
    }
    assert.equal(packed.headers.get("etag"), first.headers.get("etag"));
    assert.match(
      gunzipSync(Buffer.from(await packed.arrayBuffer())).toString(),
      /^<!doctype html>/,
    );
  }),
);

test(
  "an editor's change of the site's words shows at once",
  withDatabase(async (db) => {
    const app = site(db);
    await bodyOf(app, "/about");
    await saveSiteSettings(db, { name: "Garden", about: "What grows elsewhere." }, ANN);
    assert.match(await bodyOf(app, "/about"), /Garden[\s\S]*What grows elsewhere\./);
  }),
);

test(
  "the publisher is named, and others who told the story, too",
  withDatabase(async (db) => {
    const sources = [
      await aSource(db, { publisher: "Audit Office" }),
      await aSource(db, { publisher: "Daily Example" }),
    ];
    await addItems(db, [aNewItem({ sourceId: sources[0] ?? 0 })], { now: NOON, rulesVersion: 1 });
    await placeAll(db);
    const [story] = await listStories(db, { state: "inbox", most: 1 });
    await addItems(
      db,
      [
        aNewItem({
          sourceId: sources[1] ?? 0,
          link: "https://daily.example/1",
          linkKey: "https://daily.example/1",
        }),
      ],
      { now: NOON, rulesVersion: 1 },
    );
    await db
      .updateTable("item")
      .set({ story_id: story?.id ?? 0 })
      .execute();
    await moveCutting(db, await draftCutting(db, { storyId: story?.id ?? 0, ...ANN }), {
      to: "published",
      ...ANN,
    });
    assert.match(await bodyOf(site(db), "/"), /Audit Office[\s\S]*Also in <a [^>]*>Daily Example/);
  }),
);

test(
  "whom the editors read stands under its place, and who is paused does not",
  withDatabase(async (db) => {
    const app = site(db);
    assert.match(await bodyOf(app, "/sources"), /have not chosen yet/);
    await aSource(db, {
      publisher: "Riigikontroll",
      place: "ee",
      homepage: "https://riik.example.ee/",
    });
    await pauseSource(db, await aSource(db, { publisher: "Resting", place: "ee" }), ANN);
    const page = await bodyOf(app, "/sources");
    assert.match(page, /Estonia[\s\S]*<a href="https:\/\/riik\.example\.ee\/"><bdi>Riigikontroll/);
    assert.doesNotMatch(page, /Resting/);
  }),
);

test(
  "the page about our robot shows what the fetcher sends",
  withDatabase(async (db) => {
    assert.match(
      await bodyOf(site(db), "/bot"),
      /Cuttings\/1\.0 \(\+https:\/\/cuttings\.example\/bot\)[\s\S]*name Cuttings there/,
    );
  }),
);

test(
  "a month of hundreds shows its newest and leads on to the others, each once",
  withDatabase(async (db) => {
    await publish(db, { date: "2026-03-01" });
    await publish(db, { date: "2026-02-28" });
    for (let n = 1; n <= 230; n += 1)
      await publish(db, { headline: `Part ${n}`, date: n < 50 ? "2026-03-01" : "2026-03-31" });
    const app = site(db);
    const seen: string[] = [];
    let path: string | undefined = "/2026/03/";
    while (path !== undefined && seen.length < 999) {
      const markup = await bodyOf(app, path);
      seen.push(
        ...[...markup.matchAll(/<a href="(\/2026\/\d\d\/[^"]+)"/g)].map(([, at]) => at ?? ""),
      );
      path = /href="([^"]*after=[^"]*)"/.exec(markup)?.[1]?.replaceAll("&amp;", "&");
    }
    assert.equal(seen.length, 231);
    assert.equal(new Set(seen).size, 231);
    assert.equal(seen[0], "/2026/03/part-230");
    assert.equal(seen.at(-1), AUDITORS);
  }),
);
