import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languageOfLocale } from "./language-codes.ts";

export type FormRow = {
  readonly language: string;
  readonly target: string;
  readonly naming: string;
  readonly form: string;
};

/** States whose first-level regions an editor would look for; federations, and some like them. */
const WITH_REGIONS = new Set(
  "ae ar at au ba be br ca ch de es et fm gb in iq it mx my ng np pk pl ru sd so ss us ve za".split(
    " ",
  ),
);
/** A language in which CLDR knows fewer countries has too few to be read with. */
const FEWEST_NAMES = 120;
const REGION_IS_EVERYWHERE =
  /^(Capital|Central|Centre|Distrito Federal|Federal District|District fédéral)$/i;

type Json = Readonly<Record<string, unknown>>;

/** Names of countries, regions of states and cities of time zones, of all languages of CLDR. */
export function readNames(modules: string): readonly FormRow[] {
  const names = join(modules, "cldr-localenames-full/main");
  return readdirSync(names).flatMap((locale) => {
    const language = languageOfLocale(locale);
    if (language === undefined || !existsSync(join(names, locale, "territories.json"))) return [];
    const territories = readTerritories(join(names, locale, "territories.json"), locale);
    if (territories.length < FEWEST_NAMES) return [];
    return [
      ...territories.map(([target, form]) => ({ language, target, naming: "name", form })),
      ...readRegions(modules, locale, language),
      ...readZoneCities(modules, locale, language),
    ];
  });
}

function readTerritories(file: string, locale: string): readonly [string, string][] {
  const named = dig(readJson(file), ["main", locale, "localeDisplayNames", "territories"]);
  return Object.entries(named).flatMap(([code, name]) => {
    const [bare = ""] = code.split("-alt-");
    const target = targetOf(bare);
    // Of a hundred Saint Martins in the news one is the island.
    if (target === "mf" && locale !== "fr") return [];
    if (target === undefined || typeof name !== "string") return [];
    // "Congo (Republic)": what stands in brackets is no name of its own.
    // "Myanmar (Burma)" has two names; "Congo (Republic)", "Virgin Islands (USA)" have one.
    const forms = target === "mm" ? spellings(name) : spellings(name).slice(0, 1);
    const all = target === "mk" ? [...forms, ...forms.map(withoutNorth)] : forms;
    return all.map((form): [string, string] => [target, form]);
  });
}

function targetOf(code: string): string | undefined {
  if (code === "EU") return "european-union";
  if (code === "UN") return "international";
  if (/^(EZ|QO|XA|XB|ZZ|AC|CP|CQ|DG|EA|IC|TA|HM|BV|UM)$/.test(code)) return undefined;
  if (/^[A-Z]{2}$/.test(code)) return code.toLowerCase();
  return code !== "001" && /^\d{3}$/.test(code) ? `m49-${code}` : undefined;
}

/** Texts of before 2019 say "Macedonia", and people still do. */
function withoutNorth(name: string): string {
  const [first = "", second = ""] = name.split(" ");
  const longer = second.length >= first.length ? second : first;
  const bare = longer.replace(
    /^(Nord|Noord-|Põhja-|Pohjois-|Észak-|Norður-|Ziemeļ|เหนือ|북|북부|北)/u,
    "",
  );
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** "Myanmar (Burma)" is two, "an Fhrainc" and "Hong Kong SAR China" hide one. */
function spellings(name: string): readonly string[] {
  const inside = /[(（]([^)）]+)[)）]/.exec(name)?.[1];
  const outside = name.replace(/\s*[(（].*?[)）]/g, "").trim();
  const all = [outside, ...(inside === undefined ? [] : [inside.trim()])];
  return all
    .map((one) => one.replace(/^(an t-|an |na |the |les? |la |l['’]|el |den )/i, "").trim())
    .filter((one) => [...one].length >= 2);
}

function readRegions(modules: string, locale: string, language: string): readonly FormRow[] {
  const file = join(modules, "cldr-subdivisions-full/subdivisions", locale, `${locale}.json`);
  if (!existsSync(file)) return [];
  const named = dig(readJson(file), ["subdivisions", "localeDisplayNames", "subdivisions"]);
  return Object.entries(named).flatMap(([code, name]) => {
    const country = code.slice(0, 2);
    if (!WITH_REGIONS.has(country) || typeof name !== "string") return [];
    // Italy's regions have numbers, its provinces letters: "Como" is a word first.
    if (country === "it" && /[a-z]/.test(code.slice(2))) return [];
    if (REGION_IS_EVERYWHERE.test(name) || /\d/.test(name)) return [];
    return spellings(name).map((form) => ({
      // CLDR names most regions in English only, as many languages write them too.
      language: language === "en" ? "*" : language,
      target: `${country}-${code.slice(2)}`,
      naming: "region",
      form,
    }));
  });
}

function readZoneCities(modules: string, locale: string, language: string): readonly FormRow[] {
  const file = join(modules, "cldr-dates-full/main", locale, "timeZoneNames.json");
  if (!existsSync(file)) return [];
  const countries = countriesOfZones(modules);
  const zones = dig(readJson(file), ["main", locale, "dates", "timeZoneNames", "zone"]);
  return citiesIn(zones, "").flatMap(([zone, form]) => {
    const target = countries.get(zone);
    if (
      target === undefined ||
      target === "aq" ||
      /^(Unknown|UTC)/.test(form) ||
      [...form].length < 2
    )
      return [];
    return [{ language, target, naming: "city", form }];
  });
}

function citiesIn(zones: Json, path: string): readonly [string, string][] {
  return Object.entries(zones).flatMap(([name, below]) => {
    const zone = path === "" ? name : `${path}/${name}`;
    if (typeof below !== "object" || below === null) return [];
    const city = (below as Json)["exemplarCity"];
    return typeof city === "string" ? [[zone, city]] : citiesIn(below as Json, zone);
  });
}

let zonesRead: ReadonlyMap<string, string> | undefined;

function countriesOfZones(modules: string): ReadonlyMap<string, string> {
  if (zonesRead !== undefined) return zonesRead;
  const file = join(modules, "cldr-core/supplemental/windowsZones.json");
  const rows = dig(readJson(file), ["supplemental", "windowsZones"])["mapTimezones"];
  const read = new Map<string, string>();
  for (const row of rows as readonly { readonly mapZone: Record<string, string> }[]) {
    const country = row.mapZone["_territory"]?.toLowerCase() ?? "";
    if (!/^[a-z]{2}$/.test(country) || country === "zz") continue;
    for (const zone of row.mapZone["_type"]?.split(" ") ?? []) read.set(zone, country);
  }
  zonesRead = read;
  return read;
}

function dig(json: Json, path: readonly string[]): Json {
  return path.reduce((at, key) => (at[key] ?? {}) as Json, json);
}

function readJson(file: string): Json {
  return JSON.parse(readFileSync(file, "utf8")) as Json;
}
