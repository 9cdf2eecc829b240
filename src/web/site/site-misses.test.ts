import assert from "node:assert/strict";
import { test } from "node:test";
import { type Hono } from "hono";
import { SAMPLE_VOCABULARIES } from "../../../test/helpers/sample-cuttings.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { type Database } from "../../storage/database.ts";
import { serveAssets } from "../http/serve-assets.ts";
import { siteRoutes } from "./site-routes.ts";

const assets = serveAssets();

function site(db: Database, onError = (error: unknown): void => assert.fail(String(error))): Hono {
  return siteRoutes({
    db,
    vocabularies: SAMPLE_VOCABULARIES,
    address: "https://cuttings.example",
    userAgent: "Cuttings/1.0",
    assets,
    now: () => new Date("2026-03-01T12:00:00Z"),
    onError,
  });
}

test(
  "a month without its slash leads to the month",
  withDatabase(async (db) => {
    const response = await site(db).request("/2026/03");
    assert.deepEqual([response.status, response.headers.get("location")], [301, "/2026/03/"]);
  }),
);

for (const path of [
  "/nothing",
  "/2026/13/",
  "/2026/03/nothing",
  "/draft/x",
  "/%ff",
  "/2026/03/%00",
]) {
  test(
    `no page here: ${path}`,
    withDatabase(async (db) => {
      const response = await site(db).request(path);
      assert.equal(response.status, 404);
      assert.match(await response.text(), /There is no page here/);
    }),
  );
}

test(
  "a lost database is said in the site's own words, and logged once",
  withDatabase(async (db) => {
    const errors: unknown[] = [];
    const broken = db.withSchema("gone").withPlugin({
      transformQuery: () => {
        throw new Error("lost");
      },
      transformResult: async ({ result }) => result,
    });
    const app = site(broken, (error) => errors.push(error));
    const response = await app.request("/");
    assert.equal(response.status, 500);
    assert.match(await response.text(), /Something broke on our side/);
    assert.deepEqual(errors.map(String), ["Error: lost"]);
  }),
);
