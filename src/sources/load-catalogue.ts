import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { AppError } from "../lib/app-error.ts";
import { SOURCE_FIELDS, type Catalogue, type CatalogueSource } from "../model/catalogue.ts";
import { type Facet, FACETS, mapFacets, type Term, type Vocabularies } from "../model/facet.ts";
import { SOURCE_KINDS } from "../model/source.ts";
import {
  findNamelessId,
  nameTermsInLanguages,
  type NamesByLanguage,
} from "./name-terms-in-languages.ts";

const text = z.string().trim().min(1);
const webAddress = z.url({
  protocol: /^https?$/,
  error: "must be an absolute http or https address",
});
const languageTag = z
  .string()
  .refine(isLanguageTag, { error: "must be a BCP 47 tag in its canonical form" });

// Strict, so that a misspelt key is an error and not a value silently lost.
const sourceSchema: z.ZodType<CatalogueSource> = z.strictObject({
  name: text,
  publisher: text,
  address: webAddress,
  homepage: webAddress,
  kind: z.enum(SOURCE_KINDS).default("feed"),
  place: z.string().regex(/^([a-z]{2}|international)$/, {
    error: 'must be two lower-case letters or "international"',
  }),
  languages: z.array(languageTag).min(1),
  field: z.enum(SOURCE_FIELDS),
});

const termSchema: z.ZodType<Term> = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "must be lower-case words joined by hyphens" }),
  names: z.object({ en: text }).catchall(text),
  scope: text,
  broader: text.optional(),
  formerly: z.array(text).optional(),
  code: text.optional(),
});

const namesSchema: z.ZodType<NamesByLanguage> = z.record(languageTag, z.record(text, text));

/**
 * Reads every file of sources/ and the five vocabularies; the folder ends in a slash. What is
 * broken is named by file and row.
 */
export async function loadCatalogue(folder: URL): Promise<Catalogue> {
  const [sources, vocabularies] = await Promise.all([
    loadSources(new URL("sources/", folder)),
    loadVocabularies(new URL("vocabularies/", folder)),
  ]);
  return { sources, vocabularies };
}

async function loadSources(folder: URL): Promise<readonly CatalogueSource[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw broken(folder, "it could not be read", cause);
  });
  const files = names.filter((name) => name.endsWith(".json")).sort();
  const loaded = await Promise.all(
    files.map((name) => readRows(new URL(name, folder), sourceSchema)),
  );
  return loaded.flat();
}

async function loadVocabularies(folder: URL): Promise<Vocabularies> {
  const loaded = await Promise.all(FACETS.map((facet) => loadTerms(folder, facet)));
  return mapFacets((facet) => loaded[FACETS.indexOf(facet)] ?? []);
}

async function loadTerms(folder: URL, facet: Facet): Promise<readonly Term[]> {
  const terms = await readRows(new URL(`${facet}s.json`, folder), termSchema);
  const file = new URL(`names/${facet}s.json`, folder);
  const names = await readNames(file);
  const unknown = findNamelessId(terms, names);
  if (unknown !== undefined) throw broken(file, `no term has the id "${unknown}"`);
  return nameTermsInLanguages(facet, terms, names);
}

/** A vocabulary without the file has its names in English only. */
async function readNames(file: URL): Promise<NamesByLanguage> {
  if (!existsSync(file)) return {};
  const checked = namesSchema.safeParse(await readJson(file));
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  throw broken(
    file,
    first === undefined ? "unexpected form" : `${first.path.join(".")}: ${first.message}`,
  );
}

async function readRows<Row>(file: URL, row: z.ZodType<Row>): Promise<readonly Row[]> {
  const checked = z.array(row).safeParse(await readJson(file));
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  throw broken(file, first === undefined ? "it does not have the expected form" : describe(first));
}

async function readJson(file: URL): Promise<unknown> {
  const written = await readFile(file, "utf8").catch((cause: unknown) => {
    throw broken(file, "it could not be read", cause);
  });
  try {
    return JSON.parse(written);
  } catch (cause) {
    throw broken(
      file,
      `it is not JSON (${cause instanceof Error ? cause.message : String(cause)})`,
      cause,
    );
  }
}

/** Rows count from one, as people do. */
function describe(issue: z.core.$ZodIssue): string {
  const [row, ...path] = issue.path;
  if (typeof row !== "number") return issue.message;
  return `row ${row + 1}${path.length > 0 ? `, ${path.join(".")}` : ""}: ${issue.message}`;
}

function broken(place: URL, what: string, cause?: unknown): AppError {
  const name = place.pathname.split("/").slice(-2).join("/");
  return new AppError("invalid", `${name} of the catalogue is broken: ${what}.`, { cause });
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
