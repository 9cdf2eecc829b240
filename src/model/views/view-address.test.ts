import assert from "node:assert/strict";
import { test } from "node:test";
import {
  assert as check,
  constantFrom,
  date,
  option,
  property,
  record,
  string,
  subarray,
} from "fast-check";
import { SAMPLE_VOCABULARIES } from "../../../test/helpers/sample-cuttings.ts";
import { type Facet, mapFacets, NO_FACETS } from "../facet.ts";
import { termWords } from "./term-words.ts";
import { digestView, settleView, type View, viewId, WHOLE_VIEW } from "./view.ts";
import { queryOfPlain, type PLAIN_PATHS, readView, writeView } from "./view-address.ts";

const WORDS = termWords({
  ...SAMPLE_VOCABULARIES,
  place: [
    { id: "se", names: { en: "Sweden" }, scope: "" },
    { id: "no", names: { en: "Norway" }, scope: "", formerly: ["norge"] },
    { id: "ci", names: { en: "Côte d’Ivoire" }, scope: "" },
    { id: "m49-154", names: { en: "Northern Europe" }, scope: "" },
  ],
});

const anyTerms = (facet: Facet) =>
  subarray(
    facet === "place"
      ? ["se", "no", "ci", "m49-154"]
      : SAMPLE_VOCABULARIES[facet].map((term) => term.id),
    { maxLength: 2 },
  );
const anyDay = option(
  date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map(
    (day) => day.toISOString().slice(0, "YYYY-MM-DD".length),
  ),
  { nil: undefined },
);
const anyView = record({
  facets: record(mapFacets(anyTerms)),
  publishers: subarray(["audit-office", "市役所", "daily-example-2"], { maxLength: 1 }),
  from: anyDay,
  to: anyDay,
  languages: subarray(["sv", "en", "zh"], { maxLength: 1 }),
  words: option(string({ unit: "grapheme" }), { nil: undefined }),
}).filter((view) => Object.values(view.facets).flat().length <= 7);

test("what is written is read back as the same view, whatever it filters by", () =>
  check(
    property(anyView, (given) => {
      const view = settleView({ ...given, words: given.words && wordsAsRead(given.words) });
      assert.deepEqual(readAddress(writeView(view, WORDS)), { view, ignored: [] });
    }),
  ));

test("the same filters in any order have one address and one digest", () =>
  check(
    property(anyView, constantFrom(1, 2, 3), (view, turn) => {
      const turned: View = {
        ...view,
        facets: mapFacets((facet) => rotate(view.facets[facet], turn)),
        publishers: rotate(view.publishers, turn),
        languages: rotate(view.languages, turn),
      };
      assert.deepEqual(writeView(turned, WORDS), writeView(view, WORDS));
      assert.equal(digestView(turned), digestView(view));
      const { query } = writeView(view, WORDS);
      const pairs = rotate([...new URLSearchParams(query)], turn);
      assert.deepEqual(writeView(readView(pairs, WORDS).view, WORDS).query, query);
    }),
  ));

test("one filter has a plain address, several are one query in one order", () => {
  const cases: readonly (readonly [view: Partial<View>, address: string])[] = [
    [{}, "/"],
    [{ facets: { ...NO_FACETS, place: ["se"] } }, "/places/sweden"],
    [{ facets: { ...NO_FACETS, place: ["ci"] } }, "/places/cote-d-ivoire"],
    [{ facets: { ...NO_FACETS, theme: ["procurement"] } }, "/themes/procurement"],
    [{ facets: { ...NO_FACETS, audience: ["procurers"] } }, "/for/procurers"],
    [{ publishers: ["audit-office"] }, "/sources/audit-office"],
    [{ languages: ["sv"] }, "/cuttings?language=sv"],
    [
      {
        words: "waiting lists",
        to: "2024-05-31",
        from: "2023-01-01",
        facets: { ...NO_FACETS, place: ["se", "no"], kind: ["report"] },
      },
      "/cuttings?kind=report&place=norway&place=sweden&from=2023&to=2024-05&words=waiting+lists",
    ],
  ];
  for (const [view, address] of cases) {
    const { path, query } = writeView({ ...WHOLE_VIEW, ...view }, WORDS);
    assert.equal(path + query, address);
  }
});

test("a term that has another name now is known by the one before, and by its id", () => {
  for (const word of ["norway", "norge", "no"])
    assert.deepEqual(readView([["place", word]], WORDS).view.facets.place, ["no"]);
});

test("what is unknown is told, what is too much too, and the rest still filters", () => {
  const asked =
    "place=atlantis&place=sweden&from=soon&to=2024-02-30&language=!&source=--&x=1&kind=";
  const { view, ignored } = readView(new URLSearchParams(asked), WORDS);
  assert.equal(viewId(view), "place=se");
  assert.deepEqual(
    ignored.map((one) => one.value),
    ["atlantis", "soon", "2024-02-30", "!", "--"],
  );
  const many = Array.from({ length: 2_000 }, (_, n) => ["source", `s${n}`] as const);
  const bounded = readView(many, WORDS);
  assert.equal(bounded.view.publishers.length, 12);
  assert.equal(bounded.ignored[0]?.why, "too many");
  assert.ok(bounded.ignored.length <= 12);
  assert.equal([...(readView([["words", "é".repeat(5_000)]], WORDS).view.words ?? "")].length, 100);
});

test("a view keeps its digest when its terms are called otherwise", () => {
  const renamed = termWords({
    ...SAMPLE_VOCABULARIES,
    place: [{ id: "se", names: { en: "Kingdom of Sweden" }, scope: "", formerly: ["sweden"] }],
  });
  const before = readView([["place", "sweden"]], WORDS).view;
  const after = readView([["place", "sweden"]], renamed).view;
  assert.equal(digestView(after), digestView(before));
  assert.equal(writeView(after, renamed).path, "/places/kingdom-of-sweden");
});

/** Reads what stands behind an address, as the site does. */
function readAddress({ path, query }: { readonly path: string; readonly query: string }) {
  const [, folder = "", word] = path.split("/");
  return readView(
    word === undefined
      ? new URLSearchParams(query)
      : [queryOfPlain(folder as keyof typeof PLAIN_PATHS, decodeURIComponent(word))],
    WORDS,
  );
}

/** As a query brings them: without signs that command, and without lone halves. */
function wordsAsRead(words: string): string | undefined {
  return readView([["words", words]], WORDS).view.words;
}

function rotate<T>(list: readonly T[], by: number): readonly T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
