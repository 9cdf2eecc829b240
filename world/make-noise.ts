import { factSlots, fillSentence, inventFacts, languageOf } from "./fill-sentence.ts";
import { identify, inventPerson } from "./make-tellings.ts";
import { seedRandom } from "./seed-random.ts";
import { spellName } from "./spell-name.ts";
import { NOISE_KINDS } from "./subjects-table.ts";
import type { Publisher, Telling } from "./world.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** On so many days a newspaper also prints what no editor of ours would pick. */
const NOISY_DAYS = 0.4;

export function makeNoise(seed: number, publisher: Publisher, when: { readonly lastDay: Date; readonly days: number }): readonly Telling[] {
  if (publisher.type !== "press") return [];
  const random = seedRandom(seed, "noise", publisher.id);
  const language = languageOf(publisher.language);
  const days = Array.from({ length: when.days }, (_, daysAgo) => daysAgo).filter(() => random.chance(NOISY_DAYS));

  return days.map((daysAgo) => {
    const about = random.pick(NOISE_KINDS);
    const slots = {
      ...factSlots(inventFacts(random), language),
      city: spellName(random.pick(publisher.country.cities), language.script),
      country: spellName(publisher.country.name, language.script),
    };
    // Two people of one sentence are two people.
    const fill = (template: string): string => fillSentence(template.replace(/\{person\}/g, () => spellName(inventPerson(random), language.script)), slots);
    const { headlines, lines } = language.noise[about];
    return {
      ...identify(publisher, `noise ${when.lastDay.getTime() - daysAgo * DAY}`),
      title: fill(random.pick(headlines)),
      line: fill(random.pick(lines)),
      author: undefined,
      at: new Date(when.lastDay.getTime() - daysAgo * DAY + random.below(24 * 60) * MINUTE),
      truth: { role: "noise", about },
    };
  });
}
