import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { findRobots, listCrawlDelays, saveRobots, type SavedRobots } from "./robots.ts";

const RULES = {
  groups: [{ agents: ["*"], rules: [{ allow: false, path: "/private" }], crawlDelayMs: 2_000 }],
  sitemaps: ["https://a.example/sitemap.xml"],
};
const READ: SavedRobots = {
  rules: RULES,
  readRules: RULES,
  crawlDelayMs: 2_000,
  reason: "Read from robots.txt.",
  keepUntil: new Date("2026-03-02T12:00:00Z"),
  outOfReachSince: undefined,
};

test(
  "what a robots.txt says comes back as it was, and the newest reading counts",
  withDatabase(async (db) => {
    assert.equal(await findRobots(db, "https://a.example"), undefined);
    await saveRobots(db, "https://a.example", READ);
    const found = await findRobots(db, "https://a.example");
    assert.deepEqual(found, { ...READ, origin: "https://a.example" });

    const away = { ...READ, crawlDelayMs: undefined, outOfReachSince: READ.keepUntil };
    await saveRobots(db, "https://a.example", { ...away, readRules: undefined });
    const later = await findRobots(db, "https://a.example");
    assert.deepEqual(
      [later?.readRules, later?.crawlDelayMs, later?.outOfReachSince],
      [undefined, undefined, READ.keepUntil],
    );
    assert.deepEqual(await listCrawlDelays(db, ["https://a.example"]), new Map());
  }),
);

test(
  "rules of a shape that nobody writes today are none, so that they are asked for again",
  withDatabase(async (db) => {
    await saveRobots(db, "https://a.example", READ);
    await db
      .updateTable("robots")
      .set({ rules: JSON.stringify({ disallow: ["/"] }) })
      .execute();
    const found = await findRobots(db, "https://a.example");
    assert.equal(found?.rules, undefined);
    assert.deepEqual(found?.readRules, RULES);
    assert.deepEqual(
      await listCrawlDelays(db, ["https://a.example", "https://b.example"]),
      new Map([["https://a.example", 2_000]]),
    );
  }),
);
