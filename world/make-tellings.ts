import { DAY, HOUR, MINUTE, SECOND } from "../src/lib/duration.ts";
import { chooseTellers, type Neighbours } from "./choose-tellers.ts";
import { fillSentence, slotsOf } from "./fill-sentence.ts";
import { handOutWords } from "./hand-out-words.ts";
import { identifyItem } from "./identify-item.ts";
import { inventPerson } from "./invent-name.ts";
import { LANGUAGES } from "./languages/languages-table.ts";
import type { Language } from "./languages/language.ts";
import { type Random, seedRandom } from "./seed-random.ts";
import { spellName } from "./spell-name.ts";
import { type Subject, SUBJECTS } from "./subjects-table.ts";
import type { Happening, Publisher, Telling } from "./world.ts";

/** Of those who could write in their own words, half take the agency's. */
const COPIES = 0.5;

/** So many happenings are heard of again, from 3 to 14 days later. */
const COMES_BACK = 0.25;
const FIRST_DAY_BACK = 3;
const LAST_DAY_BACK = 14;

/** Institutions sign with their own name, so only some items have a person's. */
const SIGNED = 0.4;

const LATEST_REPORT = 20 * HOUR;
const FIRST_COPY = 5 * MINUTE;
const LATEST_COPY = 3 * HOUR;

/** What an agency's subscribers put behind its headlines. */
export const AGENCY = "WNA";

type Teller = { readonly happening: Happening; readonly publisher: Publisher };

/** Every report, copy and follow-up of one happening. */
export function makeTellings(
  seed: number,
  happening: Happening,
  neighbours: Neighbours,
): readonly Telling[] {
  const random = seedRandom(seed, happening.id);
  const { mostTellers }: Subject = SUBJECTS[happening.subject];
  const words = handOutWords(random, (language) => language.subjects[happening.subject]);
  const tellings: Telling[] = [];

  for (const publisher of chooseTellers(random, neighbours, {
    country: happening.country,
    most: mostTellers,
  })) {
    const teller = { happening, publisher };
    const others = tellings.filter(
      (telling) =>
        telling.publisher.language === publisher.language && telling.truth.role === "report",
    );
    const { headline, line } = words(publisher.language);
    const own = headline !== undefined && (others.length === 0 || !random.chance(COPIES));
    tellings.push(
      own ? report(random, { headline, line }, teller) : copy(random, random.pick(others), teller),
    );
  }
  return random.chance(COMES_BACK)
    ? [...tellings, ...followUps(random, happening, tellings)]
    : tellings;
}

function report(
  random: Random,
  words: { readonly headline: string; readonly line: string },
  { happening, publisher }: Teller,
): Telling {
  const language: Language = LANGUAGES[publisher.language];
  const author = inventPerson(random, language.script);
  const slots = slotsOf(happening, language, author);
  return {
    ...identifyItem(publisher, happening.id),
    title: fillSentence(words.headline, slots),
    line: fillSentence(words.line, slots),
    author: random.chance(SIGNED) || happening.kind === "opinion" ? author : undefined,
    at: after(happening.at, random.below(LATEST_REPORT)),
    truth: { role: "report", happening },
  };
}

function copy(random: Random, copyOf: Telling, { happening, publisher }: Teller): Telling {
  const language: Language = LANGUAGES[publisher.language];
  const city = spellName(happening.city, language.script);
  const { title } = copyOf;
  const placed = title.includes(city)
    ? title
    : fillSentence(language.placed, { city, headline: title });
  return {
    ...identifyItem(publisher, happening.id),
    title: random.pick([title, title, `${title} (${AGENCY})`, placed]),
    line: copyOf.line,
    author: copyOf.author,
    at: after(copyOf.at, FIRST_COPY + random.below(LATEST_COPY)),
    truth: { role: "copy", happening, copyOf },
  };
}

/** One or two of those who told it come back to it. */
function followUps(
  random: Random,
  happening: Happening,
  tellings: readonly Telling[],
): readonly Telling[] {
  const words = handOutWords(random, (language) => language.followUp);
  const again = random.shuffle(tellings).slice(0, 1 + random.below(2));

  return again.flatMap((followUpOf) => {
    const { publisher } = followUpOf;
    const language: Language = LANGUAGES[publisher.language];
    const { headline, line } = words(publisher.language);
    if (headline === undefined) return [];
    const slots = slotsOf(happening, language, inventPerson(random, language.script));
    const days = FIRST_DAY_BACK + random.below(LAST_DAY_BACK - FIRST_DAY_BACK);
    return {
      ...identifyItem(publisher, `${happening.id} again`),
      title: fillSentence(headline, slots),
      line: fillSentence(line, slots),
      author: undefined,
      at: after(followUpOf.at, days * DAY + random.below(DAY)),
      truth: { role: "follow-up" as const, happening, followUpOf },
    };
  });
}

function after(at: Date, ms: number): Date {
  return new Date(Math.floor((at.getTime() + ms) / SECOND) * SECOND);
}
