import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { readFeed } from "./read-feed.ts";

const inFeed = (inside: string) =>
  `<rss version="2.0"><channel><title>t</title><item><title>kept</title>${inside}</item></channel></rss>`;

const scraps = fc.constantFrom(
  "<rss>",
  "</rss>",
  "<channel>",
  "</channel>",
  "<item>",
  "</item>",
  "<feed xmlns='http://www.w3.org/2005/Atom'>",
  "</feed>",
  "<entry>",
  "</entry>",
  "<title>",
  "</title>",
  "<title type='xhtml'>",
  "<link>",
  "</link>",
  "<link href='x'/>",
  "<link rel=alternate href=",
  "<description>",
  "</description>",
  "<![CDATA[",
  "]]>",
  "&amp;",
  "&#0;",
  "&#xD800;",
  "&#99999999;",
  "&nope;",
  "&",
  "<",
  ">",
  "<!--",
  "-->",
  "<?xml version='1.0'?>",
  "<!DOCTYPE x [",
  "]>",
  "<pubDate>",
  "</pubDate>",
  "Mon, 99 Foo 2026",
  "2026-02-30",
  "<guid>",
  "</guid>",
  "http://[",
  "https://a.example/",
  "xml:base='http://[x'",
  "<content type='html' xml:base='//'>",
  "</content>",
  "<enclosure url='' length='-1'/>",
  "<media:group>",
  "<source>",
  "{",
  "}",
  "[",
  "]",
  '"items"',
  ":",
  ",",
  '"',
  "\\u0000",
  "\0",
  "\ud800",
  "\ufeff",
  "\u00ff",
  "<skipHours><hour>99</hour></skipHours>",
  "<ttl>-1</ttl>",
  "<b>",
  "</b>",
  "<script>",
  "words",
  " ",
);

test("whatever comes in, a feed or a reason comes out, and never more than is bounded", () => {
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 40 }), fc.boolean(), (pieces, rooted) => {
      const text = pieces.join("");
      const reading = readFeed(new TextEncoder().encode(rooted ? inFeed(text) : text), {});
      assert.ok("feed" in reading || reading.error.message !== "");
      assert.ok(JSON.stringify(reading).length < 20 * text.length + 5_000);
      assert.ok(JSON.stringify(reading).isWellFormed());
    }),
    { numRuns: 3_000 },
  );
});

test("bytes of any kind, with any type and address, never throw", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.string(),
      fc.webUrl(),
      (bytes, contentType, address) => {
        const reading = readFeed(bytes, { contentType, address });
        assert.ok("feed" in reading || reading.error.code !== "");
      },
    ),
    { numRuns: 1_000 },
  );
});
