import assert from "node:assert/strict";
import { test } from "node:test";
import type { z } from "zod";
import { withDatabase } from "../../../../test/helpers/database/with-database.ts";
import { publishCutting, smallSite } from "../../../../test/helpers/small-site.ts";
import { moveCutting } from "../../../desk/move-cutting.ts";
import {
  CHANGES,
  CUTTING,
  CUTTINGS,
  FACET_COUNTS,
  PROBLEM,
  SOURCES,
} from "../../../publish/api/api-shapes.ts";
import type { Database } from "../../../storage/database.ts";

const LATER = new Date("2026-03-02T12:00:00Z");

/** What the API answers, held against the shape that its description promises. */
async function ask<Shape extends z.ZodType>(
  db: Database,
  path: string,
  shape: Shape,
): Promise<z.infer<Shape>> {
  const response = await smallSite(db).request(path);
  assert.equal(response.headers.get("access-control-allow-origin"), "*", path);
  return shape.parse(await response.json());
}

const pathOf = (address: string) => address.replace("https://cuttings.example", "");

async function publishSome(db: Database): Promise<void> {
  for (let n = 0; n < 7; n += 1)
    await publishCutting(db, {
      headline: `Number ${n}`,
      // Equal days, as an import brings them.
      date: "2026-02-01",
      facets: { kind: n % 2 === 0 ? ["report"] : ["news"], place: ["se"] },
    });
}

test(
  "whoever follows next meets each cutting once, equal days or not",
  withDatabase(async (db) => {
    await publishSome(db);
    const seen: string[] = [];
    for (let path: string | null = "/api/v1/cuttings?place=sweden&limit=3"; path !== null;) {
      const { cuttings, next, limit }: z.infer<typeof CUTTINGS> = await ask(db, path, CUTTINGS);
      assert.equal(limit, 3);
      seen.push(...cuttings.map(({ headline }) => headline));
      path = next && pathOf(next);
    }
    assert.deepEqual(
      seen,
      [6, 5, 4, 3, 2, 1, 0].map((n) => `Number ${n}`),
    );
  }),
);

test(
  "one cutting, what can be narrowed by, and the sources have the shapes that are promised",
  withDatabase(async (db) => {
    await publishSome(db);
    const { cuttings } = await ask(db, "/api/v1/cuttings?limit=1", CUTTINGS);
    const id = cuttings[0]?.id ?? "";
    const one = await ask(db, `/api/v1/cuttings${pathOf(id)}`, CUTTING);
    assert.deepEqual(one, cuttings[0]);
    const { facets } = await ask(db, "/api/v1/facets?place=sweden", FACET_COUNTS);
    const kinds = facets.find(({ facet }) => facet === "kind")?.terms;
    assert.deepEqual(
      kinds?.map(({ name, count }) => [name, count]),
      [
        ["Report", 4],
        ["News", 3],
      ],
    );
    assert.deepEqual(await ask(db, "/api/v1/sources", SOURCES), { publishers: [] });
  }),
);

test(
  "what changed since is told once, a withdrawal as such, and next asks for what comes after",
  withDatabase(async (db) => {
    const id = await publishCutting(db, { headline: "Gone" });
    await publishCutting(db, { headline: "Here" });
    const first = await ask(db, "/api/v1/changes?limit=1", CHANGES);
    const second = await ask(db, pathOf(first.next), CHANGES);
    assert.deepEqual(
      [...first.changes, ...second.changes].map(
        (one) => one.state === "published" && one.cutting.headline,
      ),
      ["Gone", "Here"],
    );
    assert.deepEqual((await ask(db, pathOf(second.next), CHANGES)).changes, []);
    const withdrawal = "Sent twice.";
    await moveCutting(db, id, { to: "withdrawn", by: "ann", now: LATER, withdrawal });
    const { changes } = await ask(db, pathOf(second.next), CHANGES);
    assert.deepEqual(changes, [
      {
        state: "withdrawn",
        id: first.changes[0]?.id,
        changed: LATER.toISOString(),
        why: withdrawal,
      },
    ]);
    const since = await ask(db, "/api/v1/changes?changed_since=2026-03-02T00:00:00Z", CHANGES);
    assert.equal(since.changes.length, 1);
    const gone = await smallSite(db).request(`/api/v1/cuttings${pathOf(changes[0]?.id ?? "")}`);
    assert.equal(gone.status, 410);
    assert.match(PROBLEM.parse(await gone.json()).detail, /Sent twice/);
  }),
);

const WRONG: readonly (readonly [path: string, status: number, field?: string])[] = [
  ["/api/v1/cuttings?limit=0", 400, "limit"],
  ["/api/v1/cuttings?limit=1000", 400, "limit"],
  ["/api/v1/cuttings?after=x", 400, "after"],
  ["/api/v1/changes?changed_since=soon", 400, "changed_since"],
  ["/api/v1/changes?after=2026-03-01_1", 400, "after"],
  ["/api/v1/cuttings?place=atlantis", 404],
  ["/api/v1/facets?place=atlantis", 404],
  ["/api/v1/cuttings/2026/03/nothing", 404, "id"],
  ["/api/v1/nothing", 404],
];

for (const [path, status, field] of WRONG)
  test(
    `a problem is JSON with a name of its own: ${path}`,
    withDatabase(async (db) => {
      const response = await smallSite(db).request(path);
      const said = PROBLEM.parse(await response.json());
      assert.equal(response.headers.get("content-type"), "application/problem+json");
      assert.deepEqual([response.status, said.status, said.field], [status, status, field]);
      assert.match(said.type, /^\/api\/v1\/problems\/[a-z-]+$/);
    }),
  );

test(
  "nothing but reading is allowed, which a 405 names, and a browser may ask first",
  withDatabase(async (db) => {
    const site = smallSite(db);
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const refused = await site.request("/api/v1/cuttings", { method });
      assert.deepEqual([refused.status, refused.headers.get("allow")], [405, "GET, HEAD, OPTIONS"]);
      PROBLEM.parse(await refused.json());
    }
    const asked = await site.request("/api/v1/cuttings", { method: "OPTIONS" });
    assert.equal(asked.status, 204);
    assert.match(asked.headers.get("access-control-allow-headers") ?? "", /if-none-match/);
  }),
);

test(
  "who has an answer already gets none again",
  withDatabase(async (db) => {
    await publishSome(db);
    const site = smallSite(db);
    const etag = (await site.request("/api/v1/cuttings")).headers.get("etag") ?? "";
    const again = await site.request("/api/v1/cuttings", { headers: { "if-none-match": etag } });
    assert.equal(again.status, 304);
  }),
);

test(
  "the description is OpenAPI 3.1, names every answer's shape, and says null the way of 3.1",
  withDatabase(async (db) => {
    const text = await (await smallSite(db).request("/api/v1/openapi.json")).text();
    const { openapi, paths, components } = JSON.parse(text);
    assert.equal(openapi, "3.1.0");
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      assert.ok(name !== undefined && name in components.schemas, name);
    assert.ok(Object.keys(paths).includes("/changes"));
    assert.doesNotMatch(text, /"nullable"/);
    const page = await (await smallSite(db).request("/api")).text();
    for (const [, example = ""] of page.matchAll(/<a href="(\/api\/v1[^"]*)"/g))
      assert.equal((await smallSite(db).request(example.replaceAll("&amp;", "&"))).status, 200);
  }),
);
