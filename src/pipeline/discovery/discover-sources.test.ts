import assert from "node:assert/strict";
import { test } from "node:test";
import {
  atom,
  declared,
  kinds,
  list,
  page,
  rss,
  TITLES,
  withSite,
} from "../../../test/helpers/loopback/with-site.ts";
import { aSource } from "../../../test/helpers/makers.ts";

test(
  "an address that is a feed is one proposal, for one request",
  withSite(
    (origin) => ({ "/feed": rss(origin) }),
    async (_db, { origin, asked, discover }) => {
      const { proposals, nothing } = await discover("/feed");
      assert.deepEqual(asked, ["/feed"]);
      assert.equal(nothing, undefined);
      assert.deepEqual(proposals, [
        {
          kind: "feed",
          address: `${origin}/feed`,
          name: "Ministry",
          homepage: `${origin}/`,
          publisher: "Ministry",
          place: "international",
          field: "unsorted",
          languages: ["en-GB"],
          hostKey: new URL(origin).host,
          reason: "The address is a feed. RSS 2.0 with 4 items.",
          items: 4,
          preview: TITLES.map((title) => ({
            title,
            link: `${origin}/${encodeURIComponent(title)}`,
            published: "2026-03-01T09:00:00.000Z",
          })),
        },
      ]);
    },
  ),
);

test(
  "without a scheme the open address is tried where there is no encryption",
  withSite(
    (origin) => ({ "/feed": rss(origin) }),
    async (_db, { origin, discover }) => {
      const found = await discover(`${origin.replace("http://", "")}/feed`);
      assert.equal(found.proposals[0]?.address, `${origin}/feed`);
      assert.match(found.tried[0]?.address ?? "", /^https:/);
    },
  ),
);

test(
  "a page's feeds are read before they are proposed; the same feed in another form and the page itself are said to be the same",
  withSite(
    (origin) => ({
      "/": page(
        declared("rss", "/rss") +
          declared("atom", "/atom") +
          declared("rss", "/dead") +
          declared("rss", "/rss?about=schools"),
        list,
      ),
      "/rss": rss(origin),
      "/atom": atom(origin),
      "/rss?about=schools": rss(origin, ["All about schools this year"], " for schools"),
    }),
    async (_db, { origin, asked, discover }) => {
      const found = await discover("/");
      assert.deepEqual(
        found.proposals.map(({ kind, address, sameAs }) => [
          kind,
          address.replace(origin, ""),
          sameAs?.replace(origin, ""),
        ]),
        [
          ["feed", "/rss", undefined],
          ["feed", "/rss?about=schools", undefined],
          ["feed", "/atom", "/rss"],
          ["page", "/", "/rss"],
        ],
      );
      assert.deepEqual(asked.slice(0, 2), ["/robots.txt", "/"]);
      assert.ok(
        found.tried.some(
          ({ address, outcome }) => address.endsWith("/dead") && /status 404/.test(outcome),
        ),
      );
      assert.match(
        found.proposals[0]?.reason ?? "",
        /^The page declares it as application\/rss\+xml\. RSS 2\.0 with 4 items\.$/,
      );
    },
  ),
);

test(
  "a link to a page of feeds is followed once",
  withSite(
    (origin) => ({
      "/": page("", `<a href="/rss-feeds">RSS feeds</a>`),
      "/rss-feeds": page(
        "",
        `<a href="/feeds/a.xml">RSS</a> <a href="/rss-feeds/more">RSS more</a>`,
      ),
      "/feeds/a.xml": rss(origin),
      "/rss-feeds/more": page("", `<a href="/feeds/b.xml">RSS</a>`),
      "/feeds/b.xml": rss(origin, ["Never seen"]),
    }),
    async (_db, { discover }) =>
      assert.deepEqual(kinds(await discover("/")), ["feed /feeds/a.xml"]),
  ),
);

test(
  "where the page names nothing, the usual places are tried, few and until the first",
  withSite(
    (origin) => ({ "/": page(""), "/rss.xml": rss(origin) }),
    async (_db, { asked, discover }) => {
      assert.deepEqual(kinds(await discover("/")), ["feed /rss.xml"]);
      assert.deepEqual(asked, ["/robots.txt", "/", "/feed/", "/feed", "/rss", "/rss.xml"]);
    },
  ),
);

const newsSitemap = (origin: string): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${TITLES.map((title) => `<url><loc>${origin}/${encodeURIComponent(title)}</loc><news:news><news:title>${title}</news:title></news:news></url>`).join("")}</urlset>`;

test(
  "then the sitemaps of robots.txt, through their index, as far as they name titles",
  withSite(
    (origin) => ({
      "/": page(""),
      "/robots.txt": `Sitemap: ${origin}/sitemap.xml`,
      "/sitemap.xml": `<sitemapindex><sitemap><loc>${origin}/pages.xml</loc></sitemap><sitemap><loc>${origin}/news.xml</loc></sitemap></sitemapindex>`,
      "/pages.xml": `<urlset><url><loc>${origin}/about</loc></url></urlset>`,
      "/news.xml": newsSitemap(origin),
    }),
    async (_db, { discover }) => {
      const found = await discover("/");
      assert.deepEqual(kinds(found), ["sitemap /news.xml"]);
      assert.ok(found.tried.some(({ outcome }) => /without their titles/.test(outcome)));
    },
  ),
);

test(
  "last, the page itself is watched, by a rule that a person can see",
  withSite(
    () => ({ "/news": page("", list) }),
    async (_db, { discover }) => {
      const [watch] = (await discover("/news")).proposals;
      assert.equal(watch?.kind, "page");
      assert.equal(watch.pageRule?.from, "markup");
      assert.deepEqual(
        watch.preview.map(({ title }) => title),
        TITLES,
      );
    },
  ),
);

test(
  "a page that robots.txt closes is not asked, a feed in a usual place is",
  withSite(
    (origin) => ({
      "/robots.txt": "User-agent: *\nDisallow: /news",
      "/news": page("", list),
      "/feed/": rss(origin),
    }),
    async (_db, { asked, discover }) => {
      assert.deepEqual(kinds(await discover("/news")), ["feed /feed/"]);
      assert.ok(!asked.includes("/news"));
    },
  ),
);

test(
  "a page named like a feed is used only as far as robots.txt allows",
  withSite(
    () => ({ "/robots.txt": "User-agent: *\nDisallow: /rss", "/rss-news": page("", list) }),
    async (_db, { discover }) => {
      const found = await discover("/rss-news");
      assert.deepEqual(kinds(found), []);
      assert.ok(found.tried.some(({ outcome }) => /asks robots not to read/.test(outcome)));
    },
  ),
);

test(
  "the lasting address is proposed, and a temporary one is not",
  withSite(
    (origin) => ({
      "/old": { status: 301, headers: { location: "/feed" } },
      "/now": { status: 302, headers: { location: "/feed" } },
      "/feed": rss(origin),
    }),
    async (_db, { discover }) => {
      assert.deepEqual(kinds(await discover("/old")), ["feed /feed"]);
      assert.deepEqual(kinds(await discover("/now")), ["feed /now"]);
    },
  ),
);

test(
  "what is a source already is said, whatever the spelling",
  withSite(
    (origin) => ({ "/feed/": rss(origin) }),
    async (db, { origin, discover }) => {
      const id = await aSource(db, {
        address: `${origin}/feed`,
        name: "The ministry",
        publisher: "Ministry of Works",
        place: "fr",
        field: "government",
        hostKey: new URL(origin).host,
      });
      const [proposal] = (await discover("/feed/")).proposals;
      assert.deepEqual(proposal?.known, { id, name: "The ministry", how: "address" });
      assert.deepEqual(
        [proposal.publisher, proposal.place, proposal.field],
        ["Ministry of Works", "fr", "government"],
      );
    },
  ),
);
