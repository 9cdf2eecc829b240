import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import * as fc from "fast-check";

import { compareSample } from "../../../test/helpers/compare-sample.ts";
import { readPage } from "./read-page.ts";

const SAMPLES = new URL("./samples/pages/", import.meta.url);

for (const name of readdirSync(SAMPLES)) {
  test(`readPage: ${name.replaceAll("-", " ")}`, () => {
    const address = readFileSync(new URL(`${name}/address.txt`, SAMPLES), "utf8").trim();
    const reading = readPage(readFileSync(new URL(`${name}/input.html`, SAMPLES)), { address });
    compareSample(new URL(`${name}/expected.json`, SAMPLES), reading);
  });
}

const notPages: [why: string, body: string, code: string][] = [
  ["nothing came", "", "empty"],
  ["only white space came", " \n\t ", "empty"],
  ["a document of another kind", "%PDF-1.7 ...", "not_a_page"],
  [
    "a feed is read elsewhere",
    '<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
    "not_a_page",
  ],
  [
    "a feed behind a comment",
    "<?xml version='1.0'?><!-- made by a machine --><feed xmlns='http://www.w3.org/2005/Atom'/>",
    "not_a_page",
  ],
  ["an interface answers with data", '{"items": []}', "not_a_page"],
  ["text without markup", "Just words, and no page around them.", "not_a_page"],
];

for (const [why, body, code] of notPages) {
  test(`readPage refuses: ${why}`, () => {
    const reading = readPage(new TextEncoder().encode(body));
    assert.equal("error" in reading ? reading.error.code : "a page", code);
  });
}

test("readPage never throws, and gives no field without its evidence", () => {
  const markup = fc.array(
    fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<div class=share>",
        "<a href='//['>",
        "<h1>",
        "</h1>",
        "<time datetime='9999-99-99'>",
        "<table>",
        "<li>",
        "<article>",
        "</div>",
        "<base href='::'>",
      ),
      fc.constantFrom(
        '<script type="application/ld+json">{"@type":"NewsArticle","author":[[[{"name":',
        "}]}</script>",
        '<meta property="og:title" content="',
        '">',
        "<html lang='",
        "<svg><title>",
      ),
      fc.string({ unit: "binary", maxLength: 40 }),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(markup, fc.option(fc.webUrl(), { nil: undefined }), (pieces, address) => {
      const reading = readPage(
        new TextEncoder().encode(pieces.join("")),
        address === undefined ? {} : { address },
      );
      if ("error" in reading) return;
      const {
        types: _types,
        evidence,
        warnings: _warnings,
        publishedDay: _day,
        publishedText: _text,
        ...fields
      } = reading.page;
      assert.deepEqual(Object.keys(fields).sort(), Object.keys(evidence).sort());
    }),
    { numRuns: 300 },
  );
});

test("readPage takes any bytes", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.string(),
      (bytes, contentType) => void readPage(bytes, { contentType }),
    ),
  );
});

/** Of the processor, not of a clock that runs on while others work; without caps it is minutes. */
const LONGEST_MS = 5_000;
const hostile: [what: string, body: string][] = [
  ["5,000 divisions inside each other", `${"<div>".repeat(5_000)}deep`],
  ["200,000 links that nobody closes", "<a href=x>t".repeat(200_000)],
  [
    "end tags that nothing opened, behind thousands that nobody closed",
    "<b>".repeat(5_900) + "</i>".repeat(1_000_000),
  ],
  [
    "200,000 attributes on one element",
    `<p ${Array.from({ length: 200_000 }, (_, n) => `a${n}`).join(" ")}>x`,
  ],
  ["five million half-opened tags", "<".repeat(5_000_000)],
  ["100,000 headings", "<h1>one more</h1>".repeat(100_000)],
  [
    "JSON-LD 50,000 brackets deep",
    `<script type="application/ld+json">${"[".repeat(50_000)}${"]".repeat(50_000)}</script>`,
  ],
  [
    "JSON-LD with 100,000 authors",
    `<script type="application/ld+json">{"@type":"Article","author":[${'{"name":"A"},'.repeat(100_000)}{}]}</script>`,
  ],
  [
    "a title of a million dashes",
    `<title>${"- ".repeat(500_000)}</title><h1>${" |".repeat(500_000)}</h1>`,
  ],
  ["a class of 300,000 names", `<div class="${"post-share ".repeat(300_000)}">x</div>`],
  [
    "a million spaces before a date",
    `<p>Published ${" ".repeat(1_000_000)} 3 May</p><time>${" ".repeat(1_000_000)}</time>`,
  ],
  ["a hundred comments before no feed", `${"<!-- -->".repeat(240)}<x>`],
  [
    "JSON-LD with an author 100,000 brackets deep",
    `<script type="application/ld+json">{"@type":"Article","author":${"[".repeat(100_000)}${"]".repeat(100_000)}}</script>`,
  ],
  [
    "JSON-LD with half a million spaces before its end",
    `<script type="application/ld+json">{"@type":"Article"}${" ".repeat(480_000)}x</script>`,
  ],
  ["an author of four million letters", `<meta name="author" content="${"a".repeat(4_000_000)}">`],
  [
    "an author of half a million letters in JSON-LD",
    `<script type="application/ld+json">{"@type":"Article","author":"${"a".repeat(490_000)}"}</script>`,
  ],
  [
    "a title of a million separators",
    `<meta property="og:title" content="${"| ".repeat(500_000)}x">`,
  ],
  [
    "an address with a million spaces in it",
    `<link rel="canonical" href="/a${" ".repeat(1_000_000)}b"><base href="/a${" ".repeat(1_000_000)}b">`,
  ],
  ["50 MB of paragraphs", "<p>A line that goes on and on, as lines do.</p>".repeat(1_100_000)],
];

for (const [what, body] of hostile) {
  test(`readPage soon has enough of ${what}`, () => {
    const bytes = new TextEncoder().encode(body);
    const before = process.cpuUsage();
    readPage(bytes);
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1_000 < LONGEST_MS);
  });
}

test("a page cut short says so", () => {
  const reading = readPage(
    new TextEncoder().encode(`<title>Long</title>${"<p>word</p>".repeat(60_000)}`),
  );
  assert.deepEqual("page" in reading && reading.page.warnings, [
    { code: "cut", message: "Stopped reading: more than 50000 elements." },
  ]);
});

test("a day that lies ahead is of something to come", () => {
  const page = (day: string) =>
    new TextEncoder().encode(
      `<html lang="en"><head><title>Repair day</title></head><body><main><h1>Repair day in spring</h1><p class="date">${day}</p><p>Bring what is broken.</p></main></body></html>`,
    );
  const readAt = new Date("2026-03-01T12:00:00Z");
  const dayOf = (day: string) => {
    const reading = readPage(page(day), { readAt });
    return "page" in reading ? reading.page.publishedDay : reading.error.code;
  };
  assert.equal(dayOf("30 May 2026"), undefined);
  assert.equal(dayOf("28 February 2026"), "2026-02-28");
});

test("one sentence is the text, however much is told of other pages below it", () => {
  const teasers = Array.from(
    { length: 20 },
    (_, n) =>
      `<div class="teaser-card"><a href="/${n}"><h3>The council of town ${n} opens its books</h3></a><p class="teaser-card__text">Every contract of town ${n} can be read by all who live in it, and by whoever else asks its clerk for a copy.</p></div>`,
  );
  const reading = readPage(
    new TextEncoder().encode(
      `<title>Bridge</title><main><h1>Bridge</h1><p>The bridge is closed until Friday.</p></main><section class="related">${teasers.join("")}</section>`,
    ),
  );
  assert.equal("page" in reading && reading.page.text, "The bridge is closed until Friday.");
});
