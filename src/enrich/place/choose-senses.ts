import type { Naming, Sense } from "./make-form-table.ts";
import { cuesOf } from "./cues-of-table.ts";

/** A mention in its text, before it is decided which place it names. */
export type Candidate = {
  readonly form: string;
  readonly senses: readonly Sense[];
  readonly follows: string;
  readonly precedes: string;
};

const NAMING_FIRST: Readonly<Record<Naming, number>> = {
  name: 1,
  adjective: 0.9,
  capital: 0.8,
  body: 0.7,
  region: 0.5,
  city: 0.4,
};
/** States that share a name and are meant by what else is spoken of; all others go by their naming. */
const RIVALS: readonly (readonly [string, string])[] = [
  ["ge", "us-ga"],
  ["kr", "kp"],
  ["cd", "cg"],
];
const CONTEXT = 1;
const HOME = 0.6;
const NEIGHBOUR = 0.3;

/**
 * Which place each mention names: what stands alone in the text counts for what is ambiguous. The
 * chosen sense, or undefined where the form is no place here (a person, a bird).
 */
export function chooseSenses(
  candidates: readonly Candidate[],
  words: ReadonlySet<string>,
  home: string | undefined,
): readonly (Sense | undefined)[] {
  const certain = new Map<string, number>();
  for (const { senses } of candidates) {
    const countries = new Set(senses.map((sense) => countryOf(sense.target)));
    const [only] = countries;
    if (countries.size === 1 && only !== undefined) certain.set(only, (certain.get(only) ?? 0) + 1);
  }
  return candidates.map((candidate) =>
    isNoPlace(candidate, words) ? undefined : bestSense(candidate.senses, { certain, words, home }),
  );
}

export function countryOf(target: string): string {
  return /^[a-z]{2}-/.test(target) ? target.slice(0, 2) : target;
}

type Context = {
  readonly certain: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>;
  readonly home: string | undefined;
};

function bestSense(senses: readonly Sense[], context: Context): Sense | undefined {
  const targets = senses.map((sense) => sense.target);
  const areRivals = RIVALS.some((pair) => pair.every((target) => targets.includes(target)));
  const rated = senses.map((sense) => ({
    sense,
    rate: areRivals
      ? rivalRate(sense, context)
      : NAMING_FIRST[sense.naming] + nearness(sense, context),
  }));
  return rated.reduce<(typeof rated)[number] | undefined>(
    (best, one) => (best === undefined || one.rate > best.rate ? one : best),
    undefined,
  )?.sense;
}

/** Below the distance between two namings: it only parts what is named alike. */
function nearness({ target }: Sense, { certain, home }: Context): number {
  const country = countryOf(target);
  return (certain.has(country) ? 0.08 : 0) + (home === country ? 0.05 : 0);
}

function rivalRate(sense: Sense, { certain, words, home }: Context): number {
  const country = countryOf(sense.target);
  const { likely, neighbours, words: cues } = cuesOf(sense.target);
  const near = neighbours.filter((neighbour) => certain.has(neighbour)).length;
  const cued = cues.filter((cue) => words.has(cue)).length;
  return (
    likely +
    (certain.has(country) ? CONTEXT : 0) +
    (home === country ? HOME : 0) +
    near * NEIGHBOUR +
    cued * CONTEXT
  );
}

function isNoPlace({ form, senses, follows, precedes }: Candidate, words: ReadonlySet<string>) {
  const targets = senses.map((sense) => sense.target);
  return targets.some((target) => {
    const { notWith, notBefore, notAfter, person } = cuesOf(target);
    if (notWith.some((cue) => words.has(cue)) && senses.some((sense) => sense.naming === "name"))
      return true;
    if (notBefore.includes(follows.toLowerCase())) return true;
    if (notAfter.includes(precedes.toLowerCase())) return true;
    return person.includes(form) && isNameOfPerson(precedes, follows);
  });
}

/** "Michael Jordan", "Jordan Peterson": a capital word right beside it that is no word of titles. */
function isNameOfPerson(precedes: string, follows: string): boolean {
  return FIRST_NAMES.has(precedes) || SURNAMES.has(follows);
}

const FIRST_NAMES = new Set(
  (
    "Michael|Mike|Jim|John|Joe|George|Denzel|Kerry|Booker|Martha|Barbara|Deandre|Jordan|Chad|Louis|Montell|Duke|Eddie|" +
    "Vernon|Hamilton|Deniz|Karl|Tom|Sam|Brian|David|Mary|Anna|Ana|Maria|Marie|Jean|Peter|Pierre|Paul|Jack|James|Robert|" +
    "Майкл|Джордж|Дензел|مايكل|جورج|Mykola|Florian|Thomas|Sarah|Julia|Emma|Kathleen|Bryan|Kevin|Chris|Harrison|Whitney"
  ).split("|"),
);
const SURNAMES = new Set(
  (
    "Peterson|Spieth|Henderson|Pickford|Love|Poole|Clarkson|Ayew|Larsson|Neto|Bardella|Smith|Johnson|Kroeger|Michaels|" +
    "Daybell|Hilton|Jackson|Saint-Germain|Brown|Williams|Jones|Miller|Davis|Wilson|Taylor|Irving|Carver|Wolf|Ochocinco|" +
    "Green|Reed|Hill|Baker|Kelly|Belfort|Klepper|Thompson|Sweeney|Breed|O'Keeffe|Stanway|Nash|Hall"
  ).split("|"),
);
