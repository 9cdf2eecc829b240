import assert from "node:assert/strict";
import { test } from "node:test";
import { findList } from "./find-list.ts";

const TITLES = [
  "Ferry fares drop for pupils and the old",
  "Bins are emptied by night from now on",
  "Who pays for the new swimming pool",
];

const itemsOf = (item: (title: string, at: number) => string) => {
  const markup = `<main><h1>News</h1>${TITLES.map(item).join("\n")}</main>`;
  return findList(Buffer.from(markup), {
    address: "https://town.example/news",
    readAt: new Date("2026-11-25T10:00:00Z"),
  });
};

const row = (open: string, title: string) =>
  `<tr ${open}><td>20 Nov 2026</td><td>${title}</td></tr>`;

const LED: [why: string, item: (title: string, at: number) => string][] = [
  ["a row with its address in an attribute", (title, at) => row(`data-href="/n/${at}"`, title)],
  [
    "a card that a script opens",
    (title, at) =>
      `<div class="card" role="link" data-url="/n/${at}"><span>20 Nov 2026</span><h3>${title}</h3></div>`,
  ],
  [
    "a row that a click leads away from",
    (title, at) => row(`onclick="window.location.href = '/n/${at}'"`, title),
  ],
  [
    "a link whose address is a script with an address",
    (title, at) => `<p>20 Nov 2026 <a href="javascript:window.open('/n/${at}')">${title}</a></p>`,
  ],
  [
    "entries that unfold",
    (title, at) =>
      `<details><summary>${title}</summary><p>20 November 2026. More of it.</p><a href="/n/${at}">Read more</a></details>`,
  ],
  [
    "a title that only a script opens, beside a file",
    (title, at) =>
      `<tr><td>20 Nov 2026</td><td><a href="javascript:__doPostBack('c$${at}','')">${title}</a></td><td><a href="/n/${at}">PDF</a></td></tr>`,
  ],
  [
    "month and day in two elements",
    (title, at) => `<li><a href="/n/${at}"><p>Nov</p><p>20</p><p>${title}</p></a></li>`,
  ],
];
for (const [why, item] of LED) {
  test(`findList: ${why}`, () => {
    const finding = itemsOf(item);
    const preview = "error" in finding ? [] : (finding.proposals[0]?.preview ?? []);
    assert.deepEqual(
      preview.map(({ title, link, published }) => [title, link, published]),
      TITLES.map((title, at) => [title, `https://town.example/n/${at}`, "2026-11-20T00:00:00Z"]),
    );
  });
}

test("what only a script opens leads nowhere, and the page says why it has no list", () => {
  const finding = itemsOf(
    (title, at) =>
      `<p>20 Nov 2026 <a href="javascript:__doPostBack('c$${at}','')">${title}</a></p>`,
  );
  assert.match("error" in finding ? finding.error.message : "", /opened by script/);
});
