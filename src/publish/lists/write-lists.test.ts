import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { aCutting as aPublicCutting } from "../../../test/helpers/sample-cuttings.ts";
import { CUTTING_STATES } from "../../model/cutting.ts";
import { NO_FACETS } from "../../model/facet.ts";
import { type ExportedSource } from "../../model/lists/exported-source.ts";
import { type ExportedCutting } from "../../model/lists/exported-cutting.ts";
import { type ListedCutting } from "../../model/lists/list-reading.ts";
import { readList } from "../../parse/lists/read-list.ts";
import { writeCsv } from "./write-csv.ts";
import { writeJson } from "./write-json.ts";
import { writeOpml } from "./write-opml.ts";

const KINDS = [{ id: "report", names: { en: "Report" }, scope: "" }];

function aCutting(with_: Partial<ExportedCutting> = {}): ExportedCutting {
  return {
    ...aPublicCutting(),
    slug: "2022/05/who-waits",
    changedAt: new Date(0),
    place: 7,
    headline: "Who waits",
    line: "Nobody",
    link: "https://a.example/1",
    credit: "Ada Marsh",
    date: "2022-05-04",
    language: "en",
    facets: { ...NO_FACETS, kind: ["report"], place: ["gb", "fr"], theme: ["evidence"] },
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

/** What spreadsheets, line ends and cleaning change most easily. */
const WORDS = fc.oneof(
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .map((text) => text.replaceAll("\0", "")),
  fc.constantFrom(
    "Report: kind-like word before a colon",
    "'=quoted already",
    "''=twice",
    "'tis the season",
    "＝wide",
    " spaces around ",
    "two\r\nlines\nand\rthree",
    "zero\u200bwidth\u00ad",
    'a "quote", a comma; a semicolon',
    "\tTab",
  ),
);
const TIMES = fc
  .date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date);
const FURTHER_LINKS = fc.array(
  fc.record({
    link: fc.constantFrom("https://b.example/2", "https://c.example/?q=1,2", "http://d.example/é"),
    credit: fc.option(WORDS, { nil: undefined }),
  }),
  { maxLength: 3 },
);
const EXPORTED = fc.record({
  furtherLinks: FURTHER_LINKS,
  headline: WORDS,
  line: fc.option(WORDS, { nil: undefined }),
  credit: fc.option(WORDS, { nil: undefined }),
  facets: fc.constantFrom("report", undefined).map((kind) => ({
    ...aCutting().facets,
    kind: kind === undefined ? [] : [kind],
  })),
  startsOn: fc.constantFrom("2026-03-01", "0099-12-31"),
  endsOn: fc.constantFrom("2026-03-02", undefined),
  deadline: fc.constantFrom("2026-02-01", undefined),
  state: fc.constantFrom(...CUTTING_STATES),
  slug: fc.constantFrom("2022/05/who-waits", "2024/03/役所", "draft/5a"),
  scheduledFor: fc.option(TIMES, { nil: undefined }),
  publishedAt: fc.option(TIMES, { nil: undefined }),
  withdrawnAt: fc.option(TIMES, { nil: undefined }),
  changedAt: TIMES,
  importKey: fc.constantFrom("ab".repeat(32), undefined),
  attention: fc.option(WORDS, { nil: undefined }),
});

for (const [format, write] of [
  ["CSV", writeCsv],
  ["JSON", writeJson],
] as const) {
  test(`an export as ${format} is read back to the letter, whatever the words`, () => {
    fc.assert(
      fc.property(fc.array(EXPORTED, { minLength: 1, maxLength: 3 }), (some) => {
        const cuttings = some.map((with_, index) => aCutting({ ...with_, id: index + 1 }));
        const reading = readList(write(cuttings), { kinds: KINDS });
        assert.ok("cuttings" in reading, JSON.stringify(reading));
        assert.deepEqual(reading.cuttings.map(said), cuttings.map(said));
      }),
    );
  });
}

function furtherOf({ furtherLinks = [] }: ListedCutting | ExportedCutting): unknown {
  return furtherLinks.map(({ link, credit = "" }) => [link, credit]);
}

/** What an import needs of a cutting, whether it was read or is to be written. */
function said(cutting: ListedCutting | ExportedCutting): unknown {
  const { headline, line, link, credit, date, startsOn, endsOn, deadline } = cutting;
  const { language, facets } = cutting;
  const kind = "kind" in cutting ? cutting.kind : facets?.kind?.[0];
  const record = "record" in cutting ? cutting.record : (cutting as ExportedCutting);
  const words = [headline, line, link, credit, kind, date, startsOn, endsOn, deadline, language];
  return [
    words.map((word) => word ?? ""),
    furtherOf(cutting),
    [facets?.place, facets?.service, facets?.theme, facets?.audience],
    [record?.state, record?.slug, record?.importKey, record?.attention ?? "", record?.place],
    [record?.createdAt, record?.changedAt],
    [record?.scheduledFor, record?.publishedAt, record?.withdrawnAt],
  ];
}

test("rows of one id are one cutting with a link each, and one without a link is named", () => {
  const [header, row = ""] = writeCsv([aCutting()]).split("\r\n");
  const second = row.replace("a.example/1", "a.example/2").replace("Ada Marsh", "");
  const none = row.replace("https://a.example/1", "");
  const reading = readList([header, row, second, none, ""].join("\r\n"), { kinds: KINDS });
  assert.ok("cuttings" in reading);
  assert.deepEqual(
    reading.cuttings.map(({ link, credit, furtherLinks }) => [link, credit, furtherLinks]),
    [["https://a.example/1", "Ada Marsh", [{ link: "https://a.example/2", credit: undefined }]]],
  );
  assert.deepEqual(
    reading.lines.map(({ became, of }) => [...became, of]),
    [
      ["header", undefined],
      ["cutting", 1],
      ["link", 1],
      ["left out", 1],
    ],
  );
});

test("a table whose rows were sorted in a spreadsheet keeps each cutting's links in order", () => {
  const links = ["https://z.example/1", "https://m.example/2", "https://a.example/3"];
  const [link, ...further] = links;
  const cuttings = [1, 2].map((id) =>
    aCutting({ id, link, furtherLinks: further.map((one) => ({ link: one, credit: one })) }),
  );
  const [header = "", ...rows] = writeCsv(cuttings).trimEnd().split("\r\n");
  const reading = readList([header, ...rows.sort()].join("\r\n"), { kinds: KINDS });
  assert.ok("cuttings" in reading);
  assert.deepEqual(reading.cuttings.map(said), cuttings.map(said));
  assert.deepEqual(
    reading.lines.map(({ became }) => became[0]),
    ["header", "link", "link", "link", "link", "cutting", "cutting"],
  );
});

const SOURCES: readonly ExportedSource[] = [
  {
    name: 'Court & "Audit" <Verania>',
    address: "https://court.example/feed.xml?a=1&b=2",
    homepage: "https://court.example/",
    kind: "feed",
    languages: ["fr", "en"],
    field: "audit",
    place: "fr",
    publisher: "Court",
    pausedAt: new Date("2026-03-01T12:00:00.123Z"),
    pausedReason: "Paused by Ann.",
  },
  {
    name: "Harbour Gazette",
    address: "https://gazette.example/rss",
    homepage: undefined,
    kind: "feed",
    languages: [],
    field: "press",
    place: "international",
    publisher: "Harbour Gazette",
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
      record: {
        kind: "feed",
        place: "fr",
        languages: ["fr", "en"],
        publisher: "Court",
        pausedAt: new Date("2026-03-01T12:00:00.123Z"),
        pausedReason: "Paused by Ann.",
      },
    },
    {
      name: "Harbour Gazette",
      address: "https://gazette.example/rss",
      field: "press",
      record: {
        kind: "feed",
        place: "international",
        languages: [],
        publisher: "Harbour Gazette",
      },
    },
  ]);
});

test("a watched page is no feed, so it goes out as a link", () => {
  assert.match(
    writeOpml("Cuttings", [{ ...SOURCES[0]!, kind: "page" }]),
    /type="link" url="https:\/\/court\.example\/feed\.xml\?a=1&amp;b=2"/,
  );
});
