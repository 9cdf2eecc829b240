import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { languageOfCode } from "../../catalogue/lexicon/make/sources/language-of-code.ts";
import { identifyLanguage } from "../../src/enrich/language/identify-language.ts";
import type { LanguageProfiles } from "../../src/enrich/language/language-profiles.ts";
import { seedRandom } from "../../world/seed-random.ts";
import type { BenchRow } from "../bench-row.ts";

type Told = {
  readonly language: string;
  readonly text: string;
  readonly declared: string | undefined;
};

const SEED = 1;
const MOST_A_LANGUAGE = 200;
/** A sentence of a script without spaces is one word. */
const UNSPACED = new Set(["ja", "th", "zh"]);
/** Languages with much news; Kurdish, Kannada and others of them are not in the sentences. */
const LARGE = new Set(
  (
    "ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hr hu hy is it ja ka ko lt lv mr nb " +
    "nl pa pl pt ro ru sk sl sq sr sv ta te th tl tr uk ur vi yo zh"
  ).split(" "),
);

/** Undefined where the set is not there. */
export function scoreLanguages(
  folder: string,
  profiles: LanguageProfiles,
): readonly BenchRow[] | undefined {
  const sentences = join(folder, "languages", "sentences.tsv.gz");
  const headlines = join(folder, "languages", "african-headlines.tsv.gz");
  if (!existsSync(sentences) || !existsSync(headlines)) return undefined;
  const told = draw(readRows(sentences, 1), 5, 15);
  const african = draw(readRows(headlines, 2), 3, 18);
  const claimed = withClaims(told);
  const large = (list: readonly Told[]): Told[] =>
    list.filter(({ language }) => LARGE.has(language));
  return [
    { name: "language, sentences of 75, bare", value: score(told, profiles) },
    { name: "language, sentences of 75, claims 70/20/10", value: score(claimed, profiles) },
    { name: "language, large ones, bare", value: score(large(told), profiles) },
    { name: "language, large ones, claims", value: score(large(claimed), profiles) },
    { name: "language, African headlines, bare", value: score(african, profiles) },
    { name: "language, African headlines, claims", value: score(withClaims(african), profiles) },
    { name: "languages identified", value: speed(claimed, profiles) },
  ];
}

function readRows(path: string, column: number): Told[] {
  const lines = gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n");
  return lines
    .map((line) => line.split("\t"))
    .map((row) => ({
      language: languageOfCode(row[0] ?? ""),
      text: (row[column] ?? "").trim(),
      declared: undefined,
    }))
    .filter(({ text }) => text !== "not available");
}

/** At most so many of each language, of so many words. */
function draw(rows: readonly Told[], fewestWords: number, mostWords: number): Told[] {
  const random = seedRandom(SEED);
  const fitting = rows.filter(({ language, text }) => {
    const words = text.split(/\s+/).length;
    return UNSPACED.has(language) || (words >= fewestWords && words <= mostWords);
  });
  return Object.values(Object.groupBy(fitting, ({ language }) => language)).flatMap((own = []) =>
    random.shuffle(own).slice(0, MOST_A_LANGUAGE),
  );
}

/** The declared language is right in 70 of 100, absent in 20, that of another in 10. */
function withClaims(told: readonly Told[]): Told[] {
  const random = seedRandom(SEED);
  const all = [...new Set(told.map(({ language }) => language))];
  return told.map((one) => {
    const claim = random.weigh([7, 2, 1]);
    if (claim === 1) return one;
    if (claim === 0) return { ...one, declared: one.language };
    return { ...one, declared: random.pick(all.filter((other) => other !== one.language)) };
  });
}

function score(told: readonly Told[], profiles: LanguageProfiles): string {
  const found = told.map(({ text, declared }) => identifyLanguage(text, profiles, { declared }));
  const right = found.filter((finding, at) => finding?.value === told[at]?.language).length;
  const unknown = found.filter((finding) => finding === undefined).length;
  const sure = found.flatMap((finding, at) =>
    finding !== undefined && finding.confidence >= 0.8
      ? [finding.value === told[at]?.language]
      : [],
  );
  const ofSure = sure.filter(Boolean).length / sure.length;
  return `${percent(right / told.length)} of ${told.length}, ${unknown} unknown; of those at .8 and more ${percent(ofSure)}`;
}

function speed(told: readonly Told[], profiles: LanguageProfiles): string {
  const started = process.cpuUsage();
  for (const { text, declared } of told) identifyLanguage(text, profiles, { declared });
  const { user, system } = process.cpuUsage(started);
  return `${Math.round((told.length * 1e6) / (user + system))} a second of processor time`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
