import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp } from "../../src/app/open-app.ts";
import { startServing } from "../../src/app/start-serving.ts";
import { LINK_RULES_VERSION, normaliseLink } from "../../src/lib/links/normalise-link.ts";
import { readCuttingText } from "../../src/model/read-cutting-text.ts";
import { tidy } from "../../src/pipeline/tidy/tidy.ts";
import { listRevisions } from "../../src/storage/cuttings/cuttings.ts";
import type { Database } from "../../src/storage/database.ts";
import { addItems } from "../../src/storage/items/items.ts";
import { createAuth } from "../../src/web/create-auth.ts";
import { aNewItem } from "../helpers/makers.ts";
import { EARLIER, inEarlierDatabase, readAsEarlier, TOLD } from "./earlier-database.ts";

const ADDRESS = "https://cuttings.example";
const TODAY = new Date("2026-11-25T12:00:00Z");

/** The program of today, opened on the earlier one's database as anybody opens it. */
function afterUpgrade(
  body: (db: Database, get: (path: string) => Promise<Response>) => Promise<void>,
): () => Promise<void> {
  return inEarlierDatabase(async (databaseUrl) => {
    const app = await openApp({
      env: {
        DATABASE_URL: databaseUrl,
        CUTTINGS_URL: ADDRESS,
        CUTTINGS_PORT: "0",
        CUTTINGS_COLLECT: "no",
        CUTTINGS_LOG: "silent",
      },
      now: () => TODAY,
    });
    try {
      const serving = await startServing(app);
      try {
        await body(app.db, (path) => fetch(serving.address + path, { redirect: "manual" }));
      } finally {
        await serving.close();
      }
    } finally {
      await app.close();
    }
  });
}

test(
  "every value of every row of the earlier program is there, under the name that it has now",
  afterUpgrade(async (db) => {
    for (const [table, rows] of Object.entries(EARLIER)) {
      const now = new Set((await readAsEarlier(db, table)).map((row) => JSON.stringify(row)));
      const lost = rows.map((row) => JSON.stringify(row)).filter((row) => !now.has(row));
      assert.deepEqual(lost, [], table);
    }
  }),
);

test(
  "readers find what was told under every address, and feeds name it by the same ids",
  afterUpgrade(async (_, get) => {
    const answers = Object.keys(TOLD.pages).map(async (path) => [path, (await get(path)).status]);
    assert.deepEqual(Object.fromEntries(await Promise.all(answers)), TOLD.pages);

    const text = async (path: string) => (await get(path)).text();
    const within = async (path: string, tag: RegExp) =>
      [...(await text(path)).matchAll(tag)].map(([, found]) => found);
    assert.deepEqual(
      (await within("/feed.rss", /<guid[^>]*>([^<]*)/g)).sort(),
      TOLD.rss.toSorted(),
    );
    assert.deepEqual((await within("/feed.atom", /<id>([^<]*)/g)).sort(), TOLD.atom.toSorted());
    const inJson = JSON.parse(await text("/feed.json")) as {
      readonly items: readonly { readonly id: string; readonly title: string }[];
    };
    // Since then feeds go by the time of publication, and the kind leads a title.
    for (const { title, date_published: _, ...told } of TOLD.json) {
      const item = inJson.items.find(({ id }) => id === told.id);
      assert.deepEqual({ ...item, ...told }, item);
      assert.ok(item?.title.endsWith(String(title)));
    }
    assert.equal(inJson.items.length, TOLD.json.length);
    const listed = new Set(await within("/sitemap.xml", /<loc>([^<]*)/g));
    assert.deepEqual(
      TOLD.sitemap.filter((address) => !listed.has(address)),
      [],
    );
  }),
);

test(
  "every revision that the earlier program kept is read, and what it filed things under",
  afterUpgrade(async (db) => {
    for (const { id } of EARLIER.cutting ?? []) {
      const kept = (EARLIER.cutting_revision ?? []).filter((one) => one.cutting_id === id);
      const read = await listRevisions(db, Number(id), 999);
      assert.equal(read.length, kept.length);
      for (const { revision, text } of read) {
        const earlier = kept.find((one) => one.revision === revision)?.text as EarlierText;
        const { furtherLinks, facets, ...words } = text;
        const { kind, places, services, themes, audiences, ...said } = earlier;
        assert.deepEqual({ ...words, ...said }, words);
        assert.deepEqual(furtherLinks, []);
        assert.deepEqual(facets, {
          kind: kind === undefined ? [] : [kind],
          place: places,
          service: services,
          theme: themes,
          audience: audiences,
        });
        assert.deepEqual(readCuttingText(text), text);
      }
    }
  }),
);

type EarlierText = {
  readonly kind?: string;
  readonly places: readonly string[];
  readonly services: readonly string[];
  readonly themes: readonly string[];
  readonly audiences: readonly string[];
};

test(
  "links of cuttings have the keys that the program makes, with the item that gave them",
  afterUpgrade(async (db) => {
    await tidy(db, TODAY);
    const links = await db.selectFrom("cutting_link").selectAll().orderBy("cutting_id").execute();
    assert.equal(links.length, (EARLIER.cutting ?? []).filter(({ link }) => link !== null).length);
    for (const { link, link_key, rules_version } of links)
      assert.deepEqual([link_key, rules_version], [normaliseLink(link), LINK_RULES_VERSION]);
    const told = links.filter((one) => one.item_id !== null).map((one) => one.title);
    assert.deepEqual(told, [
      "Ferry letters answered in a day",
      "“Guichet” unique à Lyon",
      "Queues at the harbour",
      "Tickets by letter",
    ]);
    const keys = links.map((one) => one.link_key);
    assert.equal(keys.length - new Set(keys).size, 1, "one address that was written in two ways");
  }),
);

test(
  "nothing that was seen before comes as new, and what is new has its place",
  afterUpgrade(async (db) => {
    await tidy(db, TODAY);
    const seen = (EARLIER.item ?? []).map(({ source_id, link, guid, title }) => {
      const linkKey = normaliseLink(String(link)) ?? "";
      return aNewItem({
        sourceId: Number(source_id),
        link: String(link),
        linkKey,
        itemKey: linkKey,
        guid: guid === null ? undefined : String(guid),
        title: String(title),
      });
    });
    const fresh = aNewItem({ sourceId: seen[0]?.sourceId ?? 0, title: "Of today" });
    const counts = await addItems(db, [...seen, fresh], {
      now: TODAY,
      rulesVersion: LINK_RULES_VERSION,
    });
    assert.equal(
      [...counts.values()].reduce((sum, { added }) => sum + added, 0),
      1,
    );
  }),
);

test(
  "who had a password comes in with it",
  afterUpgrade(async (db) => {
    const secret = "another one, since cookies are not looked at here";
    const auth = createAuth({ db, secret, publicUrl: ADDRESS });
    for (const { email, role } of EARLIER.user ?? []) {
      const body = { email: String(email), password: "a sentence of four words" };
      const { user } = await auth.api.signInEmail({ body });
      assert.deepEqual([user.email, user.role], [email, role]);
    }
  }),
);
