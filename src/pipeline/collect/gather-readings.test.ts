import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { sql } from "kysely";
import {
  addAddresses,
  NOON,
  rssOf,
  withFeedServer,
} from "../../../test/helpers/servers/with-feed-server.ts";
import { listSources } from "../../storage/sources/source-lists.ts";
import { listStories } from "../../storage/stories/stories.ts";

const NUL = "\\u0000";
const HALF = "\\ud83d";
const jsonFeed = (item: string) =>
  `{"version": "https://jsonfeed.org/version/1.1", "title": "T${NUL}${HALF}", "items": [${item}]}`;

/** Postgres takes neither NUL nor half a surrogate pair, and no year beyond 294,276. */
const DOCUMENTS: readonly [why: string, body: string | Buffer, items: number][] = [
  [
    "JSON with NUL in every field",
    jsonFeed(
      `{"id": "a${NUL}b", "url": "https://example.org/a", "title": "A${NUL}B", "summary": "${NUL}", "content_html": "<p>x${NUL}y</p>", "authors": [{"name": "N${NUL}"}], "date_published": "2026${NUL}", "language": "en${NUL}"}`,
    ),
    1,
  ],
  [
    "JSON with half a surrogate pair in every field",
    jsonFeed(
      `{"id": "a${HALF}", "url": "https://example.org/a${HALF}", "title": "${HALF}B", "summary": "${HALF}", "content_html": "<p>${HALF}</p>", "authors": [{"name": "${HALF}"}], "date_published": "${HALF}", "language": "${HALF}"}`,
    ),
    1,
  ],
  [
    "JSON with nothing but such signs for a title, and no link",
    jsonFeed(
      `{"id": "${HALF}", "title": "${NUL}${HALF}", "url": "nowhere${NUL}"}, {"id": "b", "title": "B", "url": "https://example.org/b"}`,
    ),
    1,
  ],
  [
    "XML with references to them",
    rssOf("A&#0;B").replace(
      "</title><link>",
      "&#xD83D;&#x0;</title><guid>&#xDC00;&#0;</guid><author>&#0;&#xD800;</author><description>&lt;p&gt;&amp;#0;&amp;#xD800;&#0;&lt;/p&gt;</description><link>",
    ),
    1,
  ],
  ["XML with the bytes themselves", Buffer.from(rssOf("A~B").replaceAll("~", "\0")), 1],
  [
    "UTF-16 with a stray surrogate",
    Buffer.from(
      `\ufeff<?xml version="1.0" encoding="utf-16"?>${rssOf("A~").replace("%7E", "x").replaceAll("~", "\ud83d")}`,
      "utf16le",
    ),
    1,
  ],
  [
    "a title that is cut in the middle of a pair",
    rssOf("A").replace("A</title>", `${"x".repeat(9_999)}${"😀".repeat(9)}</title>`),
    1,
  ],
  [
    "a date far beyond the calendar",
    rssOf("A").replace("<item>", "<item><pubDate>+275000-01-01T00:00:00Z</pubDate>"),
    1,
  ],
  [
    "a year of five digits",
    rssOf("A").replace("<item>", "<item><pubDate>12026-01-01T00:00:00Z</pubDate>"),
    1,
  ],
  [
    "a date before our era",
    jsonFeed(
      `{"id": "a", "url": "https://example.org/a", "title": "A", "date_published": "-000044-03-15T12:00:00Z"}`,
    ),
    1,
  ],
  [
    "a Unix time of the far future",
    jsonFeed(
      `{"id": "a", "url": "https://example.org/a", "title": "A", "date_published": "8640000000000000"}`,
    ),
    1,
  ],
  ["a year 0000", rssOf("A").replace("<item>", "<item><pubDate>0000-01-01T00:00:00Z</pubDate>"), 1],
  [
    "an id longer than an index can hold",
    jsonFeed(`{"id": "${noise(9_000)}", "url": "https://example.org/a", "title": "A"}`),
    1,
  ],
  [
    "a link that a browser opens, but longer than an index can hold",
    jsonFeed(
      `{"id": "a", "url": "https://example.org/${noise(3_500)}", "title": "A"}, {"id": "b", "url": "https://example.org/b", "title": "B"}`,
    ),
    1,
  ],
  [
    "a link longer than an index can hold",
    jsonFeed(
      `{"id": "a", "url": "https://example.org/${noise(9_000)}", "title": "A"}, {"id": "b", "url": "https://example.org/b", "title": "B"}`,
    ),
    1,
  ],
];

/** Letters that no compression makes shorter. */
function noise(letters: number): string {
  let hash = createHash("sha512").update("noise").digest("base64url");
  while (hash.length < letters) hash += createHash("sha512").update(hash).digest("base64url");
  return hash.slice(0, letters);
}

for (const [why, body, items] of DOCUMENTS) {
  test(
    `what a database refuses does not come as far: ${why}`,
    withFeedServer(
      (_, response) => response.end(body),
      async (db, server, collect) => {
        await addAddresses(db, [`${server.address}/feed`]);
        await collect();
        const [source] = await listSources(db);
        assert.equal(source?.code, null, source?.reason ?? "");
        assert.equal((await listStories(db, { state: "inbox", most: 9 })).length, items);
      },
    ),
  );
}

test(
  "what the database refuses all the same is kept as a failure, and the rest of its host and group is stored",
  withFeedServer(
    (request, response) => {
      response.end(
        request.url === "/refused"
          ? rssOf("Refused", "Innocent")
          : rssOf(`Title of ${request.url}`),
      );
    },
    async (db, server, collect) => {
      await sql`alter table item add check (title <> 'Refused')`.execute(db);
      await addAddresses(
        db,
        ["/a", "/refused", "/z"].map((path) => server.address + path),
      );
      assert.equal(await collect(), 3);
      const sources = await listSources(db);
      assert.deepEqual(
        sources.map((source) => [new URL(source.address).pathname, source.code]),
        [
          ["/a", null],
          ["/refused", "not_stored"],
          ["/z", null],
        ],
      );
      assert.match(sources[1]?.reason ?? "", /could not be stored: .*check constraint/);
      assert.deepEqual(
        (await listStories(db, { state: "inbox", most: 9 })).map((story) => story.title).sort(),
        ["Title of /a", "Title of /z"],
      );
      assert.equal(
        (
          await db.selectFrom("host").select("claimed_until").executeTakeFirstOrThrow()
        ).claimed_until.getTime(),
        NOON.getTime() + 30,
      );
    },
  ),
);
