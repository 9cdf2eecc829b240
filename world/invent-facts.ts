import type { Language } from "./languages/language.ts";
import type { Random } from "./seed-random.ts";
import type { Facts } from "./world.ts";

/** Whole hundreds and a few months only, so that one plural form is right in every language. */
export function inventFacts(random: Random, mostHundreds = 90): Facts {
  return {
    count: 100 * (1 + random.below(mostHundreds)),
    percent: 11 + random.below(60),
    months: random.pick([12, 18, 36]),
    millions: random.pick([15, 25, 40, 65, 75, 80]),
  };
}

export type FactSlots = {
  readonly count: string;
  readonly percent: string;
  readonly months: string;
  readonly millions: string;
  readonly tenThousands: string;
};

/** The numbers as a language writes them. East Asia counts money in ten thousands. */
export function factSlots(facts: Facts, language: Language): FactSlots {
  const { number, percent } = formats(language.numbers);
  return {
    count: plain(number.format(facts.count)),
    percent: plain(percent.format(facts.percent / 100)),
    months: plain(number.format(facts.months)),
    millions: plain(number.format(facts.millions)),
    tenThousands: plain(number.format(facts.millions * 100)),
  };
}

type Formats = { readonly number: Intl.NumberFormat; readonly percent: Intl.NumberFormat };
const FORMATS = new Map<string, Formats>();

// Making a format costs more than a thousand uses of it.
function formats(locale: string): Formats {
  const known = FORMATS.get(locale) ?? {
    number: new Intl.NumberFormat(locale),
    percent: new Intl.NumberFormat(locale, { style: "percent" }),
  };
  FORMATS.set(locale, known);
  return known;
}

/**
 * Direction marks and unusual spaces would make the truth hard to compare with what a reader kept.
 */
function plain(formatted: string): string {
  return formatted.replace(/[\u061c\u200e\u200f]/g, "").replace(/\s/g, " ");
}
