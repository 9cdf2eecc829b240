import { foldDateText } from "../fold-date-text.ts";
import {
  ENGLISH_MONTHS,
  MONTH_LOCALES,
  SOLAR_HIJRI_LOCALES,
  WRITTEN_MONTHS,
} from "./month-names-table.ts";

/** A BCP 47 tag as the feed or page declares it. */
export type Language = string | undefined;

export type NamedMonth = { readonly month: number; readonly calendar: "gregorian" | "solar-hijri" };

/**
 * Three letters begin too many other words: "sam" is a French Saturday and begins the Irish
 * November.
 */
const SHORTEST_STEM = 4;

/**
 * A Monday, a Thursday or a mere word in many languages, and a month in one small one, which has to
 * be declared.
 */
const RARELY_MONTHS = new Set(["lun", "sen", "kam", "kan", "du"]);

const ENGLISH = new Map(
  ENGLISH_MONTHS.flatMap((names, index) =>
    names.map((name) => [name, gregorian(index + 1)] as const),
  ),
);

type Names = {
  /**
   * Undefined: the word is another month in another language, as "listopad" is October or November.
   */
  readonly anywhere: ReadonlyMap<string, NamedMonth | undefined>;
  readonly byLanguage: ReadonlyMap<string, ReadonlyMap<string, NamedMonth>>;
  /** The names of `anywhere` by their first letters. */
  readonly byStem: ReadonlyMap<string, readonly string[]>;
};

let gathered: Names | undefined;

/**
 * The month that a folded word names, in the declared language if it does there, or else in any
 * language that is sure.
 */
export function monthNamed(word: string, language: Language): NamedMonth | undefined {
  const name = word.replace(/^[.'’]+|[.'’॰]+$/g, "");
  const english = ENGLISH.get(name);
  const declared = language?.toLowerCase().split(/[-_]/)[0] ?? "";
  if (english !== undefined && (declared === "" || declared === "en")) return english;
  if (name.length < 2) return undefined;

  gathered ??= gatherNames();
  const own = gathered.byLanguage.get(declared)?.get(name);
  if (own === undefined && RARELY_MONTHS.has(name)) return undefined;
  return (
    own ??
    english ??
    shortFormIn(declared, name, gathered) ??
    gathered.anywhere.get(name) ??
    stemOf(name, gathered)
  );
}

/** A word that is one month in one language and another elsewhere, and so none without a language. */
export function isOpenMonth(word: string): boolean {
  gathered ??= gatherNames();
  return gathered.anywhere.has(word) && gathered.anywhere.get(word) === undefined;
}

/**
 * Three letters that begin one month only in the declared language, and no weekday: "lok" in
 * Finnish.
 */
function shortFormIn(
  declared: string,
  name: string,
  { byLanguage }: Names,
): NamedMonth | undefined {
  const own = name.length === SHORTEST_STEM - 1 ? byLanguage.get(declared) : undefined;
  const months = [...(own ?? [])].flatMap(([full, month]) =>
    full.startsWith(name) ? [month] : [],
  );
  const [first] = months;
  if (first === undefined || !months.every((month) => isSame(month, first))) return undefined;
  return weekdaysIn(declared).some((day) => day.startsWith(name)) ? undefined : first;
}

/** Folded as dates are; 1 June 2020 was a Monday. */
function weekdaysIn(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  return Array.from({ length: 7 }, (_, day) =>
    foldDateText(format.format(new Date(Date.UTC(2020, 5, 1 + day)))),
  );
}

/** "octob." and "februa" are nobody's abbreviation and still only one month. */
function stemOf(name: string, { anywhere, byStem }: Names): NamedMonth | undefined {
  if (name.length < SHORTEST_STEM || anywhere.has(name)) return undefined;
  let found: NamedMonth | undefined;
  for (const full of byStem.get(name.slice(0, SHORTEST_STEM)) ?? []) {
    if (!full.startsWith(name)) continue;
    const month = anywhere.get(full);
    if (month === undefined || (found !== undefined && !isSame(found, month))) return undefined;
    found = month;
  }
  return found;
}

function gatherNames(): Names {
  const anywhere = new Map<string, NamedMonth | undefined>();
  const byLanguage = new Map<string, Map<string, NamedMonth>>();
  for (const [language, name, month] of allNames()) {
    const own = byLanguage.get(language) ?? new Map<string, NamedMonth>();
    byLanguage.set(language, own.set(name, month));
    const known = anywhere.get(name);
    anywhere.set(
      name,
      anywhere.has(name) && (known === undefined || !isSame(known, month)) ? undefined : month,
    );
  }
  for (const [name, month] of ENGLISH) anywhere.set(name, month);
  return {
    anywhere,
    byLanguage,
    byStem: Map.groupBy(anywhere.keys(), (name) => name.slice(0, SHORTEST_STEM)),
  };
}

function* allNames(): Generator<readonly [language: string, name: string, month: NamedMonth]> {
  for (const locale of MONTH_LOCALES) yield* namesIn(locale, "gregorian");
  for (const locale of SOLAR_HIJRI_LOCALES) yield* namesIn(locale, "solar-hijri");
  for (const [language, month, names] of WRITTEN_MONTHS) {
    for (const name of names) yield [language, foldDateText(name), gregorian(month)];
  }
}

function* namesIn(
  locale: string,
  calendar: NamedMonth["calendar"],
): Generator<readonly [string, string, NamedMonth]> {
  const language = locale.split("-")[0] ?? locale;
  const tag = `${locale}-u-ca-${calendar === "gregorian" ? "gregory" : "persian"}-nu-latn`;
  // Alone and inside a date: Slavic, Baltic and Finnic months are in the genitive there.
  const shapes: Intl.DateTimeFormatOptions[] = [
    { month: "long" },
    { month: "short" },
    { month: "long", day: "numeric", year: "numeric" },
    { month: "short", day: "numeric", year: "numeric" },
  ];
  for (const shape of shapes) {
    const format = new Intl.DateTimeFormat(tag, { ...shape, timeZone: "UTC" });
    for (let month = 1; month <= 12; month += 1) {
      const written =
        format.formatToParts(middleOf(month, calendar)).find((part) => part.type === "month")
          ?.value ?? "";
      const name = foldDateText(written).trim().replace(/[.॰]$/, "");
      if (name.length > 1 && !/\d/.test(name)) yield [language, name, { month, calendar }];
    }
  }
}

/** The Iranian year began on 20 March 2020, so its first month's middle is in early April. */
function middleOf(month: number, calendar: NamedMonth["calendar"]): Date {
  return calendar === "gregorian"
    ? new Date(Date.UTC(2020, month - 1, 15))
    : new Date(Date.UTC(2020, month + 2, 5));
}

function gregorian(month: number): NamedMonth {
  return { month, calendar: "gregorian" };
}

function isSame(one: NamedMonth, other: NamedMonth): boolean {
  return one.month === other.month && one.calendar === other.calendar;
}
