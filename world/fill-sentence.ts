import { LANGUAGES, type LanguageCode } from "./languages/languages-table.ts";
import type { Language } from "./languages/language.ts";
import type { Random } from "./seed-random.ts";
import { spellName } from "./spell-name.ts";
import { SYLLABLE_NAMES } from "./syllables-table.ts";
import type { Facts, Happening, Name } from "./world.ts";

export type Slots = Readonly<Record<string, string>>;

/** Fills each {slot}; an unknown one is a mistake in a language table. */
export function fillSentence(template: string, slots: Slots): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new RangeError(`no {${slot}} for "${template}"`);
    return value;
  });
}

/** What one language says for a happening's names and numbers. */
export function slotsOf(happening: Happening, code: LanguageCode, person: Name): Slots {
  const language = languageOf(code);
  return {
    ...factSlots(happening.facts, language),
    city: spellName(happening.city, language.script),
    country: spellName(happening.country.name, language.script),
    programme: spellName(happening.programme, language.script),
    service: language.services[happening.service],
    person: spellName(person, language.script),
  };
}

export function factSlots(facts: Facts, language: Language): Slots {
  const { number, percent } = formats(language.numbers);
  return {
    count: plain(number.format(facts.count)),
    percent: plain(percent.format(facts.percent / 100)),
    months: plain(number.format(facts.months)),
    millions: plain(number.format(facts.millions)),
  };
}

export function languageOf(code: LanguageCode): Language {
  return LANGUAGES[code];
}

export function inventName(random: Random, syllables: number): Name {
  return Array.from({ length: syllables }, () => random.pick(SYLLABLE_NAMES));
}

/** Whole hundreds and a few months only, so that one plural form is right in every language. */
export function inventFacts(random: Random): Facts {
  return {
    count: 100 * (5 + random.below(90)),
    percent: 11 + random.below(60),
    months: random.pick([12, 18, 36]),
    millions: random.pick([15, 25, 40, 65, 80, 120]),
  };
}

type Formats = { readonly number: Intl.NumberFormat; readonly percent: Intl.NumberFormat };
const FORMATS = new Map<string, Formats>();

// Making a format costs more than a thousand uses of it.
function formats(locale: string): Formats {
  const known = FORMATS.get(locale) ?? { number: new Intl.NumberFormat(locale), percent: new Intl.NumberFormat(locale, { style: "percent" }) };
  FORMATS.set(locale, known);
  return known;
}

/** Direction marks and unusual spaces would make the truth hard to compare with what a reader kept. */
function plain(formatted: string): string {
  return formatted.replace(/[\u061c\u200e\u200f]/g, "").replace(/\s/g, " ");
}
