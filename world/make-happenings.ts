import { DAY, MINUTE } from "../src/lib/duration.ts";
import { inventFacts } from "./invent-facts.ts";
import { inventName } from "./invent-name.ts";
import { type Random, seedRandom } from "./seed-random.ts";
import { SUBJECT_IDS, type Subject, SUBJECTS } from "./subjects-table.ts";
import type { Country, Happening, Name } from "./world.ts";

/** Offices announce by day. */
const FIRST_HOUR = 5;
const LAST_HOUR = 19;

export type HappeningOptions = {
  readonly seed: number;
  readonly countries: readonly Country[];
  readonly count: number;
  readonly lastDay: Date;
  readonly days: number;
};

/** Spread evenly over the days, oldest first; the last day is never without one. */
export function makeHappenings(options: HappeningOptions): readonly Happening[] {
  const random = seedRandom(options.seed, "happenings");
  const places = new Set(
    options.countries.flatMap((country) => [country.name, ...country.cities].map(String)),
  );
  const known = new Set(places);

  const happenings = Array.from({ length: options.count }, (_, index) => {
    const daysAgo = options.days - 1 - Math.floor((index * options.days) / options.count);
    return makeHappening(random, options, { index, daysAgo, programme: newName(random, known) });
  });
  return happenings.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function makeHappening(
  random: Random,
  options: HappeningOptions,
  given: { readonly index: number; readonly daysAgo: number; readonly programme: Name },
): Happening {
  const subject = random.pick(SUBJECT_IDS);
  const { kind, themes, services, mostHundreds }: Subject = SUBJECTS[subject];
  const country = random.pick(options.countries);
  const minutes = FIRST_HOUR * 60 + random.below((LAST_HOUR - FIRST_HOUR) * 60);
  return {
    id: `happening-${given.index + 1}`,
    subject,
    kind,
    themes,
    service: random.pick(services),
    country,
    city: random.pick(country.cities),
    programme: given.programme,
    facts: inventFacts(random, mostHundreds),
    at: new Date(options.lastDay.getTime() - given.daysAgo * DAY + minutes * MINUTE),
  };
}

/** A name in nobody's use yet. */
function newName(random: Random, known: Set<string>): Name {
  for (;;) {
    const name = inventName(random, 3 + random.below(2));
    if (known.has(String(name))) continue;
    known.add(String(name));
    return name;
  }
}
