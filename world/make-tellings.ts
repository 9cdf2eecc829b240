import { chooseTellers, type Neighbours } from "./choose-tellers.ts";
import { fillSentence, inventName, languageOf, slotsOf } from "./fill-sentence.ts";
import type { LanguageCode } from "./languages/languages-table.ts";
import type { Language, Told } from "./languages/language.ts";
import { type Random, seedRandom } from "./seed-random.ts";
import { spellName } from "./spell-name.ts";
import { type Subject, SUBJECTS } from "./subjects-table.ts";
import type { Happening, Name, Publisher, Telling, Truth } from "./world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Of those who could write in their own words, so many take the agency's. */
const COPIES = 0.35;

/** So many happenings are heard of again, from 3 to 14 days later. */
const COMES_BACK = 0.25;
const FIRST_DAY_BACK = 3;
const LAST_DAY_BACK = 14;

/** Institutions sign with their own name, so only some items have a person's. */
const SIGNED = 0.4;

/** What an agency's subscribers put behind its headlines. */
export const AGENCY = "WNA";

/** Every report, copy and follow-up of one happening. */
export function makeTellings(seed: number, happening: Happening, neighbours: Neighbours): readonly Telling[] {
  const random = seedRandom(seed, happening.id);
  const { mostTellers }: Subject = SUBJECTS[happening.subject];
  const tellers = chooseTellers(random, neighbours, { country: happening.country, most: mostTellers });
  const headlines: Unused = new Map();
  const lines: Unused = new Map();
  const tellings: Telling[] = [];

  for (const publisher of tellers) {
    const known = tellings.filter((telling) => telling.publisher.language === publisher.language && telling.truth.role === "report");
    const language = languageOf(publisher.language);
    const told = language.subjects[happening.subject];
    const left = unused(headlines, publisher.language, () => random.shuffle(headlinesOf(language, told)));
    const copied = known.length > 0 && (left.length === 0 || random.chance(COPIES)) ? random.pick(known) : undefined;
    if (copied !== undefined) {
      tellings.push(copy(random, copied, { happening, publisher }));
      continue;
    }
    const line = unused(lines, publisher.language, () => random.shuffle(told.lines)).pop() ?? random.shuffle(language.details).slice(0, 2).join(language.between);
    tellings.push(report(random, { headline: left.pop() ?? "", line }, { happening, publisher }));
  }
  return random.chance(COMES_BACK) ? [...tellings, ...followUps(random, tellings)] : tellings;
}

type Teller = { readonly happening: Happening; readonly publisher: Publisher };

function report(random: Random, { headline, line }: { readonly headline: string; readonly line: string }, { happening, publisher }: Teller): Telling {
  const author = inventPerson(random);
  const slots = slotsOf(happening, publisher.language, author);
  return {
    ...identify(publisher, happening.id),
    title: fillSentence(headline, slots),
    line: fillSentence(line, slots),
    author: random.chance(SIGNED) || happening.kind === "opinion" ? slots["person"] : undefined,
    at: after(happening.at, random.below(20 * HOUR)),
    truth: { role: "report", happening },
  };
}

function copy(random: Random, copyOf: Telling, { happening, publisher }: Teller): Telling {
  const language = languageOf(publisher.language);
  const city = spellName(happening.city, language.script);
  const edits = [copyOf.title, copyOf.title, `${copyOf.title} (${AGENCY})`, copyOf.title.includes(city) ? copyOf.title : fillSentence(language.placed, { city, headline: copyOf.title })];
  return {
    ...identify(publisher, happening.id),
    title: random.pick(edits),
    line: copyOf.line,
    author: copyOf.author,
    at: after(copyOf.at, 5 * MINUTE + random.below(3 * HOUR)),
    truth: { role: "copy", happening, copyOf },
  };
}

/** One or two of those who told it come back to it. */
function followUps(random: Random, tellings: readonly Telling[]): readonly Telling[] {
  const headlines: Unused = new Map();
  const again = random.shuffle(tellings).slice(0, 1 + random.below(2));
  return again.flatMap((followUpOf) => {
    const { publisher, truth } = followUpOf;
    const language = languageOf(publisher.language);
    const headline = unused(headlines, publisher.language, () => random.shuffle(headlinesOf(language, language.followUp))).pop();
    if (headline === undefined || truth.role === "noise") return [];
    const slots = slotsOf(truth.happening, publisher.language, inventPerson(random));
    const days = FIRST_DAY_BACK + random.below(LAST_DAY_BACK - FIRST_DAY_BACK);
    return {
      ...identify(publisher, `${truth.happening.id} again`),
      title: fillSentence(headline, slots),
      line: fillSentence(random.pick(language.followUp.lines), slots),
      author: undefined,
      at: after(followUpOf.at, days * DAY + random.below(DAY)),
      truth: { role: "follow-up", happening: truth.happening, followUpOf } satisfies Truth,
    };
  });
}

/** By language, the sentences that nobody has taken yet: two publishers never choose the same words by themselves. */
type Unused = Map<LanguageCode, string[]>;

function unused(sentences: Unused, language: LanguageCode, all: () => string[]): string[] {
  const left = sentences.get(language) ?? all();
  sentences.set(language, left);
  return left;
}

/** Each headline with the place it happened, or led by the programme's name. */
function headlinesOf(language: Language, told: Told): readonly string[] {
  return told.headlines.flatMap((headline) => {
    // One colon in a headline is enough.
    const led = /[:：]/.test(headline);
    const named = led || headline.includes("{programme}") ? [] : [language.named.replace("{headline}", headline)];
    if (/\{(city|country)\}/.test(headline)) return [headline, ...named];
    return [led ? `${headline} ({city})` : language.placed.replace("{headline}", headline), ...named];
  });
}

/** An address must not tell which happening it is of, or a test could cheat. */
export function identify(publisher: Publisher, what: string): Pick<Telling, "id" | "publisher" | "page"> {
  const random = seedRandom(publisher.id, what);
  const key = Array.from({ length: 2 }, () => random.below(36 ** 5).toString(36).padStart(5, "0")).join("");
  return { id: `${publisher.id}/${key}`, publisher, page: `${key}.html` };
}

export function inventPerson(random: Random): Name {
  return inventName(random, 2 + random.below(2));
}

function after(at: Date, ms: number): Date {
  const WHOLE_SECONDS = 1000;
  return new Date(Math.floor((at.getTime() + ms) / WHOLE_SECONDS) * WHOLE_SECONDS);
}

