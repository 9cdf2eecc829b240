import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";

import type { MarkupRule } from "../../../model/reading/page-rule.ts";
import { readListPage } from "./read-list-page.ts";
import { spentMs } from "../../../../test/helpers/spent-ms.ts";

const RULE: MarkupRule = {
  from: "markup",
  item: "li.news",
  title: "a",
  link: "a",
  date: "time",
  line: "p",
};
const ADDRESS = "https://office.example/news/";
const PAGE = `<html lang="en"><ul>
  <li class="news"><a href="one">First <b>item</b></a> <time>3 May 2026</time><p>A line with 2 < 3 in it</p></li>
  <li class="news"><a href="/two">Second item</a> <time>soon</time></li>
  <li class="news"><a href="javascript:alert(1)">No link at all</a></li>
  <li class="news"><a href="one#again">The first again</a></li>
  <li class="news"><a href="/two">Second item, pinned</a></li></ul>`;

test("items come in order, once for each link, with what the rule names and no more", () => {
  const reading = readListPage(bytes(PAGE), RULE, { address: ADDRESS });
  assert.ok("items" in reading);
  const empty = { categories: [], enclosures: [], language: "en" };
  assert.deepEqual(reading.items, [
    {
      title: "First item",
      link: `${ADDRESS}one`,
      summary: "A line with 2 &lt; 3 in it",
      published: "2026-05-03T00:00:00Z",
      publishedText: "3 May 2026",
      ...empty,
    },
    { title: "Second item", link: "https://office.example/two", publishedText: "soon", ...empty },
    { title: "The first again", link: `${ADDRESS}one#again`, ...empty },
  ]);
  assert.deepEqual(
    reading.warnings.map((warning) => warning.code),
    ["incomplete_items"],
  );
});

const nothing: [
  why: string,
  page: string,
  rule: Partial<MarkupRule>,
  code: string,
  says: RegExp,
][] = [
  ["the page was rebuilt", "<ul><li class=other><a href=/a>A</a></ul>", {}, "no_items", /li\.news/],
  ["the items lost their links", "<ul><li class=news>A</ul>", {}, "no_links", /1 elements match/],
  [
    "the page is made by script now",
    '<div id="root"></div><noscript>JavaScript, please</noscript>',
    {},
    "script_only",
    /script/,
  ],
  ["the answer is a document", "%PDF-1.5", {}, "not_a_page", /PDF/],
  ["nothing came", "", {}, "empty", /nothing/],
  ["a selector is cut off", PAGE, { item: "li[class" }, "bad_selector", /for the item/],
  ["a selector is empty", PAGE, { title: " " }, "bad_selector", /empty/],
  [
    "a selector searches",
    PAGE,
    { item: "div:has(p):has(a)" },
    "bad_selector",
    /":has" is not supported/,
  ],
  [
    "a selector compares all siblings",
    PAGE,
    { line: "p ~ p ~ p ~ p" },
    "bad_selector",
    /"~" is not supported/,
  ],
  ["a selector has too many steps", PAGE, { date: "a b c d e f g h i" }, "bad_selector", /8 steps/],
  ["a selector is a program", PAGE, { link: "a".repeat(500) }, "bad_selector", /200 characters/],
  [
    "a selector names what is no element",
    PAGE,
    { title: "a::before" },
    "bad_selector",
    /for the title/,
  ],
];
for (const [why, page, rule, code, says] of nothing) {
  test(`readListPage yields nothing and says why: ${why}`, () => {
    const reading = readListPage(bytes(page), { ...RULE, ...rule }, { address: ADDRESS });
    assert.equal("error" in reading ? reading.error.code : "items", code);
    assert.match("error" in reading ? reading.error.message : "", says);
  });
}

test("dates that nobody can read are said, not hidden", () => {
  const reading = readListPage(
    bytes(PAGE),
    { ...RULE, item: "li:nth-child(2)" },
    { address: ADDRESS },
  );
  assert.deepEqual("warnings" in reading && reading.warnings.map((warning) => warning.code), [
    "no_dates",
  ]);
});

test("any selector is either used or refused", () => {
  const piece = fc.constantFrom(
    "a",
    "li",
    ".news",
    "#x",
    " ",
    ">",
    "+",
    ",",
    ":not(",
    ":is(",
    ")",
    "[href",
    "]",
    "*",
    ":nth-child(2n+1)",
    ":scope",
    '"',
    "\\",
    "|",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      readListPage(
        bytes(PAGE),
        { ...RULE, item: pieces.join(""), title: pieces.toReversed().join("") },
        { address: ADDRESS },
      );
    }),
    { numRuns: 500 },
  );
});

test("a costly selector on a large page ends soon", () => {
  const page = "<div><p><a href=/a>x</a></p>".repeat(12_000);
  const started = process.cpuUsage();
  readListPage(
    bytes(page),
    { ...RULE, item: "div div div div div > p a", title: "a, b, :scope, * + *" },
    { address: ADDRESS },
  );
  assert.ok(spentMs(started) < 5_000);
});

function bytes(markup: string): Uint8Array {
  return new TextEncoder().encode(markup);
}
