import assert from "node:assert/strict";
import { test } from "node:test";
import { aText } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { moveCutting } from "../../desk/move-cutting.ts";
import type { CuttingText } from "../../model/cutting.ts";
import { NO_FACETS, termsOf } from "../../model/facet.ts";
import type { Database } from "../database.ts";
import { addCutting } from "./add-cutting.ts";
import { listCuttingsOfView, listTermsInUse, type ViewQuery } from "./view-cuttings.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const ANN = { by: "ann", now: NOON };
const LANGUAGES = ["en", "pt-BR", "PT", "fr"];
const PLACES = ["fr", "gb", "ke"];
const THEMES = ["digital", "workforce"];

const EVERYTHING: ViewQuery = {
  terms: [],
  publisherIds: undefined,
  from: undefined,
  to: undefined,
  languages: [],
  words: undefined,
  after: undefined,
  most: 100,
};

/** Twenty-four that differ in all that can be asked for. */
const TEXTS = Array.from({ length: 24 }, (_, index): CuttingText =>
  aText({
    headline: index % 4 === 0 ? `Queues at the harbour ${index}` : `Letters answered ${index}`,
    line: index % 6 === 0 ? "A queue was halved" : undefined,
    credit: index % 5 === 0 ? "Ada Harbour" : undefined,
    date: `2026-02-${String(1 + (index % 7)).padStart(2, "0")}`,
    language: LANGUAGES[index % LANGUAGES.length] ?? "en",
    facets: {
      ...NO_FACETS,
      place: PLACES.filter((_place, at) => (index >> at) % 2 === 0),
      theme: THEMES.filter((_theme, at) => (index + at) % 3 === 0),
    },
  }),
);

async function publishAll(db: Database): Promise<void> {
  for (const [index, text] of TEXTS.entries()) {
    const slug = `draft/${index}`;
    const id = await addCutting(db, { text, slug }, { ...ANN, what: "written" });
    await moveCutting(db, id ?? 0, { to: "published", ...ANN });
  }
  const text = aText({ headline: "Only a draft", facets: { ...NO_FACETS, place: ["fr"] } });
  await addCutting(db, { text, slug: "draft/none" }, { ...ANN, what: "written" });
}

/** What the page's order would show, told without a database. */
function expected(fits: (text: CuttingText) => boolean): readonly string[] {
  return TEXTS.map((text, index) => ({ text, index }))
    .filter(({ text }) => fits(text))
    .sort((a, b) => b.text.date.localeCompare(a.text.date) || b.index - a.index)
    .map(({ text }) => text.headline);
}

const bears = (term: string) => (text: CuttingText) => termsOf(text.facets).includes(term);
const says = (word: string) => (text: CuttingText) =>
  [text.headline, text.line, text.credit].join(" ").toLowerCase().split(/\W+/).includes(word);

const VIEWS: readonly (readonly [
  why: string,
  query: Partial<ViewQuery>,
  fits: (text: CuttingText) => boolean,
])[] = [
  ["everything", {}, () => true],
  ["one term", { terms: [["place:fr"]] }, bears("place:fr")],
  [
    "one of several terms",
    { terms: [["place:fr", "place:ke"]] },
    (text) => bears("place:fr")(text) || bears("place:ke")(text),
  ],
  [
    "terms of two facets",
    { terms: [["place:gb"], ["theme:digital", "theme:workforce"]] },
    (text) => bears("place:gb")(text) && text.facets.theme.length > 0,
  ],
  ["a term of nobody", { terms: [["place:xx"]] }, () => false],
  ["a list of no terms", { terms: [[]] }, () => false],
  [
    "days, both included",
    { from: "2026-02-03", to: "2026-02-04" },
    ({ date }) => date === "2026-02-03" || date === "2026-02-04",
  ],
  [
    "a language with all its countries, in any case",
    { languages: ["pt"] },
    ({ language }) => language.toLowerCase().startsWith("pt"),
  ],
  ["words of headline, line or credit", { words: "HARBOUR" }, says("harbour")],
  [
    "several words, all of them",
    { words: "queues 8" },
    (text) => says("queues")(text) && says("8")(text),
  ],
  ["signs of a search, which are no words", { words: "' & ! | <-> :*" }, () => false],
  ["publishers of whom nobody is known", { publisherIds: [] }, () => false],
];

test(
  "each filter shows what it says and nothing else, in the page's order",
  withDatabase(async (db) => {
    await publishAll(db);
    for (const [why, query, fits] of VIEWS) {
      const found = await listCuttingsOfView(db, { ...EVERYTHING, ...query });
      assert.deepEqual(
        found.map(({ headline }) => headline),
        expected(fits),
        why,
      );
    }
  }),
);

test(
  "pages of a view follow each other with nothing twice and nothing left out",
  withDatabase(async (db) => {
    await publishAll(db);
    const query = { ...EVERYTHING, terms: [["place:gb"]], most: 5 };
    const seen: string[] = [];
    for (let after: ViewQuery["after"]; ;) {
      const page = await listCuttingsOfView(db, { ...query, after });
      seen.push(...page.map(({ headline }) => headline));
      const last = page.at(-1);
      if (last === undefined || page.length < query.most) break;
      after = { date: last.date, place: last.placeInOrder };
    }
    assert.deepEqual(seen, expected(bears("place:gb")));
  }),
);

test(
  "terms that something published bears are in use, those of drafts are not",
  withDatabase(async (db) => {
    await publishAll(db);
    const facets = { ...NO_FACETS, audience: ["procurers"] };
    await addCutting(db, { text: aText({ facets }), slug: "draft/a" }, { ...ANN, what: "written" });
    const asked = ["place:fr", "theme:digital", "audience:procurers", "place:xx"];
    assert.deepEqual(await listTermsInUse(db, asked), new Set(["place:fr", "theme:digital"]));
    assert.deepEqual(await listTermsInUse(db, []), new Set());
  }),
);
