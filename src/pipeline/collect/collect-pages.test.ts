import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { addAddresses, withFeedServer } from "../../../test/helpers/servers/with-feed-server.ts";
import { listSources } from "../../storage/sources/source-lists.ts";
import { listStories } from "../../storage/stories/stories.ts";

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
