import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import {
  makeFormTable,
  NAMINGS,
  type FormTable,
  type Naming,
  type Sense,
} from "./make-form-table.ts";
import { wordShapeOf, type WordShape } from "./word-shape-of-table.ts";

/** Forms that one language's texts are read with. */
export type LanguageForms = {
  readonly own: FormTable;
  /** Of every language: cities, bodies, what is written alike everywhere. */
  readonly everywhere: FormTable;
  /** Of English, for words that stand in Latin letters in a text of another script. */
  readonly latin: FormTable | undefined;
  readonly shape: WordShape;
};

export type PlaceForms = {
  /** By its main subtag ("pt" of "pt-BR"); those of an unknown one are those of English. */
  readonly of: (language: string | undefined) => LanguageForms;
  /** The smallest region of the UN's list that holds all of these countries, short of the world. */
  readonly commonRegion: (countries: readonly string[]) => string | undefined;
};

/** `removed` at a name's end makes room for `added`: "Россия" gives "России". */
type Ending = { readonly removed: string; readonly added: string };
type Row = { readonly target: string; readonly naming: Naming; readonly forms: string };

const WORLD = "m49-001";
const EVERYWHERE = "*";
const FALLBACK = "en";
/** One table for languages that are read alike. */
const READ_AS: Readonly<Record<string, string>> = { nb: "no", nn: "no", tl: "fil", yue: "zh" };
/** What is left of a name must still be telling. */
const SHORTEST_STEM = 3;
const LEAST_SMALL = 5;
const LEAST_ADDED = 2;
/** Adjectives are made of countries; cities and what was learned have cases only. */
const LONGEST_CASE = 3;

/** The folder ends in a slash. Tables of languages are made when a text of theirs comes. */
export async function readPlaceForms(folder: URL): Promise<PlaceForms> {
  const [forms, endings, regions] = await Promise.all([
    readFile(new URL("forms.tsv.gz", folder)).then((packed) => gunzipSync(packed).toString("utf8")),
    readFile(new URL("endings.tsv", folder), "utf8"),
    readFile(new URL("regions.tsv", folder), "utf8"),
  ]);
  const broader = new Map(regions.split("\n").map((line) => pairOf(line)));
  const rows = rowsByLanguage(forms);
  const endingsOf = endingsByLanguage(endings);
  const everywhere = makeFormTable(spread(rows.get(EVERYWHERE) ?? [], []));
  const owns = new Map<string, FormTable>();
  const ownOf = (language: string): FormTable => {
    const known = owns.get(language);
    if (known !== undefined) return known;
    const own = makeFormTable(spread(rows.get(language) ?? [], endingsOf.get(language) ?? []));
    owns.set(language, own);
    return own;
  };
  const made = new Map<string, LanguageForms>();
  return {
    commonRegion(countries) {
      const [first = [], ...others] = countries.map((country) => chainOf(country, broader));
      return first.find((region) => others.every((chain) => chain.includes(region)));
    },
    of(language) {
      const main = (language ?? FALLBACK).split("-", 1)[0] ?? FALLBACK;
      const read = READ_AS[main] ?? main;
      const known = rows.has(read) ? read : FALLBACK;
      let found = made.get(known);
      if (found === undefined) {
        const isLatin = new Intl.Locale(known).maximize().script === "Latn";
        found = {
          own: ownOf(known),
          everywhere,
          latin: isLatin ? undefined : ownOf(FALLBACK),
          shape: wordShapeOf(known),
        };
        made.set(known, found);
      }
      return found;
    },
  };
}

function pairOf(line: string): readonly [string, string] {
  const [id = "", above = ""] = line.split("\t");
  return [id, above];
}

function chainOf(id: string, broader: ReadonlyMap<string, string>): readonly string[] {
  const chain: string[] = [];
  for (let at = broader.get(id); at !== undefined && at !== WORLD; at = broader.get(at))
    chain.push(at);
  return chain;
}

function rowsByLanguage(written: string): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  for (const line of written.split("\n")) {
    const [language = "", target = "", named = "", forms = ""] = line.split("\t");
    const naming = NAMINGS.find((one) => one === named);
    if (naming === undefined) continue;
    const those = rows.get(language) ?? [];
    if (those.length === 0) rows.set(language, those);
    those.push({ target, naming, forms });
  }
  return rows;
}

function endingsByLanguage(written: string): ReadonlyMap<string, readonly Ending[]> {
  return new Map(
    written
      .split("\n")
      .filter((line) => line.includes("\t"))
      .map((line) => {
        const [language = "", ...pairs] = line.split("\t");
        return [
          language,
          pairs.map((pair) => {
            const [removed = "", added = ""] = pair.split(">");
            return { removed, added };
          }),
        ];
      }),
  );
}

/** Names as they stand come first, so that no bent form of one hides another. */
function* spread(
  rows: readonly Row[],
  endings: readonly Ending[],
): Iterable<readonly [string, Sense]> {
  const names: (readonly [string, Sense])[] = [];
  for (const { target, naming, forms } of rows) {
    for (const form of forms.split("|")) {
      const named = [form, { target, naming, written: writingOf(form) }] as const;
      yield named;
      if (naming !== "body" && named[1].written === "capital") names.push(named);
      if (naming === "name" && named[1].written === "small") names.push(named);
    }
  }
  const stands = new Set(names.map(([form]) => form));
  for (const [form, sense] of names) {
    for (const { removed, added } of endings) {
      if (form.length - removed.length < SHORTEST_STEM || !form.endsWith(removed)) continue;
      if (sense.naming !== "name" && added.length > LONGEST_CASE) continue;
      const bent = form.slice(0, form.length - removed.length) + added;
      if (!stands.has(bent)) yield [bent, { ...sense, written: writingOfBent(bent, added, sense) }];
    }
  }
}

/** Adjectives of names are small in most languages; a long one is no other word. */
function writingOfBent(bent: string, added: string, { written }: Sense): Sense["written"] {
  return bent.length >= LEAST_SMALL && added.length >= LEAST_ADDED ? "small" : written;
}

function writingOf(form: string): Sense["written"] {
  const first = form[0] ?? "";
  if (first.toLowerCase() === first) return "small";
  return form.length <= 6 && form.toUpperCase() === form ? "capitals" : "capital";
}
