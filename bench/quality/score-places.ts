import { pathToFileURL } from "node:url";
import { readParallel, type Pair } from "../../catalogue/places/make/read-parallel.ts";
import { findMentions } from "../../src/enrich/place/find-mentions.ts";
import { findPlaces } from "../../src/enrich/place/find-places.ts";
import { readPlaceForms, type PlaceForms } from "../../src/enrich/place/read-place-forms.ts";
import type { BenchRow } from "../bench-row.ts";

/** Large languages of ten scripts; those of the design's first measurement. */
const LANGUAGES = (
  "de fr es it pt ro nl sv da no fi et lv lt pl cs sk sl hr sr bg mk ru uk be el hu sq tr " +
  "ar fa he hi ur bn ta th vi id ja ko zh sw am hy ka"
).split(" ");

type Counts = { truths: number; right: number; wrong: number };

/**
 * Where the English of a news sentence names a country, or its people, is it found in the
 * translation? The documents are those that a table made with `--part learn` has not seen.
 */
export async function scorePlaces(words: string, places: string): Promise<readonly BenchRow[]> {
  const forms = await readPlaceForms(pathToFileURL(`${places.replace(/\/$/, "")}/`));
  const pairs = readParallel(words, "test");
  const scored = LANGUAGES.map((language) =>
    scoreLanguage(language, pairs.get(language) ?? [], forms),
  );
  const recall = scored.map(({ truths, right }) => right / truths);
  const precision = scored.map(({ right, wrong }) => right / (right + wrong));
  const weakest = Math.min(...recall);
  const at = recall.indexOf(weakest);
  return [
    { name: "places, recall, mean of 46 languages", value: mean(recall).toFixed(3) },
    { name: "places, precision, mean of 46 languages", value: mean(precision).toFixed(3) },
    { name: "places, weakest recall", value: `${weakest.toFixed(3)} (${LANGUAGES[at]})` },
  ];
}

function scoreLanguage(language: string, pairs: readonly Pair[], forms: PlaceForms): Counts {
  const counts: Counts = { truths: 0, right: 0, wrong: 0 };
  for (const { english, other } of pairs) {
    const { about, named, mentioned } = truthOf(english, forms);
    const found = countriesOf(other, language, forms);
    const truths = about.filter((country) => named.has(country));
    counts.truths += truths.length;
    counts.right += truths.filter((country) => found.includes(country)).length;
    counts.wrong += found.filter((country) => !mentioned.has(country)).length;
  }
  return counts;
}

/** A city or a body may stand for its country in the English: finding it is not wrong. */
function truthOf(english: string, forms: PlaceForms) {
  const senses = findMentions(english, forms.of("en")).flatMap((mention) => mention.senses);
  const about = countriesOf(english, "en", forms);
  const named = senses.filter(({ naming }) => naming === "name" || naming === "adjective");
  return {
    about,
    named: new Set(named.map(({ target }) => target)),
    mentioned: new Set([...about, ...senses.map(({ target }) => target.slice(0, 2))]),
  };
}

function countriesOf(title: string, language: string, forms: PlaceForms): readonly string[] {
  return findPlaces({ title, language }, forms)
    .map(({ value }) => value)
    .filter((value) => /^[a-z]{2}$/.test(value));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
