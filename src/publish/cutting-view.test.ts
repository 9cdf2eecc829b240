import assert from "node:assert/strict";
import { test } from "node:test";
import { aCutting, SAMPLE_VOCABULARIES } from "../../test/helpers/sample-cuttings.ts";
import { type Cutting } from "../model/cutting.ts";
import { NO_FACETS } from "../model/facet.ts";
import { type Coverage, cuttingView, type CuttingView } from "./cutting-view.ts";
import { nameTerms } from "./name-terms.ts";

function view(
  given: Partial<Cutting>,
  more: {
    publisher?: string;
    language?: string;
    alsoIn?: readonly Coverage[];
  } = {},
): CuttingView {
  const { language = "en", ...rest } = more;
  return cuttingView(aCutting(given), {
    nameTerm: nameTerms(SAMPLE_VOCABULARIES, language),
    ...rest,
  });
}

test("who is credited needs no host beside the name", () => {
  const link = "https://www.gov.example/a";
  assert.equal(view({ link, credit: "Ada Marsh" }).publisher, undefined);
  assert.equal(view({ link, credit: "Ada Marsh", publisher: "Gov" }).publisher, "Gov");
});

test("the publisher is the link's host where no name is known", () => {
  assert.equal(view({ link: "https://www.gov.example/a" }).publisher, "gov.example");
  assert.equal(
    view({ link: "https://www.gov.example/a" }, { publisher: "The Government" }).publisher,
    "The Government",
  );
  assert.equal(view({}).publisher, undefined);
});

for (const link of ["javascript:alert(1)", "data:text/html,x", "not a link", "ftp://host/file"]) {
  test(`a link that is not of the web is none: ${link}`, () =>
    assert.equal(view({ link }).link, undefined));
}

test("further links are named by credit or host; who else told it is not told twice", () => {
  const furtherLinks = [
    { link: "https://www.b.example/2", credit: undefined },
    { link: "https://c.example/3", credit: "Ada Marsh" },
    { link: "javascript:alert(1)", credit: "Nobody" },
  ];
  const alsoIn = [
    { publisher: "C", link: "https://c.example/3" },
    { publisher: "D", link: "https://d.example/4" },
  ];
  const shown = view({ link: "https://a.example/1", furtherLinks }, { alsoIn });
  assert.deepEqual(shown.furtherLinks, [
    { name: "b.example", link: "https://www.b.example/2" },
    { name: "Ada Marsh", link: "https://c.example/3" },
  ]);
  assert.deepEqual(
    shown.alsoIn.map((other) => other.publisher),
    ["D"],
  );
});

const moments: [why: string, given: Partial<Cutting>, expected: string][] = [
  [
    "published on its own day",
    { publishedAt: new Date("2019-01-09T16:20:00Z") },
    "2019-01-09T16:20:00.000Z",
  ],
  [
    "dated back by an editor",
    { publishedAt: new Date("2026-11-23T10:00:00Z") },
    "2026-11-23T10:00:00.000Z",
  ],
  [
    "imported years later",
    { publishedAt: new Date("2026-11-23T10:00:00Z"), importKey: "x" },
    "2019-01-09T12:00:01.000Z",
  ],
  [
    "imported on its day",
    { publishedAt: new Date("2019-01-09T10:00:00Z"), importKey: "x" },
    "2019-01-09T10:00:00.000Z",
  ],
  ["not published, in a preview", { publishedAt: undefined }, "2019-01-09T12:00:01.000Z"],
];

for (const [why, given, expected] of moments) {
  test(`the moment of a cutting: ${why}`, () =>
    assert.equal(view({ ...given, date: "2019-01-09" }).at.toISOString(), expected));
}

const kindIn = (kind: string, language: string) =>
  view({ facets: { ...NO_FACETS, kind: [kind] } }, { language }).facets.kind[0]?.name;

test("terms are named in the reader's language, else in English, else by id", () => {
  assert.equal(kindIn("news", "fr-CA"), "Actualité");
  assert.equal(kindIn("report", "fr"), "Report");
  assert.deepEqual(
    view({ facets: { ...NO_FACETS, place: ["ee", "atlantis"] } }).facets.place.map(
      (place) => place.name,
    ),
    ["Estonia", "atlantis"],
  );
});
