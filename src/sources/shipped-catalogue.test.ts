import assert from "node:assert/strict";
import { glob, readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { SOURCE_FIELDS } from "../model/catalogue.ts";
import { FACETS, type Term } from "../model/facet.ts";
import { loadCatalogue } from "./load-catalogue.ts";

const CATALOGUE = new URL("../../catalogue/", import.meta.url);
const { sources, vocabularies } = await loadCatalogue(CATALOGUE);
const places = new Map(vocabularies.place.map((term) => [term.id, term]));
const COUNTRY = /^[a-z]{2}$/;

/** Those of the European Union, and nine more that many read. */
const LANGUAGES = (
  "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv " +
  "ar hi ja ko ru sw tr uk zh"
).split(" ");

test("there are enough sources, from enough countries, in enough languages", () => {
  const countries = new Set(
    sources.map((source) => source.place).filter((place) => COUNTRY.test(place)),
  );
  const languages = new Set(
    sources.flatMap((source) => source.languages.map((tag) => new Intl.Locale(tag).language)),
  );
  assert.ok(sources.length >= 300, `${sources.length} sources`);
  assert.ok(countries.size >= 60, `${countries.size} countries`);
  assert.ok(languages.size >= 15, `${languages.size} languages`);
});

test("every continent and every field has sources", () => {
  const continents = ["m49-002", "m49-019", "m49-142", "m49-150", "m49-009"];
  const reached = new Set(sources.flatMap((source) => chainOf(places, source.place)));
  assert.deepEqual(
    continents.filter((continent) => !reached.has(continent)),
    [],
  );
  assert.deepEqual(
    SOURCE_FIELDS.filter((field) => !sources.some((source) => source.field === field)),
    [],
  );
});

test("no address stands twice, whatever its scheme, www and last slash", () => {
  assert.deepEqual(repeated(sources.map((source) => bare(source.address))), []);
});

test("no two sources have one name", () => {
  assert.deepEqual(repeated(sources.map((source) => source.name)), []);
});

test("a publisher is spelled one way", () => {
  const spellings = new Set(sources.map((source) => source.publisher));
  assert.deepEqual(
    repeated([...spellings].map((name) => name.toLowerCase().replace(/^the |[^\p{L}\p{N}]/gu, ""))),
    [],
  );
});

test("every source's place is a term", () => {
  assert.deepEqual(
    sources.filter((source) => !places.has(source.place)).map((source) => source.name),
    [],
  );
});

test("no address leads through an aggregator's search", () => {
  assert.deepEqual(
    sources
      .filter((source) => /news\.google|rss\.app|fetchrss|nitter/.test(source.address))
      .map((source) => source.name),
    [],
  );
});

test("one object stands on one line, so that a change is one line of a diff", async () => {
  for await (const file of glob("*/*.json", { cwd: fileURLToPath(CATALOGUE) })) {
    const lines = (await readFile(new URL(file, CATALOGUE), "utf8")).trimEnd().split("\n");
    assert.deepEqual(
      lines.slice(1, -1).filter((line) => !/^ {2}\{ .* \},?$/.test(line)),
      [],
      file,
    );
  }
});

for (const facet of FACETS) {
  const terms = vocabularies[facet];
  const byId = new Map(terms.map((term) => [term.id, term]));

  test(`${facet}: ids, names and scopes are there and unlike each other`, () => {
    assert.ok(terms.length > 0);
    assert.deepEqual(repeated(terms.map((term) => term.id)), []);
    assert.deepEqual(repeated(terms.map((term) => term.names["en"] ?? "")), []);
    assert.deepEqual(
      terms.filter((term) => !/^\S.*\.$/u.test(term.scope)).map((term) => term.id),
      [],
    );
  });

  test(`${facet}: every term has a name of its own in every language`, () => {
    for (const language of LANGUAGES) {
      const names = terms.map((term) => term.names[language] ?? "");
      assert.deepEqual(
        terms.filter((_, at) => names[at] === "").map((term) => term.id),
        [],
        language,
      );
      assert.deepEqual(repeated(names), [], language);
    }
  });

  test(`${facet}: what is broader exists, and leads to no circle`, () => {
    assert.deepEqual(
      terms
        .filter((term) => term.broader !== undefined && !byId.has(term.broader))
        .map((term) => term.id),
      [],
    );
    assert.deepEqual(
      terms.filter((term) => chainOf(byId, term.id).length === 0).map((term) => term.id),
      [],
    );
  });
}

test("places: all of ISO 3166-1, each with its number and under a region", () => {
  const countries = vocabularies.place.filter(isOfIso);
  assert.equal(countries.length, 249);
  assert.deepEqual(repeated(countries.map((term) => term.code ?? "")), []);
  assert.deepEqual(
    countries
      .filter(
        (term) => !/^\d{3}$/.test(term.code ?? "") || chainOf(places, term.id).at(-1) !== "m49-001",
      )
      .map((term) => term.id),
    [],
  );
});

test("places: each number is that of its two letters, as the runtime's own tables have it", () => {
  const countries = vocabularies.place.filter(isOfIso);
  const wrong = countries.filter(
    (term) => new Intl.Locale(`und-${term.code}`).region !== term.id.toUpperCase(),
  );
  assert.deepEqual(
    wrong.map((term) => `${term.id} ${term.code}`),
    [],
  );
});

test("services: the ten divisions of COFOG", () => {
  assert.deepEqual(
    vocabularies.service.map((term) => term.code),
    ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"],
  );
});

test("kinds: those of the page that Cuttings replaces come first, each with its IPTC genre", () => {
  assert.deepEqual(
    vocabularies.kind.slice(0, 5).map((term) => term.names["en"]),
    ["News", "Policy news", "Innovation news", "Report", "New thinking"],
  );
  assert.deepEqual(
    vocabularies.kind
      .filter((term) => !/^genre:[A-Z]\w+$/.test(term.code ?? ""))
      .map((term) => term.id),
    [],
  );
});

/** Kosovo has letters that the EU and Unicode use, but no row and no number in the standard. */
function isOfIso(term: Term): boolean {
  return COUNTRY.test(term.id) && term.id !== "xk";
}

/** The term and all above it; empty where they lead in a circle. */
function chainOf(terms: ReadonlyMap<string, Term>, id: string): readonly string[] {
  const chain: string[] = [];
  for (let next: string | undefined = id; next !== undefined; next = terms.get(next)?.broader) {
    if (chain.includes(next)) return [];
    chain.push(next);
  }
  return chain;
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/\/$/, "")
    .toLowerCase();
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
