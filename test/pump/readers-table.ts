import { discoverHub } from "../../src/fetch/websub/discover-hub.ts";
import { checkSignature } from "../../src/fetch/websub/check-signature.ts";
import { findRobotsRule } from "../../src/fetch/robots/is-allowed-by-robots.ts";
import {
  readArchivingOptOut,
  readTdmRules,
} from "../../src/fetch/robots/read-archiving-opt-out.ts";
import { readHeaders } from "../../src/fetch/http/read-headers.ts";
import { readRobots } from "../../src/fetch/robots/read-robots.ts";
import { slugOf } from "../../src/model/slug.ts";
import { readDate } from "../../src/parse/dates/read-date.ts";
import { readDay } from "../../src/parse/dates/read-day.ts";
import { readFeed } from "../../src/parse/feeds/read-feed.ts";
import { credibleCanonical } from "../../src/lib/links/credible-canonical.ts";
import { normaliseLink } from "../../src/lib/links/normalise-link.ts";
import { readPastedAddress } from "../../src/lib/links/read-pasted-address.ts";
import { resolveLink } from "../../src/lib/links/resolve-link.ts";
import { unwrapRedirector } from "../../src/lib/links/unwrap-redirector.ts";
import { readList } from "../../src/parse/lists/read-list.ts";
import { readMail } from "../../src/parse/mail/read-mail.ts";
import { readMbox } from "../../src/parse/mail/read-mbox.ts";
import { splitNewsletter } from "../../src/parse/mail/split-newsletter.ts";
import { sanitiseAnyMarkup, sanitiseMarkup } from "../../src/parse/markup/sanitise-markup.ts";
import { discoverFeeds } from "../../src/parse/pages/discovery/discover-feeds.ts";
import { findList } from "../../src/parse/pages/listing/find-list.ts";
import { readListPage } from "../../src/parse/pages/listing/read-list-page.ts";
import { readPage } from "../../src/parse/pages/read-page.ts";
import { whyBadSelector } from "../../src/parse/pages/listing/why-bad-selector.ts";
import { readSitemap } from "../../src/parse/sitemaps/read-sitemap.ts";
import { decodeBody } from "../../src/parse/text/decode-body.ts";
import { decodeEntities } from "../../src/parse/text/decode-entities.ts";
import { textOfMarkup } from "../../src/parse/text/text-of-markup.ts";
import { type ShapeKind } from "./shapes-table.ts";

export type Pumped = readonly [
  name: string,
  shapes: readonly ShapeKind[],
  read: (shape: string) => unknown,
];

const ADDRESS = "https://news.example/feed";
const NOW = new Date("2026-03-01T12:00:00Z");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const feed = (text: string): unknown => readFeed(bytes(text), { address: ADDRESS, now: NOW });
const rss = (inside: string): unknown =>
  feed(`<rss version="2.0"><channel><title>t</title><item>${inside}</item></channel></rss>`);
const atom = (inside: string): unknown =>
  feed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry>${inside}</entry></feed>`);
const json = (inside: string): unknown =>
  feed(`{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[${inside}`);
const page = (text: string): unknown => readPage(bytes(text), { address: ADDRESS });
const html = (inside: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>A title</title>${head}</head><body><main><h1>A title</h1>${inside}</main></body></html>`;
const card = (n: number, inside: string): string =>
  `<article class="card"><h2><a href="/${n}">News number ${n}</a></h2><time>1 March 2026</time><p>${inside}</p></article>`;
/** The shape stands in the last of them. */
const cards = (shape: string): string =>
  html([1, 2, 3].map((n) => card(n, "Words")).join("") + card(4, shape));
const classedCards = (shape: string): string =>
  html([1, 2, 3].map((n) => `<div class="${shape}">${card(n, "Words")}</div>`).join(""));
const RULE = {
  from: "markup",
  item: "article",
  title: "a",
  link: "a",
  date: "time",
  line: "p",
} as const;
const list =
  (fileName: string, frame: (shape: string) => string = (shape) => shape) =>
  (shape: string): unknown =>
    readList(frame(shape), {
      fileName,
      kinds: [{ id: "news", names: { en: "News" }, scope: "" }],
      siteAddress: "https://news.example/",
    });
const headers =
  (name: string) =>
  (shape: string): unknown =>
    readHeaders(new Map([[name, [shape]]]), NOW);
const mail = (text: string): Promise<unknown> => readMail(bytes(text));
const newsletter =
  (part: "html" | "text", frame: (shape: string) => string = (shape) => shape) =>
  (shape: string): unknown =>
    splitNewsletter({
      subject: "News",
      from: { name: "A", address: "a@a.example" },
      [part]: frame(shape),
    });

async function mbox(text: string): Promise<void> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield bytes(text);
  }
  for await (const _ of readMbox(stream())) {
    /* Only to its end. */
  }
}

/** Everything that takes the world's bytes, each with what stands around them in an honest document. */
export const READERS: readonly Pumped[] = [
  ["a feed", ["markup"], feed],
  [
    "a feed's start",
    ["markup"],
    (s) => feed(`<?xml version="1.0"?>${s}<rss version="2.0"><channel></channel></rss>`),
  ],
  [
    "a DOCTYPE",
    ["markup"],
    (s) => feed(`<!DOCTYPE rss [${s}<rss version="2.0"><channel></channel></rss>`),
  ],
  ["a feed's root", ["markup"], (s) => feed(`<rss ${s}><channel></channel></rss>`)],
  ["an item", ["markup"], rss],
  [
    "an item cut off",
    ["markup"],
    (s) => feed(`<rss version="2.0"><channel><item><title>t</title><description>${s}`),
  ],
  ["an item's title", ["markup", "words"], (s) => rss(`<title>${s}</title>`)],
  ["an item's title, escaped", ["markup", "words"], (s) => rss(`<title><![CDATA[${s}]]></title>`)],
  ["an item's description", ["markup", "words"], (s) => rss(`<description>${s}</description>`)],
  [
    "an item's description, escaped",
    ["markup"],
    (s) => rss(`<description><![CDATA[<p>${s}</p>]]></description>`),
  ],
  ["an item's date", ["words"], (s) => rss(`<pubDate>${s}</pubDate>`)],
  ["an item's link", ["address"], (s) => rss(`<link>${s}</link><guid>${s}</guid>`)],
  ["an item's link, whole", ["address"], (s) => rss(`<link>https://news.example/${s}</link>`)],
  ["an item's author", ["words"], (s) => rss(`<author>${s}</author><dc:creator>${s}</dc:creator>`)],
  ["an item's mail address", ["words"], (s) => rss(`<author>ann@news.example ${s}</author>`)],
  [
    "an item's enclosure",
    ["header"],
    (s) =>
      rss(
        `<enclosure url="${s}" type="${s}" length="${s}"/><category domain="${s}">${s}</category>`,
      ),
  ],
  [
    "an element's base",
    ["address"],
    (s) => rss(`<content:encoded xml:base="${s}" xml:lang="${s}">a</content:encoded>`),
  ],
  [
    "a namespace",
    ["address"],
    (s) =>
      feed(
        `<rss version="2.0" xmlns:a="${s}"><channel><item><a:title>t</a:title></item></channel></rss>`,
      ),
  ],
  [
    "a channel's rhythm",
    ["header"],
    (s) =>
      feed(
        `<rss version="${s}"><channel><ttl>${s}</ttl><language>${s}</language><skipDays><day>${s}</day></skipDays></channel></rss>`,
      ),
  ],
  ["an entry", ["markup"], atom],
  ["an entry's title", ["markup", "words"], (s) => atom(`<title type="html">${s}</title>`)],
  [
    "an entry's words of XHTML",
    ["markup"],
    (s) =>
      atom(`<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${s}</div></content>`),
  ],
  [
    "an entry's words of prefixed XHTML",
    ["markup"],
    (s) =>
      atom(
        `<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml" xml:base="/a/">${s}</x:div></content>`,
      ),
  ],
  [
    "an entry's words in base64",
    ["words"],
    (s) => atom(`<content mode="base64" type="text/html">${s}</content>`),
  ],
  ["an entry's words with a type", ["header"], (s) => atom(`<content type="${s}">a</content>`)],
  ["a JSON feed's items", ["json"], json],
  ["a JSON feed's text", ["json"], (s) => json(`{"id":"1","content_html":"${s}"}]}`)],
  [
    "a JSON feed's text, cut off",
    ["json"],
    (s) => json(`{"id":"0"},{"id":"1","content_html":"${s}`),
  ],
  [
    "a JSON feed's version",
    ["words"],
    (s) => feed(`{"version":"https://jsonfeed.org/version/${s}","items":[]}`),
  ],
  [
    "a feed in JSON",
    ["words"],
    (s) =>
      feed(
        JSON.stringify({
          version: "https://jsonfeed.org/version/1",
          items: [
            { id: s, title: s, date_published: s, url: s, authors: [{ name: s }], content_text: s },
          ],
        }),
      ),
  ],
  [
    "RDF",
    ["words"],
    (s) =>
      feed(
        `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="${s}"><title>${s}</title></item></rdf:RDF>`,
      ),
  ],
  [
    "CDF",
    ["words"],
    (s) =>
      feed(
        `<CHANNEL HREF="http://news.example/"><ITEM HREF="${s}"><TITLE>${s}</TITLE><ABSTRACT>${s}</ABSTRACT></ITEM></CHANNEL>`,
      ),
  ],
  ["a page instead of a feed", ["markup"], (s) => feed(`<!doctype html><html><body>${s}`)],

  ["bytes of no known charset", ["words"], (s) => decodeBody(bytes(s))],
  ["a charset in a header", ["header"], (s) => decodeBody(bytes("a"), s)],
  [
    "a charset in a header, named",
    ["header"],
    (s) => decodeBody(bytes("a"), `text/xml; charset=${s}`),
  ],
  ["bytes of an old charset", ["words"], (s) => decodeBody(Buffer.from(`é ${s} é`, "latin1"))],
  ["entities", ["markup"], decodeEntities],
  ["words of markup", ["markup", "words"], textOfMarkup],
  ["markup", ["markup"], (s) => sanitiseMarkup(s, ADDRESS)],
  ["markup in a paragraph", ["markup"], (s) => sanitiseMarkup(`<p>${s}</p>`, ADDRESS)],
  [
    "markup in an attribute",
    ["address"],
    (s) => sanitiseMarkup(`<a href="${s}" title="${s}">a</a>`, ADDRESS),
  ],
  ["markup of any kind", ["markup"], (s) => sanitiseAnyMarkup(s, ADDRESS)],
  [
    "a picture's address",
    ["address"],
    (s) => sanitiseMarkup(`<img src="https://a.example/${s}" srcset="${s}" alt="${s}">`, ADDRESS),
  ],

  ["a page", ["markup"], page],
  ["a page's words", ["markup", "words"], (s) => page(html(`<p>${s}</p>`))],
  [
    "a page's paragraphs",
    ["markup", "words"],
    (s) =>
      page(
        html(
          `<p>Some words that somebody wrote.</p><p>${s}</p><p>More of the same words, and a few.</p>`,
        ),
      ),
  ],
  ["a page's head", ["markup"], (s) => page(html("", s))],
  [
    "a page's title and its lines",
    ["words", "header"],
    (s) =>
      page(`<title>County ${s} | ${s} - News</title><h2>${s}</h2><div>County</div><p>${s}</p>`),
  ],
  [
    "a page's lines with a day",
    ["words"],
    (s) => page(html(`<p>${s.slice(0, 60)} 3 May 2024</p>`.repeat(Math.ceil(s.length / 60)))),
  ],
  [
    "a page's other scripts",
    ["json"],
    (s) => page(html(`<script>x = {"published_at": ${s}</script>`)),
  ],
  [
    "a page's title",
    ["words"],
    (s) => page(`<title>${s}</title><meta property="og:title" content="${s}"><h1>${s}</h1>`),
  ],
  [
    "a page's author",
    ["words"],
    (s) => page(html(`<p class="author">By ${s}</p>`, `<meta name="author" content="${s}">`)),
  ],
  [
    "a page's date",
    ["words"],
    (s) =>
      page(
        html(
          `<time datetime="${s}">${s}</time><p class="date">Published ${s}</p>`,
          `<meta property="article:published_time" content="${s}">`,
        ),
      ),
  ],
  [
    "a page's addresses",
    ["address"],
    (s) =>
      page(
        html(
          "",
          `<base href="${s}"><link rel="canonical" href="${s}"><meta property="og:image" content="${s}"><meta http-equiv="refresh" content="${s}">`,
        ),
      ),
  ],
  [
    "a page's classes",
    ["words"],
    (s) => page(html(`<div class="${s}" id="${s}" style="${s}"><p class="${s}">Words</p></div>`)),
  ],
  [
    "a page's JSON-LD",
    ["json"],
    (s) => page(html("", `<script type="application/ld+json">${s}</script>`)),
  ],
  [
    "a page's JSON-LD, begun",
    ["json"],
    (s) =>
      page(
        html(
          "",
          `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${s}"}</script>`,
        ),
      ),
  ],
  [
    "a page's type in JSON-LD",
    ["words"],
    (s) =>
      page(
        html(
          "",
          `<script type="application/ld+json">${JSON.stringify({ "@type": s, "@id": s, headline: s, articleBody: s, datePublished: s, author: { name: s } })}</script>`,
        ),
      ),
  ],
  ["a list page", ["markup"], (s) => findList(bytes(s), { address: ADDRESS })],
  ["a list page's cards", ["markup"], (s) => findList(bytes(cards(s)), { address: ADDRESS })],
  [
    "a list page's classes",
    ["address"],
    (s) => findList(bytes(classedCards(s)), { address: ADDRESS }),
  ],
  [
    "a list page by its rule",
    ["words"],
    (s) => readListPage(bytes(cards(s)), RULE, { address: ADDRESS }),
  ],
  [
    "a list page by its rule, its dates",
    ["words"],
    (s) => readListPage(bytes(cards("").replaceAll("1 March 2026", s)), RULE, { address: ADDRESS }),
  ],
  ["a selector", ["header"], whyBadSelector],
  ["a page's feeds", ["markup"], (s) => discoverFeeds(s, ADDRESS)],
  [
    "a page's links",
    ["address"],
    (s) =>
      discoverFeeds(
        `<link rel="alternate ${s}" type="application/rss+xml ${s}" title="${s}" href="${s}"><a href="/feed" title="${s}">${s}</a>`,
        ADDRESS,
      ),
  ],
  [
    "a page's maker",
    ["address"],
    (s) =>
      discoverFeeds(
        `<meta name="generator" content="${s}"><script>${s}</script><a href="/${s}">RSS</a>`,
        ADDRESS,
      ),
  ],
  ["an address's feeds", ["address"], (s) => discoverFeeds("", `https://github.com/${s}`)],
  ["a Link header for feeds", ["header"], (s) => discoverFeeds("", ADDRESS, s)],
  [
    "a Link header for feeds, begun",
    ["header"],
    (s) => discoverFeeds("", ADDRESS, `<a>; rel="${s}`),
  ],

  ["a sitemap", ["markup"], (s) => readSitemap(s, ADDRESS)],
  ["a sitemap's page", ["markup"], (s) => readSitemap(`<urlset><url>${s}</url></urlset>`, ADDRESS)],
  [
    "a sitemap's fields",
    ["words"],
    (s) =>
      readSitemap(
        `<urlset><url><loc>https://news.example/${s}</loc><lastmod>${s}</lastmod><news:news><news:title>${s}</news:title><news:keywords>${s}</news:keywords></news:news></url></urlset>`,
        ADDRESS,
      ),
  ],
  [
    "a sitemap of plain text",
    ["words"],
    (s) => readSitemap(`https://news.example/\n${s}`, ADDRESS),
  ],

  ["a mail", ["header"], mail],
  ["a mail's text", ["words"], (s) => mail(`From: a@a.example\r\nSubject: News\r\n\r\n${s}`)],
  [
    "a mail's HTML",
    ["markup"],
    (s) => mail(`From: a@a.example\r\nContent-Type: text/html\r\n\r\n${s}`),
  ],
  ["a mail's subject", ["header"], (s) => mail(`From: a@a.example\r\nSubject: ${s}\r\n\r\na`)],
  ["a mail's sender", ["header"], (s) => mail(`From: ${s}\r\nSubject: News\r\n\r\na`)],
  ["a mail's date", ["header"], (s) => mail(`From: a@a.example\r\nDate: ${s}\r\n\r\na`)],
  ["a mail's list", ["header"], (s) => mail(`From: a@a.example\r\nList-Id: ${s}\r\n\r\na`)],
  ["a mail's type", ["header"], (s) => mail(`From: a@a.example\r\nContent-Type: ${s}\r\n\r\na`)],
  [
    "a mail's parts",
    ["header"],
    (s) =>
      mail(
        `From: a@a.example\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n--a\r\n${s}\r\n--a--`,
      ),
  ],
  ["an mbox", ["header"], mbox],
  ["an mbox's mail", ["header"], (s) => mbox(`From a Mon Jan  1 00:00:00 2026\n${s}`)],
  ["a newsletter of HTML", ["markup"], newsletter("html")],
  [
    "a newsletter's paragraph",
    ["markup"],
    newsletter(
      "html",
      (s) =>
        `<h2>Heading</h2><p>${s}</p><p><a href="https://a.example/1">Read more</a></p><p style="${s}">a</p>`,
    ),
  ],
  [
    "a newsletter's essay",
    ["words"],
    newsletter(
      "html",
      (s) =>
        `<h1>News</h1><p>Sponsored</p><p><a href="https://a.example/1">View ${s} online</a></p>${`<p>${s}</p>`.repeat(3)}`,
    ),
  ],
  ["a newsletter of text", ["words"], newsletter("text")],
  [
    "a newsletter's text around a link",
    ["words"],
    newsletter("text", (s) => `Heading\n\n${s} https://a.example/1 ${s}\n`),
  ],

  ["a list", ["markup", "words"], list("")],
  [
    "a list of text",
    ["words"],
    list("a.txt", (s) => `1 March 2026\nA headline\nhttps://a.example/1\n${s}`),
  ],
  [
    "a list of Markdown",
    ["words"],
    list("a.md", (s) => `# 2026\n- [A](https://a.example/1) (1 March 2026)\n${s}`),
  ],
  [
    "a line of Markdown",
    ["words"],
    list("a.md", (s) => `- [A](https://a.example/1) (1 March 2026)\n- ${s}\n`),
  ],
  [
    "a rule of Markdown's tables",
    ["words"],
    list("a.md", (s) => `- [A](https://a.example/1) (1 March 2026)\n|--|${s}x\n`),
  ],
  [
    "a page kept by hand",
    ["markup"],
    list("a.html", (s) => `<ul><li>1 March 2026 <a href="/1">A headline</a> ${s}</li></ul>`),
  ],
  [
    "a page's attributes in a list",
    ["words"],
    list(
      "a.html",
      (s) => `<ul><li class="${s}">1 March 2026 <a href="${s}">A headline</a></li></ul>`,
    ),
  ],
  [
    "a table",
    ["words"],
    list(
      "a.csv",
      (s) => `date,headline,link,credit\n2026-03-01,A headline,https://a.example/1,Ann\n${s}`,
    ),
  ],
  [
    "a table's cell",
    ["words"],
    list(
      "a.csv",
      (s) =>
        `date,headline,link,kind\n${s.replaceAll(/[",\r\n]/g, " ")},${s.replaceAll(/[",\r\n]/g, " ")},https://a.example/1,${s.replaceAll(/[",\r\n]/g, " ")}\n`,
    ),
  ],
  [
    "subscriptions",
    ["markup"],
    list(
      "a.opml",
      (s) => `<opml version="2.0"><body><outline text="a" xmlUrl="https://a.example/feed"/>${s}`,
    ),
  ],
  [
    "a subscription",
    ["words"],
    list(
      "a.opml",
      (s) =>
        `<opml version="2.0"><body><outline text="${s}" xmlUrl="https://a.example/${s}"/></body></opml>`,
    ),
  ],
  [
    "bookmarks",
    ["markup"],
    list(
      "a.html",
      (s) =>
        `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="https://a.example/1" ADD_DATE="1">A</A>\n${s}`,
    ),
  ],
  [
    "a bookmark",
    ["words"],
    list(
      "a.html",
      (s) =>
        `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="${s}" ADD_DATE="${s}" TAGS="${s}">${s}</A><DD>${s}`,
    ),
  ],
  [
    "a JSON feed as a list",
    ["json"],
    list("a.json", (s) => `{"version":"https://jsonfeed.org/version/1.1","items":[{"title":"${s}`),
  ],

  ["a date", ["words"], (s) => readDate(s)],
  ["a date, begun", ["words"], (s) => readDate(`1 March 2026 ${s}`, { language: "de" })],
  ["a day", ["words"], (s) => readDay(s)],
  [
    "a day in words",
    ["words"],
    (s) => readDay(`Wednesday, ${s} of March 2026`, { language: "en" }),
  ],

  ["a link's key", ["address"], (s) => normaliseLink(s)],
  ["a link's path", ["address"], (s) => normaliseLink(`https://news.example/${s}`)],
  ["a link's query", ["address"], (s) => normaliseLink(`https://news.example/?a=${s}#${s}`)],
  [
    "a link behind a redirector",
    ["address"],
    (s) => unwrapRedirector(new URL(`https://www.google.com/url?q=${s}`)),
  ],
  [
    "a link behind a path",
    ["address"],
    (s) => unwrapRedirector(new URL(`https://cdn.ampproject.org/c/s/${s}`)),
  ],
  [
    "a link behind a protector",
    ["address"],
    (s) => unwrapRedirector(new URL(`https://urldefense.com/v3/__${s}`)),
  ],
  [
    "a link behind a tracker",
    ["address"],
    (s) => unwrapRedirector(new URL(`https://click.news.example/CL0/${s}`)),
  ],
  [
    "a link behind a newsletter",
    ["address"],
    (s) => unwrapRedirector(new URL(`https://newsletter.example.org/links/a/${s}`)),
  ],
  [
    "a link behind a tracked newsletter",
    ["address"],
    (s) => unwrapRedirector(new URL(`https://newsletter.example.org/track?${s}`)),
  ],
  ["a link on a page", ["address"], (s) => resolveLink(s, ADDRESS)],
  [
    "a page's own address",
    ["address"],
    (s) => credibleCanonical(ADDRESS, `https://news.example/${s}`),
  ],
  ["a pasted address", ["address"], readPastedAddress],
  ["a pasted address, begun", ["address"], (s) => readPastedAddress(`https://news.example/${s}`)],

  ["robots.txt", ["header"], (s) => findRobotsRule(readRobots(s), "Cuttings", "/a")],
  [
    "robots.txt's rules",
    ["address"],
    (s) =>
      findRobotsRule(
        readRobots(`User-agent: *\nDisallow: ${s}\nCrawl-delay: ${s}`),
        "Cuttings",
        `/${s.slice(0, 2_000)}`,
      ),
  ],
  [
    "a path under robots.txt",
    ["address"],
    (s) => findRobotsRule(readRobots("User-agent: *\nDisallow: /*a*b*c$"), "Cuttings", `/${s}`),
  ],
  ["rules about copies", ["json", "header"], (s) => readTdmRules(s)],
  [
    "a header about copies",
    ["header"],
    (s) =>
      readArchivingOptOut({
        agent: "Cuttings",
        path: `/${s}`,
        headers: { robotsTag: s, tdmReservation: s },
        meta: [{ name: "robots", content: s }],
        tdmRules: [{ location: s, isReserved: true }],
      }),
  ],
  ["Cache-Control", ["header"], headers("cache-control")],
  ["Cache-Control, begun", ["header"], (s) => headers("cache-control")(`max-age=${s}`)],
  ["Retry-After", ["header"], headers("retry-after")],
  ["Expires", ["header"], headers("expires")],
  [
    "Age",
    ["header"],
    (s) =>
      readHeaders(
        new Map([
          ["cache-control", ["max-age=60"]],
          ["age", [s]],
        ]),
        NOW,
      ),
  ],
  ["a Link header for hubs", ["header"], (s) => discoverHub({ address: ADDRESS, linkHeader: s })],
  [
    "a Link header for hubs, begun",
    ["header"],
    (s) => discoverHub({ address: ADDRESS, linkHeader: `<https://hub.example/>; rel="hub${s}` }),
  ],
  [
    "a Link header for hubs, its parameters",
    ["header"],
    (s) => discoverHub({ address: ADDRESS, linkHeader: `<https://hub.example/>${s}` }),
  ],
  ["a push's signature", ["header"], (s) => checkSignature(s, bytes("a"), "secret")],
  ["a headline's address", ["words"], (s) => slugOf({ date: "2026-03-01", headline: s })],
];
