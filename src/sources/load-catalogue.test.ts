import assert from "node:assert/strict";
import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { AppError } from "../lib/app-error.ts";
import { SOURCE_FIELDS, type CatalogueSource } from "../model/catalogue.ts";
import { FACETS, type Term } from "../model/facet.ts";
import { loadCatalogue } from "./load-catalogue.ts";

const CATALOGUE = new URL("../../catalogue/", import.meta.url);
const { sources, vocabularies } = await loadCatalogue(CATALOGUE);
const places = new Map(vocabularies.place.map((term) => [term.id, term]));
const VOCABULARIES = ["kinds", "places", "services", "themes", "audiences"];
const COUNTRY = /^[a-z]{2}$/;

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
  const countries = vocabularies.place.filter((term) => COUNTRY.test(term.id));
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
  const countries = vocabularies.place.filter((term) => COUNTRY.test(term.id));
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

const whole: CatalogueSource = {
  name: "A ministry",
  publisher: "A ministry",
  address: "https://ministry.example/feed",
  homepage: "https://ministry.example/",
  kind: "feed",
  place: "fr",
  languages: ["fr"],
  field: "government",
};
const term: Term = { id: "news", names: { en: "News" }, scope: "Something happened." };

test("a source without a kind is a feed", async () => {
  const { kind: _, ...bareSource } = whole;
  const loaded = await loadWith({ "sources/some.json": JSON.stringify([bareSource]) });
  assert.deepEqual(loaded.sources, [whole]);
});

const brokenFiles: [why: string, file: string, written: string, expected: RegExp][] = [
  [
    "not JSON",
    "sources/some.json",
    "[{",
    /sources\/some\.json of the catalogue is broken: it is not JSON/,
  ],
  [
    "not a list",
    "sources/some.json",
    "{}",
    /sources\/some\.json of the catalogue is broken: .*array/,
  ],
  [
    "rows count from one",
    "sources/some.json",
    JSON.stringify([whole, { ...whole, address: "feed" }]),
    /row 2, address: must be an absolute/,
  ],
  [
    "only the web is read",
    "sources/some.json",
    JSON.stringify([{ ...whole, address: "ftp://ministry.example/" }]),
    /row 1, address/,
  ],
  [
    "a homepage is absolute",
    "sources/some.json",
    JSON.stringify([{ ...whole, homepage: "/" }]),
    /row 1, homepage/,
  ],
  ["an empty name", "sources/some.json", JSON.stringify([{ ...whole, name: " " }]), /row 1, name/],
  [
    "a place in capitals",
    "sources/some.json",
    JSON.stringify([{ ...whole, place: "FR" }]),
    /row 1, place: must be two lower-case letters/,
  ],
  [
    "an unknown field",
    "sources/some.json",
    JSON.stringify([{ ...whole, field: "sports" }]),
    /row 1, field/,
  ],
  [
    "no language",
    "sources/some.json",
    JSON.stringify([{ ...whole, languages: [] }]),
    /row 1, languages/,
  ],
  [
    "a language that is none",
    "sources/some.json",
    JSON.stringify([{ ...whole, languages: ["french!"] }]),
    /row 1, languages\.0: must be a BCP 47 tag/,
  ],
  [
    "a language not in its canonical form",
    "sources/some.json",
    JSON.stringify([{ ...whole, languages: ["zh-hant"] }]),
    /row 1, languages\.0/,
  ],
  [
    "a misspelt key",
    "sources/some.json",
    JSON.stringify([{ ...whole, languague: "fr" }]),
    /row 1: .*languague/,
  ],
  [
    "a term without an English name",
    "vocabularies/kinds.json",
    JSON.stringify([{ ...term, names: { fr: "Nouvelle" } }]),
    /vocabularies\/kinds\.json of the catalogue is broken: row 1, names\.en/,
  ],
  [
    "a term's id with a space",
    "vocabularies/themes.json",
    JSON.stringify([{ ...term, id: "Good news" }]),
    /vocabularies\/themes\.json of the catalogue is broken: row 1, id/,
  ],
];

for (const [why, file, written, expected] of brokenFiles) {
  test(`a broken file is named by file and row: ${why}`, async () => {
    await assert.rejects(
      loadWith({ [file]: written }),
      (error) =>
        error instanceof AppError && error.code === "invalid" && expected.test(error.message),
    );
  });
}

test("a folder that is missing is named", async () => {
  await assert.rejects(
    loadCatalogue(new URL("nowhere/", CATALOGUE)),
    (error) => error instanceof AppError && /could not be read/.test(error.message),
  );
});

test("a vocabulary that is missing is named", async () => {
  await assert.rejects(
    loadWith({ "vocabularies/places.json": undefined }),
    /vocabularies\/places\.json of the catalogue is broken: it could not be read/,
  );
});

/** Loads a small sound catalogue with some of its files replaced, or left out. */
async function loadWith(
  files: Readonly<Record<string, string | undefined>>,
): ReturnType<typeof loadCatalogue> {
  const sound = Object.fromEntries(
    VOCABULARIES.map((name) => [`vocabularies/${name}.json`, JSON.stringify([term])]),
  );
  const folder = await mkdtemp(join(tmpdir(), "catalogue-"));
  try {
    for (const name of ["sources", "vocabularies"]) await mkdir(join(folder, name));
    for (const [name, written] of Object.entries({ ...sound, ...files })) {
      if (written !== undefined) await writeFile(join(folder, name), written);
    }
    return await loadCatalogue(pathToFileURL(`${folder}/`));
  } finally {
    await rm(folder, { recursive: true });
  }
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
