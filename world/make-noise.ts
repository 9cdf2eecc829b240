import { DAY, MINUTE } from "../src/lib/duration.ts";
import { fillSentence } from "./fill-sentence.ts";
import { identifyItem } from "./identify-item.ts";
import { factSlots, inventFacts } from "./invent-facts.ts";
import { inventPerson } from "./invent-name.ts";
import { LANGUAGES } from "./languages/languages-table.ts";
import type { Language } from "./languages/language.ts";
import { type Random, seedRandom } from "./seed-random.ts";
import { spellName } from "./spell-name.ts";
import { NOISE_KINDS } from "./subjects-table.ts";
import type { Publisher, Telling } from "./world.ts";

const MINUTES_A_DAY = DAY / MINUTE;

/** On most days a newspaper also prints what no editor of ours would pick. */
const NOISY_DAYS = 0.8;

export function makeNoise(
  seed: number,
  publisher: Publisher,
  when: { readonly lastDay: Date; readonly days: number },
): readonly Telling[] {
  if (publisher.type !== "press") return [];
  const random = seedRandom(seed, "noise", publisher.id);
  const days = Array.from(
    { length: when.days },
    (_, daysAgo) => when.lastDay.getTime() - daysAgo * DAY,
  );
  return days.filter(() => random.chance(NOISY_DAYS)).map((day) => makeOne(random, publisher, day));
}

function makeOne(random: Random, publisher: Publisher, day: number): Telling {
  const language: Language = LANGUAGES[publisher.language];
  const about = random.pick(NOISE_KINDS);
  const { headlines, lines } = language.noise[about];
  const slots = {
    ...factSlots(inventFacts(random), language),
    city: spellName(random.pick(publisher.country.cities), language.script),
    country: spellName(publisher.country.name, language.script),
  };
  return {
    ...identifyItem(publisher, `noise ${day}`),
    title: fillSentence(namePeople(random, random.pick(headlines), language), slots),
    line: fillSentence(random.pick(lines), slots),
    author: undefined,
    at: new Date(day + random.below(MINUTES_A_DAY) * MINUTE),
    truth: { role: "noise", about },
  };
}

/** Two people of one sentence are two people. */
function namePeople(random: Random, template: string, { script }: Language): string {
  return template.replace(/\{person\}/g, () => inventPerson(random, script));
}
