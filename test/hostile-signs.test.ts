import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { inspectList } from "../src/pipeline/inspect-list.ts";
import { itemsOfFeed } from "../src/pipeline/documents/items-of-feed.ts";
import { readFeed } from "../src/parse/feeds/read-feed.ts";
import { loadCatalogue } from "../src/sources/load-catalogue.ts";
import { saveSiteSettings } from "../src/storage/site-settings.ts";
import { findCutting } from "../src/storage/cuttings.ts";
import { atDesk, DESK_NOW } from "./helpers/at-desk.ts";
import { runCuttings } from "./helpers/run-cuttings.ts";

const FEW = { stories: 3, publishers: 20 };
const sign = (code: number): string => String.fromCodePoint(code);

/** What a terminal obeys, and what turns the writing around it. */
const BAD = [0x07, 0x08, 0x1b, 0x7f, 0x84, 0x9b, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e].map(sign);
/** What writing needs. */
const GOOD = [0x200c, 0x200d, 0x200e, 0x200f, 0x2066, 0x2067, 0x2068, 0x2069].map(sign);
const HOSTILE = `Report${BAD.join("")} ${GOOD.map((one) => `x${one}y`).join("")} end`;
const RAW = new RegExp(
  `[${BAD.map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}]`,
);

function checkClean(text: string, where: string): void {
  assert.doesNotMatch(text, RAW, where);
}

function checkKept(text: string, where: string): void {
  for (const one of GOOD)
    assert.ok(text.includes(`x${one}y`), `${where}: U+${one.charCodeAt(0).toString(16)} is gone`);
}

const escaped = [...HOSTILE].map((one) => `&#${one.codePointAt(0)};`).join("");
const FEEDS: readonly (readonly [why: string, document: string])[] = [
  [
    "RSS",
    `<rss version="2.0"><channel><title>T</title><item><title>${HOSTILE}</title><link>https://e.example/1</link><description>${HOSTILE}</description></item></channel></rss>`,
  ],
  [
    "RSS with references",
    `<rss version="2.0"><channel><title>T</title><item><title>${escaped}</title><link>https://e.example/1</link><description>&lt;p&gt;${escaped.replaceAll("&", "&amp;")}&lt;/p&gt;</description></item></channel></rss>`,
  ],
  [
    "Atom",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title type="html">${escaped}</title><link href="https://e.example/1"/><author><name>${HOSTILE}</name></author><content type="html">${escaped}</content></entry></feed>`,
  ],
  [
    "JSON Feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "T",
      items: [
        {
          id: "1",
          url: "https://e.example/1",
          title: HOSTILE,
          content_html: `<p>${HOSTILE}</p>`,
          authors: [{ name: HOSTILE }],
        },
      ],
    }),
  ],
];

for (const [why, document] of FEEDS)
  test(`no sign that commands comes in by a feed: ${why}`, () => {
    const read = readFeed(Buffer.from(document), {
      now: DESK_NOW,
      contentType: "application/xml; charset=utf-8",
    });
    assert.ok(!("error" in read), why);
    const [item] = itemsOfFeed(read.feed, { id: 1, languages: [] }).items;
    assert.ok(item !== undefined, why);
    for (const value of Object.values(item)) if (typeof value === "string") checkClean(value, why);
    checkKept(item.title, why);
  });

const LISTS: readonly (readonly [name: string, text: string])[] = [
  ["list.csv", `date,headline,link\n2026-03-01,"${HOSTILE}",https://e.example/1\n`],
  ["list.md", `## 1 March 2026\n\n* [${HOSTILE}](https://e.example/1): ${HOSTILE}\n`],
  [
    "list.html",
    `<h2>1 March 2026</h2><p><a href="https://e.example/1">${escaped}</a> ${HOSTILE}</p>`,
  ],
];

for (const [fileName, text] of LISTS)
  test(`no sign that commands comes in by a list: ${fileName}`, async () => {
    const { vocabularies } = await loadCatalogue(new URL("../catalogue/", import.meta.url));
    const read = inspectList(Buffer.from(text), { vocabularies, fileName });
    assert.ok(!("error" in read), fileName);
    assert.equal(read.cuttings.length, 1, fileName);
    for (const value of Object.values(read.cuttings[0] ?? {}))
      if (typeof value === "string") checkClean(value, fileName);
  });

test(
  "no sign that commands comes in by a form, and none that a row holds is shown",
  atDesk(
    "publisher",
    async ({ db, desk, visitor }) => {
      const made = await visitor.post("/desk/cuttings", {
        kind: "report",
        headline: HOSTILE,
        line: HOSTILE,
        credit: HOSTILE,
        link: "https://e.example/1",
        date: "2026-03-01",
        language: "en",
        wanted: "published",
      });
      assert.equal(made.status, 303);
      const cutting = await findCutting(db, 1);
      checkClean(JSON.stringify(cutting), "the row");
      checkKept(cutting?.headline ?? "", "the row");

      const words = { name: `N${HOSTILE}`, tagline: HOSTILE, about: HOSTILE, institute: HOSTILE };
      await saveSiteSettings(db, words, { by: "test", now: DESK_NOW });
      for (const path of [
        "/",
        "/feed.rss",
        "/feed.atom",
        "/feed.json",
        "/about",
        `/${cutting?.slug}`,
        "/nowhere",
        "/desk/inbox",
        "/desk/published",
        "/desk/cuttings/1",
        "/desk/sign-in",
      ])
        checkClean(await (await visitor.get(path)).text(), path);
      checkKept(await visitor.text("/feed.json"), "/feed.json");
      assert.deepEqual(desk.broken, []);
    },
    FEW,
  ),
);

test("no sign that commands reaches a terminal, from a file or from an argument", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-signs-"));
  const file = join(folder, "feed.xml");
  writeFileSync(file, FEEDS[0]?.[1] ?? "");
  const shown = await runCuttings(["inspect", "feed", file], {}).ended;
  assert.equal(shown.code, 0, shown.errors);
  checkClean(shown.output, "the output");
  checkKept(shown.output, "the output");
  const failed = await runCuttings(
    ["inspect", "feed", `${folder}/no${HOSTILE.replace("\0", "")}`],
    {},
  ).ended;
  assert.equal(failed.code, 1);
  checkClean(failed.errors, "the errors");
});
