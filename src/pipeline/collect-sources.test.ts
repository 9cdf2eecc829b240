import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { addAddresses, NOON, rssOf, withFeedServer } from "../../test/helpers/with-feed-server.ts";
import { createFetcher } from "../fetch/create-fetcher.ts";
import { HOUR, MINUTE } from "../lib/duration.ts";
import { recentFetches } from "../storage/readings.ts";
import { listSources } from "../storage/sources.ts";
import { listStories } from "../storage/stories.ts";
import { collectSources } from "./collect-sources.ts";

test(
  "a due source is read, its items are stored once, and the next time is planned with a reason",
  withFeedServer(
    (_, response) => response.end(rssOf("One", "Two")),
    async (db, world, collect) => {
      await addAddresses(db, [`${world.address}/feed`]);
      assert.equal(await collect(), 1);
      assert.equal(await collect(), 0);
      assert.deepEqual(
        (await listStories(db, { state: "inbox", most: 9 })).map((story) => story.title).sort(),
        ["One", "Two"],
      );

      const [source] = await listSources(db);
      assert.equal(source?.health, "well");
      assert.equal(source?.reason, "2 new, 0 changed, 0 known.");
      assert.ok(source.next_fetch_at.getTime() >= NOON.getTime() + 9 * MINUTE);
      assert.notEqual(source.next_fetch_reason, "");
    },
  ),
);

test(
  "validators are sent back, and 304 costs nothing but a row",
  withFeedServer(
    (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"' }).end(rssOf("One"));
    },
    async (db, world, collect) => {
      const [id = 0] = await addAddresses(db, [`${world.address}/feed`]);
      await collect();
      await collect(new Date(NOON.getTime() + 24 * HOUR));
      const rows = (await recentFetches(db, [id])).get(id);
      assert.deepEqual(
        rows?.map((row) => [row.outcome, row.status]),
        [
          ["unchanged", 304],
          ["body", 200],
        ],
      );
    },
  ),
);

test(
  "the same bytes without validators are not parsed again",
  withFeedServer(
    (_, response) => response.end(rssOf("One")),
    async (db, world, collect) => {
      const [id = 0] = await addAddresses(db, [`${world.address}/feed`]);
      await collect();
      await collect(new Date(NOON.getTime() + 24 * HOUR));
      assert.equal(
        (await recentFetches(db, [id])).get(id)?.[0]?.reason,
        "The same bytes as last time.",
      );
    },
  ),
);

test(
  "requests to one host never come closer than the gap",
  withFeedServer(
    (_, response) => response.end(rssOf("One")),
    async (db, world, collect) => {
      await addAddresses(
        db,
        ["/a", "/b", "/c"].map((path) => world.address + path),
      );
      await collect();
      const gaps = world.asked.slice(1).map((one, index) => one.at - (world.asked[index]?.at ?? 0));
      assert.equal(gaps.length, 2);
      assert.ok(
        gaps.every((gap) => gap >= 29),
        `gaps of ${gaps.join(" and ")} ms`,
      );
    },
  ),
);

test(
  "what fails says why and the rest goes on",
  withFeedServer(
    (request, response) => {
      if (request.url === "/gone") response.writeHead(410).end();
      else if (request.url === "/page")
        response
          .writeHead(200, { "content-type": "text/html" })
          .end("<!doctype html><title>Home</title><p>No feed here.");
      else response.end(rssOf("One"));
    },
    async (db, world, collect) => {
      await addAddresses(
        db,
        ["/gone", "/page", "/feed"].map((path) => world.address + path),
      );
      await collect();
      const sources = await listSources(db);
      assert.deepEqual(
        sources.map((source) => [new URL(source.address).pathname, source.outcome, source.code]),
        [
          ["/feed", "body", null],
          ["/gone", "failed", "gone"],
          ["/page", "failed", "html_page"],
        ],
      );
      for (const source of sources) assert.notEqual(source.health_reason, "");
      assert.equal((await listStories(db, { state: "inbox", most: 9 })).length, 1);
    },
  ),
);

test(
  "a host that asks for a pause is left alone, all its sources with it",
  withFeedServer(
    (_, response) => response.writeHead(429, { "retry-after": "7200" }).end(),
    async (db, world, collect) => {
      await addAddresses(
        db,
        ["/a", "/b"].map((path) => world.address + path),
      );
      await collect();
      await collect(new Date(NOON.getTime() + HOUR));
      assert.deepEqual(
        world.asked.map((one) => one.path),
        ["/a"],
      );
      await collect(new Date(NOON.getTime() + 3 * HOUR));
      assert.equal(world.asked.length, 2);
    },
  ),
);

test(
  "a worker that is told to stop cuts what is slow and leaves it due",
  withFeedServer(
    (request, response) => {
      if (request.url === "/quick") response.end(rssOf("One"));
    },
    async (db, server) => {
      await addAddresses(
        db,
        ["/quick", "/never"].map((path) => server.address + path),
      );
      const fetcher = createFetcher({ userAgent: "Test", now: () => NOON, privateNetworks: true });
      const stop = new AbortController();
      const collecting = collectSources(
        { db, get: fetcher.get, now: () => NOON, gapMs: 0 },
        stop.signal,
      );
      while (!server.asked.some((one) => one.path === "/never"))
        await new Promise((resolve) => setTimeout(resolve, 10));
      stop.abort();
      assert.equal(await collecting, 1);
      await fetcher.close();
      const due = await db
        .selectFrom("source")
        .select(["address", "health"])
        .where("next_fetch_at", "<=", NOON)
        .execute();
      assert.deepEqual(due, [{ address: `${server.address}/never`, health: "new" }]);
    },
  ),
);

const LIST = `<!doctype html><title>Ministry</title><main><ul class="news">${[
  "One",
  "Two",
  "Three",
  "Four",
]
  .map(
    (title) =>
      `<li class="release"><a href="/${title}">${title} is the news of the day</a> <time datetime="2026-02-2${title.length}">then</time></li>`,
  )
  .join("")}</ul></main>`;

test(
  "a page without a feed is read as a list, after its robots.txt, which is kept for a day",
  withFeedServer(
    (request, response) => {
      if (request.url === "/robots.txt") response.end("User-agent: *\nDisallow: /private/");
      else response.writeHead(200, { "content-type": "text/html" }).end(LIST);
    },
    async (db, world, collect) => {
      await addAddresses(db, [`${world.address}/news`, `${world.address}/private/news`], "page");
      await collect();
      assert.deepEqual(
        world.asked.map((one) => one.path),
        ["/robots.txt", "/news"],
      );
      assert.equal((await listStories(db, { state: "inbox", most: 9 })).length, 4);
      const forbidden = (await listSources(db)).find((source) =>
        source.address.includes("private"),
      );
      assert.equal(forbidden?.code, "forbidden_by_robots");
    },
  ),
);

const sitemapOf = (
  number: number,
): string => `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
  <loc>https://example.org/${number}</loc><news:news><news:publication_date>2026-02-2${number}</news:publication_date><news:title>News ${number}</news:title></news:news></url></urlset>`;

test("of an index of sitemaps the newest are read, packed ones too, and the index is asked for whole each time", async () => {
  const asked: string[] = [];
  await withFeedServer(
    (request, response) => {
      asked.push(request.url ?? "");
      const number = Number(/\d/.exec(request.url ?? "")?.[0]);
      if (request.url === "/robots.txt") response.writeHead(404).end();
      else if (number === 4) response.end(gzipSync(sitemapOf(4)));
      else if (number > 0) response.end(sitemapOf(number));
      else
        response
          .setHeader("etag", '"index"')
          .end(
            `<sitemapindex>${[1, 2, 3, 4].map((day) => `<sitemap><loc>/news-${day}.xml</loc><lastmod>2026-02-2${day}</lastmod></sitemap>`).join("")}<sitemap><loc>https://elsewhere.example/news.xml</loc></sitemap></sitemapindex>`,
          );
    },
    async (db, server, collect) => {
      await addAddresses(db, [`${server.address}/sitemap.xml`], "sitemap");
      await collect();
      assert.deepEqual(
        (await listStories(db, { state: "inbox", most: 9 })).map((story) => story.title),
        ["News 4", "News 3", "News 2"],
      );
      assert.deepEqual(asked, [
        "/robots.txt",
        "/sitemap.xml",
        "/news-4.xml",
        "/news-3.xml",
        "/news-2.xml",
      ]);
      const stored = await db
        .selectFrom("source")
        .select(["etag", "body_hash"])
        .executeTakeFirstOrThrow();
      assert.deepEqual(stored, { etag: null, body_hash: null });
    },
  )();
});

test(
  "an index whose sitemaps are elsewhere says so",
  withFeedServer(
    (request, response) => {
      if (request.url === "/robots.txt") response.writeHead(404).end();
      else
        response.end(
          `<sitemapindex><sitemap><loc>https://elsewhere.example/news.xml</loc></sitemap></sitemapindex>`,
        );
    },
    async (db, server, collect) => {
      await addAddresses(db, [`${server.address}/sitemap.xml`], "sitemap");
      await collect();
      assert.match(
        (await listSources(db))[0]?.reason ?? "",
        /lists 1 sitemaps, 0 of them of this host/,
      );
    },
  ),
);
