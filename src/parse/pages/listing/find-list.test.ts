import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import * as fc from "fast-check";

import { compareSample } from "../../../../test/helpers/compare-sample.ts";
import { findList } from "./find-list.ts";
import { readListPage } from "./read-list-page.ts";
import { spentMs } from "../../../../test/helpers/spent-ms.ts";

const SAMPLES = new URL("../samples/lists/", import.meta.url);

for (const name of readdirSync(SAMPLES)) {
  const input = () => readFileSync(new URL(`${name}/input.html`, SAMPLES));
  const address = readFileSync(new URL(`${name}/address.txt`, SAMPLES), "utf8").trim();

  test(`findList: ${name.replaceAll("-", " ")}`, () => {
    const finding = findList(input(), { address });
    // The best proposal says enough; the others come and go with the weights.
    const best = "error" in finding ? finding : finding.proposals[0];
    compareSample(new URL(`${name}/expected.json`, SAMPLES), best);
  });

  test(`what findList proposes, readListPage reads: ${name.replaceAll("-", " ")}`, () => {
    const finding = findList(input(), { address });
    for (const { rule, preview } of "error" in finding ? [] : finding.proposals) {
      const reading = readListPage(input(), rule, { address });
      assert.deepEqual("items" in reading && reading.items.slice(0, preview.length), preview);
    }
  });
}

const yearless: [why: string, day: string, published: string | undefined][] = [
  ["the last one is meant", "3 Mar", "2026-03-03T00:00:00Z"],
  ["far ahead it is last year's", "3 Nov", "2025-11-03T00:00:00Z"],
  ["near ahead it may be either, and none is invented", "3 May", undefined],
  ["a number and a word are no day", "3 comments", undefined],
];
for (const [why, day, published] of yearless) {
  test(`a day without its year: ${why}`, () => {
    const cards = [
      "Ferry fares drop for pupils and the old",
      "Bins are emptied by night from now on",
      "Who pays for the new swimming pool",
    ].map(
      (title, at) => `<a class="card" href="/${at}"><i class="date">${day}</i><b>${title}</b></a>`,
    );
    const finding = findList(new TextEncoder().encode(`<main>${cards.join("")}</main>`), {
      address: "https://x.example/",
      readAt: new Date("2026-04-20T10:00:00Z"),
    });
    const [item] = "error" in finding ? [] : (finding.proposals[0]?.preview ?? []);
    assert.equal(item?.title, "Ferry fares drop for pupils and the old");
    assert.equal(item?.published, published);
  });
}

test("findList never throws, and proposes only what yields items", () => {
  const piece = fc.constantFrom(
    "<ul>",
    "</ul>",
    "<li class='item'>",
    "<a href='/a'>A title of some length",
    "<a href='//['>",
    "</a>",
    "<h3>",
    "</h3>",
    "<dt>",
    "<dd>",
    "<tr><td>",
    "<time>",
    "1 May 2026",
    "<p>A line that says a little more than a title.</p>",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const finding = findList(new TextEncoder().encode(pieces.join("")), {
        address: "https://x.example/",
      });
      if ("proposals" in finding)
        assert.ok(finding.proposals.every(({ preview }) => preview.length > 2));
    }),
  );
});

const LONGEST_MS = 5_000;
const hostile: [what: string, body: string][] = [
  ["50,000 rows", "<tr><td><a href=/a>A title of some length</a></td></tr>".repeat(20_000)],
  [
    "items whose words are dashes",
    `<li>${"- ".repeat(100_000)}x<a href=/a>A title of some length</a></li>`.repeat(5),
  ],
  ["lists within lists", "<ul><li><a href=/a>A title of some length</a>".repeat(5_000)],
  [
    "sixty groups of crowded items",
    Array.from({ length: 60 }, (_, n) =>
      `<div class="item-${String.fromCharCode(97 + (n % 26))}x${"y".repeat(n)}">${`<p>1 May <a href=/${n}>A title of some length</a>`.repeat(140)}</div>`.repeat(
        5,
      ),
    ).join(""),
  ],
];
for (const [what, body] of hostile) {
  test(`findList soon has enough of ${what}`, () => {
    const started = process.cpuUsage();
    findList(new TextEncoder().encode(`<ul>${body}`), { address: "https://x.example/" });
    assert.ok(spentMs(started) < LONGEST_MS);
  });
}
