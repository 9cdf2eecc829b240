import { DAY } from "../src/lib/duration.ts";
import { findNeighbours } from "./choose-tellers.ts";
import { COUNTRIES } from "./countries-table.ts";
import { makeHappenings } from "./make-happenings.ts";
import { makeNoise } from "./make-noise.ts";
import { makePublishers } from "./make-publishers.ts";
import { makeTellings } from "./make-tellings.ts";
import { SYLLABLES, type Syllable } from "./syllables-table.ts";
import type { Country, Name, World } from "./world.ts";

const DEFAULT_DAYS = 60;
/** Three for each country. */
const DEFAULT_PUBLISHERS = 3 * COUNTRIES.length;
/** 400 in the world of the demo; a larger world has as many for each publisher and day. */
const HAPPENINGS_A_PUBLISHER_AND_DAY = 400 / (DEFAULT_PUBLISHERS * DEFAULT_DAYS);

export type WorldOptions = {
  readonly seed: number;
  readonly today: Date;
  readonly days?: number;
  readonly publishers?: number;
};

/**
 * The days end with that of `today`, in UTC; later items of that day, and follow-ups after it, wait
 * for a clock to reach them.
 */
export function makeWorld(options: WorldOptions): World {
  const { seed, today, days = DEFAULT_DAYS } = options;
  const countries = COUNTRIES.map(makeCountry);
  const publishers = makePublishers(seed, countries, options.publishers ?? DEFAULT_PUBLISHERS);
  const lastDay = new Date(Math.floor(today.getTime() / DAY) * DAY);

  const count = Math.round(HAPPENINGS_A_PUBLISHER_AND_DAY * publishers.length * days);
  const happenings = makeHappenings({ seed, countries, count, lastDay, days });
  const neighbours = findNeighbours(publishers);
  const tellings = [
    ...happenings.flatMap((happening) => makeTellings(seed, happening, neighbours)),
    ...publishers.flatMap((publisher) => makeNoise(seed, publisher, { lastDay, days })),
  ];

  return {
    seed,
    today,
    days,
    countries,
    publishers,
    happenings,
    tellings: tellings.sort((one, other) => one.at.getTime() - other.at.getTime()),
  };
}

function makeCountry([name, language, cities]: (typeof COUNTRIES)[number]): Country {
  return {
    id: name.replaceAll("-", ""),
    name: readName(name),
    language,
    cities: cities.map(readName),
  };
}

function readName(hyphenated: string): Name {
  return hyphenated.split("-").map((syllable) => {
    if (!(syllable in SYLLABLES))
      throw new RangeError(`"${syllable}" of "${hyphenated}" is no syllable of ours`);
    return syllable as Syllable;
  });
}
