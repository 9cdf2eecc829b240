import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import { after, test } from "node:test";
import { placeAll } from "../../../test/helpers/database/place-all.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { aNewItem, aSource } from "../../../test/helpers/makers.ts";
import { withServer } from "../../../test/helpers/servers/with-server.ts";
import { MINUTE } from "../../lib/duration.ts";
import { createFetcher } from "../../fetch/http/create-fetcher.ts";
import type { ItemPage } from "../../model/item-page.ts";
import type { Database } from "../../storage/database.ts";
import { findPageOfStory } from "../../storage/items/item-pages.ts";
import { addItems } from "../../storage/items/items.ts";
import { listStories } from "../../storage/stories/stories.ts";
import { openDocuments } from "../documents/open-documents.ts";
import { openFactFinder } from "../understand/open-fact-finder.ts";
import { readWorthyPages } from "./read-worthy-pages.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const GO_ON = new AbortController().signal;
const DOCUMENTS = openDocuments();
const FACTS = openFactFinder();
const FETCHER = createFetcher({
  userAgent: "Cuttings-test",
  now: () => NOON,
  privateNetworks: true,
});

after(async () => {
  await FETCHER.close();
  await DOCUMENTS.close();
  await FACTS.close();
});

const STORY = `<html lang="en"><title>A report</title><main><h1>A report</h1>${[
  "The ministry of finance of Ghana looked at four hundred contracts that were signed over three years.",
  "Half of them were never put out to tender, and nobody could say afterwards what they had brought.",
  "From next year on every contract above ten thousand is published with its price and its supplier.",
]
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join("")}</main></html>`;

/** Stories with these paths, on a server that answers so; what was asked for is in `asked`. */
function withStories(
  given: { readonly paths: readonly string[]; readonly answer: RequestListener },
  body: (of: {
    readonly db: Database;
    readonly asked: readonly string[];
    readonly read: (aDay?: number, aHost?: number) => Promise<number>;
    readonly pages: () => Promise<readonly (ItemPage | undefined)[]>;
  }) => Promise<void>,
): () => Promise<void> {
  return withDatabase(async (db) => {
    const asked: string[] = [];
    await withServer(
      (request, response) => {
        asked.push(request.url ?? "");
        given.answer(request, response);
      },
      async (origin) => {
        let turn = 0;
        const sourceId = await aSource(db);
        const items = given.paths.map((path) => {
          const link = `${origin}${path}`;
          return aNewItem({ sourceId, link, linkKey: link, title: `A report ${path}` });
        });
        await addItems(db, items, { now: NOON, rulesVersion: 1 });
        await placeAll(db);
        const work = {
          db,
          get: FETCHER.get,
          documents: DOCUMENTS,
          facts: FACTS,
          now: () => new Date(NOON.getTime() + turn * MINUTE),
          gapMs: 1,
        };
        await body({
          db,
          asked,
          // A minute between two turns: hosts are left in peace for a moment.
          read: (aDay = 100, aHost = 100) => {
            turn += 1;
            return readWorthyPages({ ...work, limits: { aDay, aHost } }, GO_ON);
          },
          pages: async () => {
            const stories = await listStories(db, { state: "inbox", most: 99 });
            const ids = stories.map(({ id }) => id).sort((one, other) => one - other);
            return Promise.all(ids.map((id) => findPageOfStory(db, id)));
          },
        });
      },
    );
  });
}

const openSite: RequestListener = ({ url }, response) =>
  void (url === "/robots.txt" ? response.writeHead(404).end() : response.end(STORY));

test(
  "the page behind a story is read once, kept, and understood",
  withStories({ paths: ["/one"], answer: openSite }, async ({ db, asked, read, pages }) => {
    assert.equal(await read(), 1);
    const [page] = await pages();
    assert.equal(page?.outcome, "read");
    assert.match(page?.text ?? "", /^The ministry of finance of Ghana .*\n\nHalf of them/);
    const facts = await db.selectFrom("item_facts").selectAll().executeTakeFirstOrThrow();
    assert.deepEqual(
      [facts.text_from, facts.terms.includes("place:gh")],
      ["page", true],
      facts.terms.join(),
    );
    assert.equal(await read(), 0);
    assert.deepEqual(asked, ["/robots.txt", "/one"]);
  }),
);

test(
  "no more a day than is set, in all and of one host",
  withStories({ paths: ["/1", "/2", "/3", "/4"], answer: openSite }, async ({ read }) => {
    assert.equal(await read(2), 2);
    assert.equal(await read(2), 0);
    assert.equal(await read(100, 3), 1);
    assert.equal(await read(100, 3), 0);
    assert.equal(await read(0), 0);
  }),
);

const refused: readonly (readonly [string, RequestListener, ItemPage["outcome"], RegExp])[] = [
  [
    "its robots.txt asks us to stay away",
    ({ url }, response) =>
      void response.end(url === "/robots.txt" ? "User-agent: *\nDisallow: /" : STORY),
    "forbidden",
    /asks robots not to read/,
  ],
  [
    "its header forbids copies",
    ({ url }, response) =>
      void (url === "/robots.txt"
        ? response.writeHead(404).end()
        : response.writeHead(200, { "x-robots-tag": "noarchive" }).end(STORY)),
    "forbidden",
    /X-Robots-Tag/,
  ],
  [
    "its meta element forbids copies",
    ({ url }, response) =>
      void (url === "/robots.txt"
        ? response.writeHead(404).end()
        : response.end(
            STORY.replace("<title>", '<meta name="robots" content="noarchive"><title>'),
          )),
    "forbidden",
    /meta element/,
  ],
  ["it is not there", (_, response) => void response.writeHead(404).end(), "not_fetched", /404/],
  [
    "it is not there and says so with 200",
    ({ url }, response) =>
      void (url === "/robots.txt"
        ? response.writeHead(404).end()
        : response.end(
            "<title>Page not found</title><main><h1>404: Page not found</h1><p>The page you asked for is not here.</p></main>",
          )),
    "not_found",
    /./,
  ],
];

for (const [why, answer, outcome, reason] of refused)
  test(
    `a page is no text where ${why}, and is not asked for again`,
    withStories({ paths: ["/one"], answer }, async ({ db, read, pages }) => {
      assert.equal(await read(), 1);
      const [page] = await pages();
      assert.deepEqual([page?.outcome, page?.text], [outcome, undefined], page?.reason);
      assert.match(page?.reason ?? "", reason);
      assert.equal(await read(), 0);
      assert.equal(
        (await db.selectFrom("item_facts").select("text_from").execute()).some(
          ({ text_from }) => text_from === "page",
        ),
        false,
      );
    }),
  );
