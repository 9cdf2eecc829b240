import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inspectFeed, type InspectedFeed } from "./inspect-feed.ts";

const FEED_KEYS = [
  "format",
  "version",
  "title",
  "link",
  "description",
  "language",
  "id",
  "created",
  "updated",
  "rights",
  "image",
  "selfLink",
  "authors",
  "categories",
  "hubs",
  "items",
  "warnings",
];
const ITEM_KEYS = [
  "id",
  "title",
  "link",
  "summary",
  "content",
  "author",
  "published",
  "publishedDay",
  "updated",
  "language",
  "publishedText",
  "rights",
  "source",
  "image",
  "commentsLink",
  "authors",
  "categories",
  "enclosures",
  "evidence",
];

test("a feed gives the keys of the contract, all of them and in order", () => {
  const inspected = inspect(
    '<rss version="2.0"><channel><item><title>a</title><enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="9"/></item></channel></rss>',
  );
  assert.ok("items" in inspected);
  assert.deepEqual(Object.keys(inspected), FEED_KEYS);
  assert.deepEqual(Object.keys(inspected.items[0] ?? {}), ITEM_KEYS);
  assert.deepEqual(inspected.items[0]?.enclosures, [
    { link: "https://a.example/1.mp3", type: "audio/mpeg", bytes: 9 },
  ]);
});

test("what a feed does not say is null, and nothing is made up", () => {
  const inspected = inspect("<rss><channel><item><title>a</title></item></channel></rss>");
  assert.deepEqual(inspected, {
    format: "rss",
    version: null,
    title: null,
    link: null,
    description: null,
    language: null,
    id: null,
    created: null,
    updated: null,
    rights: null,
    image: null,
    selfLink: null,
    authors: [],
    categories: [],
    hubs: [],
    items: [
      {
        id: null,
        title: "a",
        link: null,
        summary: null,
        content: null,
        author: null,
        published: null,
        publishedDay: null,
        updated: null,
        language: null,
        publishedText: null,
        rights: null,
        source: null,
        image: null,
        commentsLink: null,
        authors: [],
        categories: [],
        enclosures: [],
        evidence: { title: "title" },
      },
    ],
    warnings: [],
  });
});

test("people, categories and evidence are told one by one", () => {
  const inspected = inspect(
    `<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><managingEditor>desk@paper.example (Ana Lopes)</managingEditor><pubDate>Mon, 02 Feb 2026 10:00:00 GMT</pubDate>
    <category domain="https://paper.example/terms">Town</category>
    <item><title>a</title><author>Bo &lt;bo@paper.example&gt;</author><guid isPermaLink="true">https://paper.example/news/1</guid><dc:date>2026-02-03T23:00:00-05:00</dc:date><category domain="https://paper.example/terms">Town</category></item></channel></rss>`,
  );
  assert.ok("items" in inspected);
  assert.deepEqual(inspected.authors, [{ name: "Ana Lopes", mail: "desk@paper.example" }]);
  assert.equal(inspected.created, "2026-02-02T10:00:00Z");
  assert.deepEqual(inspected.categories, [{ term: "Town", scheme: "https://paper.example/terms" }]);
  const [item] = inspected.items;
  assert.deepEqual(item?.authors, [{ name: "Bo", mail: "bo@paper.example" }]);
  assert.equal(item?.author, "Bo");
  assert.equal(item?.publishedDay, "2026-02-03");
  assert.deepEqual(item?.evidence, {
    title: "title",
    author: "author",
    published: "dc:date",
    link: "guid",
  });
});

test("an author of Atom has a mail and a page", () => {
  const inspected = inspect(
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><author><name>Cy</name><email>cy@a.example</email><uri>https://a.example/cy</uri></author><entry><id>https://a.example/1</id><title>t</title></entry></feed>',
  );
  assert.ok("items" in inspected);
  const cy = [{ name: "Cy", mail: "cy@a.example", link: "https://a.example/cy" }];
  assert.deepEqual(
    [inspected.id, inspected.authors, inspected.items[0]?.authors],
    ["urn:f", cy, cy],
  );
  assert.equal(inspected.items[0]?.evidence.link, "id");
});

test("the members of a JSON Feed are told as evidence too", () => {
  const inspected = inspect(
    '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"https://a.example/1","url":"mailto:x","content_text":"Words","date_modified":"2026-02-02T10:00:00Z"}]}',
  );
  assert.ok("items" in inspected);
  assert.deepEqual(inspected.items[0]?.evidence, {
    link: "id",
    content: "content_text",
    updated: "date_modified",
  });
});

test("times are RFC 3339 in UTC", () => {
  const inspected = inspect(
    "<rss><channel><item><pubDate>Tue, 03 Feb 2026 10:00:00 +0200</pubDate></item></channel></rss>",
  );
  assert.equal("items" in inspected && inspected.items[0]?.published, "2026-02-03T08:00:00Z");
});

test("a warning has a code and a sentence", () => {
  const inspected = inspect(
    "<rss><channel><item><pubDate>someday</pubDate></item></channel></rss>",
  );
  assert.deepEqual("warnings" in inspected && inspected.warnings, [
    { code: "date_unreadable", message: "A date could not be read: “someday”." },
  ]);
});

test("what is no feed gives an error alone", () => {
  const inspected = inspect("<!doctype html><html><body>Hello</body></html>");
  assert.deepEqual(Object.keys(inspected), ["error"]);
  assert.equal("error" in inspected && inspected.error.code, "html_page");
});

test("the contract's keys stand in its documentation", () => {
  const words = readFileSync(new URL("../../../docs/inspect.md", import.meta.url), "utf8");
  assert.deepEqual(
    [...FEED_KEYS, ...ITEM_KEYS].filter((key) => !words.includes(`\`${key}\``)),
    [],
  );
});

function inspect(document: string): InspectedFeed {
  return inspectFeed(new TextEncoder().encode(document), { contentType: "application/rss+xml" });
}
