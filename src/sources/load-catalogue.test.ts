import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { AppError } from "../lib/app-error.ts";
import { type CatalogueSource } from "../model/catalogue.ts";
import { type Term } from "../model/facet.ts";
import { loadCatalogue } from "./load-catalogue.ts";

const VOCABULARIES = ["kinds", "places", "services", "themes", "audiences"];
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
    loadCatalogue(new URL("nowhere/", import.meta.url)),
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
