import { factSlots } from "./invent-facts.ts";
import type { Language } from "./languages/language.ts";
import { spellName } from "./spell-name.ts";
import type { Happening } from "./world.ts";

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
export function slotsOf(happening: Happening, language: Language, person: string): Slots {
  return {
    ...factSlots(happening.facts, language),
    city: spellName(happening.city, language.script),
    country: spellName(happening.country.name, language.script),
    programme: spellName(happening.programme, language.script),
    service: language.services[happening.service],
    person,
  };
}
