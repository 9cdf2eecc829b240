import assert from "node:assert/strict";
import { test } from "node:test";
import {
  kinds,
  NOON,
  page,
  rss,
  type Site,
  withSite,
} from "../../../test/helpers/loopback/with-site.ts";

const NOTHING: [why: string, site: Site, path: string, says: RegExp, tried: RegExp][] = [
  [
    "an empty site",
    { "/": page("") },
    "/",
    /Nothing that brings news was found at .*; \d+ addresses were asked\./,
    /Nothing on the page repeats/,
  ],
  [
    "a host that is not there",
    {},
    "http://nowhere.invalid/feed",
    /Nothing can be read at/,
    /no server named|name servers did not say|network/,
  ],
  [
    "a document",
    { "/report": "%PDF-1.7 and so on" },
    "/report",
    /Nothing can be read at .*no text but a picture/,
    /picture/,
  ],
  [
    "a list of sources",
    { "/list.opml": "<opml><body><outline xmlUrl='https://example.org/'/></body></opml>" },
    "/list.opml",
    /It can be imported as sources/,
    /OPML/,
  ],
];
for (const [why, site, path, says, tried] of NOTHING) {
  test(
    `nothing to read, and why: ${why}`,
    withSite(
      () => site,
      async (_db, { discover }) => {
        const found = await discover(path);
        assert.deepEqual(found.proposals, []);
        assert.match(found.nothing ?? "", says);
        assert.match(found.tried.map(({ outcome }) => outcome).join("\n"), tried);
      },
    ),
  );
}

test(
  "nonsense is refused before anything is asked",
  withSite(
    () => ({}),
    async (_db, { asked, discover }) => {
      await assert.rejects(discover("the news of the ministry"), { code: "invalid" });
      assert.deepEqual(asked, []);
    },
  ),
);

test(
  "a host that rests is left alone",
  withSite(
    (origin) => ({ "/feed": rss(origin) }),
    async (db, { origin, asked, discover }) => {
      await db
        .insertInto("host")
        .values({
          key: new URL(origin).host,
          paused_until: new Date("2026-03-01T13:00:00Z"),
          pause_reason: "Asked too often.",
        })
        .execute();
      assert.match(
        (await discover("/feed")).nothing ?? "",
        /left in peace until 2026-03-01T13:00:00\.000Z\. Asked too often\./,
      );
      assert.deepEqual(asked, []);
    },
  ),
);

test(
  "a host that a worker is reading is waited for",
  withSite(
    (origin) => ({ "/feed": rss(origin) }),
    async (db, { origin, discover }) => {
      const key = new URL(origin).host;
      await db
        .insertInto("host")
        .values({ key, claimed_until: new Date("2026-03-01T13:00:00Z") })
        .execute();
      const discovering = discover("/feed");
      await db.updateTable("host").set({ claimed_until: NOON }).where("key", "=", key).execute();
      assert.deepEqual(kinds(await discovering), ["feed /feed"]);
    },
  ),
);

test(
  "the host is free again afterwards, and a pause that it asked for is kept",
  withSite(
    () => ({ "/feed": { status: 429, headers: { "retry-after": "600" } } }),
    async (db, { asked, discover }) => {
      const { tried } = await discover("/feed");
      assert.deepEqual(asked, ["/feed"]);
      assert.match(tried[0]?.outcome ?? "", /asked too often/);
      const host = await db.selectFrom("host").selectAll().executeTakeFirstOrThrow();
      assert.ok(host.claimed_until <= NOON);
      assert.ok((host.paused_until ?? NOON) > NOON);
    },
  ),
);
