import type { Finding } from "../../model/finding.ts";
import { chooseSenses, countryOf, type Candidate } from "./choose-senses.ts";
import { datelineEnd } from "./dateline-end.ts";
import type { Sense } from "./make-form-table.ts";
import { findMentions } from "./find-mentions.ts";
import type { PlaceForms } from "./read-place-forms.ts";
import { weighPlaces, type Named, type WeighedPlace } from "./weigh-places.ts";

export type PlacesOf = {
  readonly title: string;
  readonly text?: string;
  readonly language?: string;
  /** Where its source sits: a term of the vocabulary. */
  readonly home?: string;
  /** A public body speaks of its own country where it names none. */
  readonly isPublicBody?: boolean;
};

export type FoundPlace = Finding & {
  /** Regions of a federation that are named, "us-ca". */
  readonly regions: readonly string[];
};

/** Named once in the text and nowhere else is just enough for a country, too little for a city. */
const LEAST_SCORE = 1.25;
/** Of the leading place's; what is mentioned beside it is not what an item is about. */
const LEAST_SHARE = 0.35;
/** More countries than these, and none that leads, are a region or the world. */
const MOST_COUNTRIES = 5;
const HOME_ALONE = 0.55;
const MOST_EVIDENCE = 4;
const OF_ITS_SOURCE = "a public body of this country, and no other place is named";

/** The places that an item is about, the surest first, each with the words that name it. */
export function findPlaces(
  { title, text = "", language, home, isPublicBody = false }: PlacesOf,
  forms: PlaceForms,
): readonly FoundPlace[] {
  const own = forms.of(language);
  const parts = [
    { field: "title" as const, said: title.normalize("NFC") },
    { field: "text" as const, said: text.normalize("NFC") },
  ];
  const found = parts.flatMap(({ field, said }) => {
    const dateline = field === "text" ? datelineEnd(said) : 0;
    return findMentions(said, own).map((mention) => ({
      ...mention,
      field,
      words: said.slice(mention.from, mention.to),
      isDateline: mention.to <= dateline,
      candidate: candidateOf(said, mention),
    }));
  });
  const chosen = chooseSenses(
    found.map(({ candidate }) => candidate),
    found.length === 0 ? new Set() : wordsOf(`${title} ${text}`),
    home,
  );
  const named = found.flatMap(({ words, field, isDateline, isOpen }, at): readonly Named[] => {
    const sense = chosen[at];
    const next = found[at + 1];
    const liesIn =
      next?.field === field && next.candidate.afterComma ? chosen[at + 1]?.target : undefined;
    return sense === undefined || isElsewhere(sense, liesIn)
      ? []
      : [{ sense, words, field, isDateline, isOpen }];
  });
  const weighed = weighPlaces(named, home);
  const about = leadersOf(weighed, forms);
  if (about.length === 0 && isPublicBody && home !== undefined)
    return [{ value: home, confidence: HOME_ALONE, evidence: [OF_ITS_SOURCE], regions: [] }];
  return about.map((place) => describe(place, weighed));
}

function leadersOf(weighed: readonly WeighedPlace[], forms: PlaceForms): readonly WeighedPlace[] {
  const lead = weighed[0]?.score ?? 0;
  const about = weighed.filter(({ score }) => score >= LEAST_SCORE && score >= lead * LEAST_SHARE);
  const countries = about.filter(({ id }) => /^[a-z]{2}$/.test(id));
  if (countries.length <= MOST_COUNTRIES) return about;
  const id = forms.commonRegion(countries.map((country) => country.id)) ?? "international";
  const named = countries.flatMap((country) => country.named);
  return [{ id, score: lead, named }, ...about.filter((place) => !countries.includes(place))];
}

function describe(place: WeighedPlace, all: readonly WeighedPlace[]): FoundPlace {
  const inTitle = place.named.some(({ field }) => field === "title");
  const lead = all[0]?.score ?? place.score;
  return {
    value: place.id,
    confidence: confidenceOf(place.score, place.score / lead, inTitle),
    evidence: [...new Set(place.named.map(({ words }) => words))].slice(0, MOST_EVIDENCE),
    regions: [
      ...new Set(
        place.named
          .map(({ sense }) => sense.target)
          .filter((target) => target !== countryOf(target)),
      ),
    ],
  };
}

/** Set by hand; bench/quality tells how often a place is right. */
function confidenceOf(score: number, share: number, inTitle: boolean): number {
  const z = -1.6 + 0.7 * Math.min(score, 5) + 1.2 * share + (inTitle ? 0.5 : 0);
  return Math.round(100 / (1 + Math.exp(-z))) / 100;
}

/** "Paris, Texas": what stands behind the comma says where the city lies. */
function isElsewhere({ target, naming }: Sense, liesIn: string | undefined): boolean {
  if (liesIn === undefined || (naming !== "city" && naming !== "capital")) return false;
  return /^[a-z]{2}-/.test(liesIn) && countryOf(liesIn) !== countryOf(target);
}

function candidateOf(
  text: string,
  { from, to, senses }: { from: number; to: number; senses: Candidate["senses"] },
): Candidate & { readonly afterComma: boolean } {
  return {
    senses,
    afterComma: /\p{L}[,，] $/u.test(text.slice(Math.max(0, from - 3), from)),
    form: text.slice(from, to),
    precedes: /([\p{L}\p{M}'-]+) $/u.exec(text.slice(Math.max(0, from - 32), from))?.[1] ?? "",
    follows: /^ ([\p{L}\p{M}'-]+)/u.exec(text.slice(to, to + 32))?.[1] ?? "",
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .slice(0, 8_000)
      .match(/[\p{L}\p{M}\d'-]+/gu),
  );
}
