import assert from "node:assert/strict";
import { test } from "node:test";
import { readFeed } from "./read-feed.ts";
import { spentMs } from "../../../test/helpers/spent-ms.ts";

/** Generous on a loaded machine; each takes well under a second on a quiet one. */
const SOON_MS = 5_000;

const N = 100_000;
const rss = (inside: string) =>
  `<rss version="2.0"><channel><title>t</title>${inside}</channel></rss>`;
const item = (inside: string) => rss(`<item><title>kept</title>${inside}</item>`);

const documents: [
  why: string,
  document: () => string,
  holds: (reading: ReturnType<typeof readFeed>) => boolean,
][] = [
  [
    "a bomb of entities does not expand",
    () =>
      `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(1_000)}"><!ENTITY c "${"&b;".repeat(1_000)}">]>${item("<description>&c;</description>")}`,
    isSmall,
  ],
  [
    "an entity from outside is not read",
    () =>
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${item("<description>&x;</description>")}`,
    isSmall,
  ],
  [
    "elements nested a hundred thousand deep",
    () => item(`<description>${"<b>".repeat(N)}x${"</b>".repeat(N)}</description>`),
    keptTitle,
  ],
  ["nesting that is never closed", () => item("<a>".repeat(N)), keptTitle],
  [
    "nesting instead of a feed",
    () => "<x>".repeat(N),
    (reading) => "error" in reading && reading.error.code === "too_deep",
  ],
  [
    "escaped markup nested a hundred thousand deep",
    () => item(`<description><![CDATA[${"<b>".repeat(N)}]]></description>`),
    keptTitle,
  ],
  [
    "escaped divisions of every second kind",
    () => item(`<description><![CDATA[${"<div><p>".repeat(N / 2)}]]></description>`),
    keptTitle,
  ],
  [
    "fifty thousand items",
    () => rss("<item><title>a</title></item>".repeat(50_000)),
    (reading) =>
      "feed" in reading &&
      reading.feed.items.length === 10_000 &&
      hasWarning(reading, "too_many_items"),
  ],
  [
    "two hundred thousand attributes",
    () =>
      `<rss ${Array.from({ length: 2 * N }, (_, at) => `a${at}="x"`).join(" ")}><channel><item><title>kept</title></item></channel></rss>`,
    keptTitle,
  ],
  [
    "attributes inside a body",
    () =>
      item(
        `<description><![CDATA[<p ${Array.from({ length: N }, (_, at) => `a${at}="x"`).join(" ")}>x</p>]]></description>`,
      ),
    keptTitle,
  ],
  [
    "two million elements",
    () => rss(`<item><title>kept</title></item>${"<a/>".repeat(2_000_000)}`),
    keptTitle,
  ],
  ["CDATA opened again and again", () => item("<![CDATA[".repeat(N)), keptTitle],
  ["CDATA opened in element after element", () => item("<a><![CDATA[</a>".repeat(N)), keptTitle],
  ["comments never closed", () => item("<!--".repeat(N)), keptTitle],
  ["instructions never closed", () => item("<?x ".repeat(N)), keptTitle],
  ["declarations never closed", () => item("<!x [".repeat(N)), keptTitle],
  ["brackets and nothing else", () => item("<".repeat(N)), keptTitle],
  [
    "ampersands and one semicolon",
    () => item(`<description>${"&".repeat(N)};</description>`),
    keptTitle,
  ],
  ["ends of elements that never began", () => item("</x>".repeat(N)), keptTitle],
  ["quotes never closed", () => item('<a b="'.repeat(N)), keptTitle],
  ["a namespace declared at every element", () => item('<a xmlns:x="y">'.repeat(N)), keptTitle],
  ["a name of a million letters", () => item(`<${"a".repeat(1_000_000)}/>`), keptTitle],
  [
    "a title of a million letters",
    () => rss(`<item><title>${"a ".repeat(500_000)}</title></item>`),
    (reading) => isSmall(reading) && hasWarning(reading, "text_cut"),
  ],
  [
    "a hundred thousand categories",
    () => item(Array.from({ length: N }, (_, at) => `<category>${at}</category>`).join("")),
    (reading) => "feed" in reading && reading.feed.items[0]?.categories.length === 100,
  ],
  [
    "a hundred thousand enclosures, all of them different",
    () =>
      item(
        Array.from({ length: N }, (_, at) => `<enclosure url='http://a.example/${at}'/>`).join(""),
      ),
    (reading) => "feed" in reading && reading.feed.items[0]?.enclosures.length === 100,
  ],
  [
    "a hundred thousand authors and enclosures",
    () => item(`${"<author>a</author><enclosure url='http://a.example/'/>".repeat(N)}`),
    isSmall,
  ],
  ["blanks in front", () => " ".repeat(1_000_000) + item(""), keptTitle],
  ["comments in front", () => "<!-- a -->".repeat(N) + item(""), keptTitle],
  ["open comments in front", () => "<!-- ".repeat(N) + item(""), keptTitle],
  [
    "lists of JSON nested a hundred thousand deep",
    () => "[".repeat(N),
    (reading) => "error" in reading,
  ],
  [
    "JSON of open strings",
    () => `{"items":[${'{"a":"'.repeat(N)}`,
    (reading) => "feed" in reading || "error" in reading,
  ],
  [
    "JSON of escaped quotes",
    () => `{"version":"https://jsonfeed.org/version/1.1","items":[${'\\"'.repeat(10 * N)}`,
    (reading) => "error" in reading,
  ],
  [
    "an honest JSON Feed of a megabyte, cut off inside its long text",
    () =>
      `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","title":"kept"},{"id":"2","content_html":"${'<p class=\\"a\\">[words]</p>\\n'.repeat(N / 2)}`,
    keptTitle,
  ],
  [
    "JSON Feed with fields of wrong types",
    () =>
      '{"version":"https://jsonfeed.org/version/1.1","items":[null,1,[],{"id":{},"tags":{},"authors":5,"attachments":[[]]}]}',
    (reading) => "feed" in reading && reading.feed.items.length === 1,
  ],
  [
    "names that objects already have",
    () => item('<constructor __proto__="x">a</constructor><__proto__>b</__proto__>'),
    keptTitle,
  ],
];

for (const [why, document, holds] of documents) {
  test(`hostile: ${why}`, () => {
    const bytes = new TextEncoder().encode(document());
    const start = process.cpuUsage();
    const reading = readFeed(bytes, { address: "https://feeds.example/" });
    assert.ok(spentMs(start) < SOON_MS, `took ${Math.round(spentMs(start))} ms`);
    assert.ok(holds(reading), JSON.stringify(reading).slice(0, 500));
  });
}

function isSmall(reading: ReturnType<typeof readFeed>): boolean {
  return "feed" in reading && JSON.stringify(reading).length < 20_000;
}

function keptTitle(reading: ReturnType<typeof readFeed>): boolean {
  return "feed" in reading && reading.feed.items.some((one) => one.title === "kept");
}

function hasWarning(reading: ReturnType<typeof readFeed>, code: string): boolean {
  return "feed" in reading && reading.feed.warnings.some((warning) => warning.code === code);
}
