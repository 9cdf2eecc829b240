import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addAddresses,
  NOON,
  withFeedServer,
} from "../../../test/helpers/servers/with-feed-server.ts";
import { DAY } from "../../lib/duration.ts";
import { isNewItem } from "../../model/item.ts";
import { readRawFeed } from "../../parse/feeds/read-feed.ts";
import type { Database } from "../../storage/database.ts";
import { listKnownItems } from "../../storage/items/known-items.ts";
import { recentFetches } from "../../storage/sources/fetches.ts";
import { itemsOfFeed } from "../documents/items-of-feed.ts";

/** As versions before hashes of the written text stored it: of other text, and without a version. */
const HASH_OF_AN_EARLIER_VERSION = "0f".repeat(32);

type Written = { readonly title: string; readonly body: string };

const feedOf = (items: readonly Written[]): string =>
  `<rss version="2.0"><channel><title>News</title>${items
    .map(
      ({ title, body }, at) =>
        `<item><title>${title}</title><link>https://example.org/${at}</link><guid>tag:${at}</guid>` +
        `<pubDate>Sun, 01 Mar 2026 0${at}:00:00 GMT</pubDate><description><![CDATA[${body}]]></description></item>`,
    )
    .join("")}</channel></rss>`;

const FERRY = { title: "Ferry", body: '<p class="a">The ferry is on time.</p>' };
const TRAM = { title: "Tram", body: "<p>The tram is late.</p>" };
const BUS = { title: "Bus", body: "<p>The bus is full.</p>" };

const after = (days: number) => new Date(NOON.getTime() + days * DAY);
const reasonOf = async (db: Database, id: number) =>
  (await recentFetches(db, [id])).get(id)?.[0]?.reason;
const textsOf = (db: Database) =>
  db.selectFrom("item").select(["summary", "changed_at"]).orderBy("item_key").execute();

let shown: readonly Written[] = [];
const serving = (body: Parameters<typeof withFeedServer>[1]) =>
  withFeedServer((_, response) => response.end(feedOf(shown)), body);

test(
  "what another version stored does not count as changed, and what changes later does",
  serving(async (db, server, collect) => {
    shown = [FERRY, TRAM];
    const [id = 0] = await addAddresses(db, [`${server.address}/feed`]);
    await collect();
    await db
      .updateTable("item")
      .set({ text_hash: HASH_OF_AN_EARLIER_VERSION, summary: "<p>As it was made safe then</p>" })
      .execute();
    shown = [FERRY, TRAM, BUS];
    await collect(after(1));
    assert.equal(await reasonOf(db, id), "1 new, 0 changed, 2 known.");
    assert.deepEqual(await db.selectFrom("item_revision").selectAll().execute(), []);
    assert.deepEqual((await textsOf(db)).slice(0, 2), [
      { summary: "<p>The ferry is on time.</p>", changed_at: null },
      { summary: TRAM.body, changed_at: null },
    ]);
    shown = [FERRY, { ...TRAM, body: "<p>The tram is on time.</p>" }, BUS];
    await collect(after(2));
    assert.equal(await reasonOf(db, id), "0 new, 1 changed, 2 known.");
    assert.deepEqual((await textsOf(db))[1], {
      summary: "<p>The tram is on time.</p>",
      changed_at: after(2),
    });
  }),
);

test(
  "markup that is written otherwise and says the same is no change",
  serving(async (db, server, collect) => {
    shown = [FERRY];
    const [id = 0] = await addAddresses(db, [`${server.address}/feed`]);
    await collect();
    for (const [days, nonce] of [
      [1, "b"],
      [2, "c"],
    ] as const) {
      shown = [{ ...FERRY, body: FERRY.body.replace('"a"', `"${nonce}"`) }];
      await collect(after(days));
      assert.equal(await reasonOf(db, id), "0 new, 0 changed, 1 known.");
    }
    assert.deepEqual(await db.selectFrom("item_revision").selectAll().execute(), []);
  }),
);

test(
  "of what is known as it stands no text is made safe again",
  serving(async (db, server, collect) => {
    shown = [FERRY, TRAM];
    const [id = 0] = await addAddresses(db, [`${server.address}/feed`]);
    await collect();
    const document = feedOf([FERRY, { ...TRAM, body: "<p>No tram.</p>" }, BUS]);
    const reading = readRawFeed(Buffer.from(document), {});
    assert.ok("feed" in reading);
    const known = await listKnownItems(db, id);
    const { items } = itemsOfFeed(reading.feed, { id, languages: [] }, known);
    assert.deepEqual(
      items.map((item) => (isNewItem(item) ? item.summary : item.title)),
      ["Ferry", "<p>No tram.</p>", BUS.body],
    );
    shown = [FERRY, TRAM, BUS];
    await collect(after(1));
    assert.equal(await reasonOf(db, id), "1 new, 0 changed, 2 known.");
  }),
);

test("the same words under another guid may be another thing, and are read", () => {
  const entry = {
    title: "Degraded",
    link: "https://status.example/",
    categories: [],
    enclosures: [],
  };
  const [one] = itemsOfFeed({ items: [{ ...entry, id: "1" }] }, { id: 1, languages: [] }).items;
  assert.ok(one);
  const source = { id: 1, languages: [] };
  const read = (id: string) => itemsOfFeed({ items: [{ ...entry, id }] }, source, [one]).items[0];
  assert.deepEqual(
    [read("1"), read("2")].map((item) => item && isNewItem(item)),
    [false, true],
  );
});
