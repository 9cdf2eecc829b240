import { fillSentence } from "./fill-sentence.ts";
import { inventName } from "./invent-name.ts";
import { LANGUAGES } from "./languages/languages-table.ts";
import type { Language } from "./languages/language.ts";
import { seedRandom } from "./seed-random.ts";
import { spellName } from "./spell-name.ts";
import {
  type Country,
  PAGE_STYLES,
  type Publisher,
  type PublisherType,
  type WorldFormat,
} from "./world.ts";

/**
 * By the order of publishers within a country; a country has press and government before anything
 * else.
 */
const FIRST_TYPES: readonly (readonly PublisherType[])[] = [
  ["press"],
  ["government"],
  ["institute", "audit"],
];
const LATER_TYPES: readonly PublisherType[] = ["press", "institute", "government", "press"];

/** Most offer one feed, some several, one in ten a list page only. */
const FEEDS: readonly (readonly WorldFormat[])[] = [
  ["rss"],
  ["rss"],
  ["rss"],
  ["rss"],
  ["atom"],
  ["atom"],
  ["json"],
  ["rss", "atom"],
  ["rss", "atom", "json"],
  [],
];

/** Every so many publishers one writes in English, wherever it stands. */
const ENGLISH_EVERY = 10;
const FIRST_ENGLISH = 7;

/** So many feeds carry the whole text. */
const FULL_TEXT = 0.3;
/**
 * Longer than any name of the table of countries, so that a later town is never taken for one of
 * those.
 */
const TOWN_SYLLABLES = 5;

export function makePublishers(
  seed: number,
  countries: readonly Country[],
  count: number,
): readonly Publisher[] {
  return Array.from({ length: count }, (_, index) => makePublisher(seed, countries, index));
}

function makePublisher(seed: number, countries: readonly Country[], index: number): Publisher {
  const random = seedRandom(seed, "publisher", index);
  const country = countries[index % countries.length] as Country;
  const rank = Math.floor(index / countries.length);
  const types = FIRST_TYPES[rank] ?? LATER_TYPES;
  const type = types[index % types.length] as PublisherType;
  const language = index % ENGLISH_EVERY === FIRST_ENGLISH ? "en" : country.language;
  const { script, publishers }: Language = LANGUAGES[language];

  // A country has few names of its own: those who come later are named after towns.
  const city = country.cities[rank] ?? inventName(random, TOWN_SYLLABLES);
  const templates = publishers[type].filter(
    (template) => rank < FIRST_TYPES.length || template.includes("{city}"),
  );
  return {
    id: publisherId(country, type, rank),
    name: fillSentence(random.pick(templates), {
      country: spellName(country.name, script),
      city: spellName(city, script),
    }),
    type,
    country,
    language,
    feeds: FEEDS[index % FEEDS.length] as readonly WorldFormat[],
    pageStyle: random.pick(PAGE_STYLES),
    fullText: random.chance(FULL_TEXT),
  };
}

function publisherId(country: Country, type: PublisherType, rank: number): string {
  return rank < FIRST_TYPES.length ? `${country.id}-${type}` : `${country.id}-${type}-${rank + 1}`;
}
