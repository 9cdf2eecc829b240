import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { type Cutting } from "../../model/cutting.ts";
import { type ListedCutting } from "../../model/list-reading.ts";
import { readList } from "../../parse/lists/read-list.ts";
import { writeCsv } from "./write-csv.ts";
import { type OpmlSource, writeOpml } from "./write-opml.ts";

const KINDS = [{ id: "report", names: { en: "Report" }, scope: "" }];

function aCutting(with_: Partial<Cutting> = {}): Cutting {
  return {
    id: 1,
    slug: "2022/05/who-waits",
    state: "published",
    storyId: undefined,
    attention: undefined,
    createdAt: new Date(0),
    scheduledFor: undefined,
    publishedAt: new Date(0),
    withdrawnAt: undefined,
    revision: 1,
    kind: "report",
    headline: "Who waits",
    line: "Nobody",
    link: "https://a.example/1",
    credit: "Ada Marsh",
    date: "2022-05-04",
    language: "en",
    places: ["gb", "fr"],
    services: [],
    themes: ["evidence"],
    audiences: [],
    ...with_,
  };
}

const GUARDED: readonly (readonly [why: string, headline: string, cell: string])[] = [
  ["a formula", "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  [
    "a formula with a comma",
    '=HYPERLINK("https://x.example","a")',
    `"'=HYPERLINK(""https://x.example"",""a"")"`,
  ],
  ["a plus", "+1", "'+1"],
  ["a minus", "-1", "'-1"],
  ["an at sign", "@SUM(A1)", "'@SUM(A1)"],
  ["quotes and line ends", 'The "new"\nplan', '"The ""new""\nplan"'],
  ["plain words", "Who waits", "Who waits"],
];

for (const [why, headline, cell] of GUARDED) {
  test(`writeCsv: ${why}`, () => {
    assert.ok(writeCsv([aCutting({ headline })]).includes(`\r\n2022-05-04,report,${cell},Nobody,`));
  });
}

test("a table that was written is read back, whatever the words", () => {
  const words = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .map((text) => `A${text.replace(/[\s\p{C}\p{Z}:：'\]]+/gu, " ").trim()}`);
  fc.assert(
    fc.property(
      fc.record({
        headline: words,
        line: fc.option(words, { nil: undefined }),
        credit: fc.option(words, { nil: undefined }),
      }),
      (texts) => {
        const reading = readList(writeCsv([aCutting(texts), aCutting({ kind: undefined })]), {
          kinds: KINDS,
        });
        assert.ok("cuttings" in reading);
        const said = Object.fromEntries(
          Object.entries(texts).filter(([, text]) => text !== undefined),
        );
        const first: ListedCutting = {
          kind: "report",
          ...said,
          link: "https://a.example/1",
          date: "2022-05-04",
          language: "en",
          places: ["gb", "fr"],
          themes: ["evidence"],
        };
        assert.deepEqual(reading.cuttings[0], first);
        assert.equal(reading.cuttings[1]?.kind, undefined);
      },
    ),
  );
});

const SOURCES: readonly OpmlSource[] = [
  {
    name: 'Court & "Audit" <Verania>',
    address: "https://court.example/feed.xml?a=1&b=2",
    homepage: "https://court.example/",
    kind: "feed",
    languages: ["fr", "en"],
    field: "audit",
  },
  {
    name: "Harbour Gazette",
    address: "https://gazette.example/rss",
    homepage: undefined,
    kind: "feed",
    languages: [],
    field: "press",
  },
];

test("sources that were written are read back", () => {
  const reading = readList(writeOpml("Cuttings", SOURCES), { kinds: KINDS });
  assert.deepEqual("sources" in reading && reading.sources, [
    {
      name: 'Court & "Audit" <Verania>',
      address: "https://court.example/feed.xml?a=1&b=2",
      homepage: "https://court.example/",
      field: "audit",
      language: "fr",
    },
    { name: "Harbour Gazette", address: "https://gazette.example/rss", field: "press" },
  ]);
});

test("a watched page is no feed, so it goes out as a link", () => {
  assert.match(
    writeOpml("Cuttings", [{ ...SOURCES[0]!, kind: "page" }]),
    /type="link" url="https:\/\/court\.example\/feed\.xml\?a=1&amp;b=2"/,
  );
});
