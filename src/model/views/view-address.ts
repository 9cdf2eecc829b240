import { isLanguageCode } from "../../lib/is-language-code.ts";
import { removeControls } from "../../lib/remove-controls.ts";
import { FACETS, mapFacets } from "../facet.ts";
import { firstDay, lastDay, shortFrom, shortTo } from "./period.ts";
import type { TermWords } from "./term-words.ts";
import { type Filter, filtersOf, settleView, settleWords, type View } from "./view.ts";

/** Where a view stands, from the root of the site: a path, and "?…" or nothing. */
export type ViewAddress = { readonly path: string; readonly query: string };

/** The filters by their names in an address, in the order in which one is written. */
export const NAMES = {
  kind: "kind",
  place: "place",
  service: "service",
  theme: "theme",
  audience: "for",
  publisher: "source",
  from: "from",
  to: "to",
  language: "language",
  words: "words",
} as const satisfies Readonly<Record<Filter, string>>;

/** One filter alone has an address of its own, for ever. */
export const PLAIN_PATHS = {
  kinds: "kind",
  places: "place",
  services: "service",
  themes: "theme",
  for: "audience",
  sources: "publisher",
} as const satisfies Readonly<Record<string, Filter>>;

/** All others stand here. */
export const VIEWS_PATH = "/cuttings";

/** More would be a program's doing, and every one of them makes the question dearer. */
export const MOST_FILTERS = 12;
const MOST_VALUE_CHARACTERS = 500;

/** What was asked for and could not be filtered by. */
export type Ignored = { readonly value: string; readonly why: "unknown" | "too many" };

export type ReadView = { readonly view: View; readonly ignored: readonly Ignored[] };

/** Reads a query in any order. What it does not know is told, and the rest is still a view. */
export function readView(
  query: Iterable<readonly [name: string, value: string]>,
  words: TermWords,
): ReadView {
  const known: [Filter, string][] = [];
  const ignored: Ignored[] = [];
  for (const [name, given] of query) {
    const filter = FILTERS.get(name);
    const value = removeControls(given.slice(0, MOST_VALUE_CHARACTERS)).trim();
    if (filter === undefined || value === "") continue;
    const read = readValue(filter, value, words);
    if (read === undefined) ignored.push({ value, why: "unknown" });
    else if (known.length === MOST_FILTERS) ignored.push({ value, why: "too many" });
    else if (!known.some(([one, same]) => one === filter && same === read))
      known.push([filter, read]);
  }
  const all = (filter: Filter) => known.filter(([one]) => one === filter).map(([, value]) => value);
  const view = settleView({
    facets: mapFacets(all),
    publishers: all("publisher"),
    from: all("from").at(-1),
    to: all("to").at(-1),
    languages: all("language"),
    words: all("words").at(-1),
  });
  return { view, ignored: ignored.slice(0, MOST_FILTERS) };
}

/** The filters of a view as names and values of an address, in its order. */
export function queryOfView(
  view: View,
  words: TermWords,
): readonly (readonly [name: string, value: string])[] {
  return writeFilters(view, words).map(([filter, value]) => [NAMES[filter], value]);
}

function writeFilters(view: View, words: TermWords): (readonly [Filter, string])[] {
  return filtersOf(settleView(view)).map(([filter, value]) => [
    filter,
    writeValue(filter, value, words),
  ]);
}

/** The one address of a view, whatever order it was asked in. */
export function writeView(view: View, words: TermWords): ViewAddress {
  const written = writeFilters(view, words);
  const [only, ...others] = written;
  if (only === undefined) return { path: "/", query: "" };
  const plain = Object.entries(PLAIN_PATHS).find(([, filter]) => filter === only[0])?.[0];
  if (plain !== undefined && others.length === 0)
    return { path: `/${plain}/${encodeURIComponent(only[1])}`, query: "" };
  const pairs = written.map(([filter, value]): [string, string] => [NAMES[filter], value]);
  return { path: VIEWS_PATH, query: `?${new URLSearchParams(pairs).toString()}` };
}

/** What a plain address says, as a query would. */
export function queryOfPlain(
  path: keyof typeof PLAIN_PATHS,
  word: string,
): readonly [name: string, value: string] {
  return [NAMES[PLAIN_PATHS[path]], word];
}

export function isWhole(view: View): boolean {
  return filtersOf(view).length === 0;
}

const FILTERS = new Map(
  (Object.keys(NAMES) as Filter[]).map((filter) => [NAMES[filter] as string, filter]),
);

function readValue(filter: Filter, value: string, words: TermWords): string | undefined {
  switch (filter) {
    case "publisher":
      return /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(value) ? value : undefined;
    case "from":
      return firstDay(value);
    case "to":
      return lastDay(value);
    case "language":
      return isLanguageCode(value) ? new Intl.Locale(value).language : undefined;
    case "words":
      return settleWords(value);
    default:
      return words.idOf(filter, value);
  }
}

function writeValue(filter: Filter, value: string, words: TermWords): string {
  if (filter === "from") return shortFrom(value);
  if (filter === "to") return shortTo(value);
  return isFacet(filter) ? words.wordOf(filter, value) : value;
}

function isFacet(filter: Filter): filter is (typeof FACETS)[number] {
  return (FACETS as readonly string[]).includes(filter);
}
