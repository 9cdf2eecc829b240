import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readItemLabels } from "../../../bench/quality/items/read-item-labels.ts";
import { isUnseen, type SetItem } from "../../../bench/quality/items/read-item-sets.ts";
import { readCueLists } from "../../../src/enrich/cues/read-cue-lists.ts";
import { featuresOfItem } from "../../../src/enrich/heads/features-of-item.ts";
import { fileItem, type FiledWords } from "../../../src/enrich/heads/file-item.ts";
import {
  type Head,
  type HeadName,
  HEADS,
  type Heads,
} from "../../../src/enrich/heads/read-heads.ts";
import { packTables } from "../../../src/lexicon/tables/pack-tables.ts";
import { openWordTable } from "../../../src/lexicon/vectors/open-word-table.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { fitCalibration, type Outcome } from "./fit-calibration.ts";
import { type Example, readExamples } from "./read-examples.ts";
import { trainHead } from "./train-head.ts";

/**
 * Trains the heads on our own sentences, and calibrates them on the half of the labelled items that
 * rules may be made by: `--data` and `--words` are the folders of `bench/quality/score.ts`.
 */
const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    words: { type: "string", default: "sources" },
    out: { type: "string", default: "heads.bin" },
  },
});

/** Items of each kind that are taken to be there before any was counted. */
const DOUBT = 2;
const UNCALIBRATED = { slope: 1, offset: 0 };
const CATALOGUE = new URL("../../", import.meta.url);
/** Of one answer in fourteen there is less to learn than of each by itself. */
const RIDGE: Readonly<Record<HeadName, number>> = { kind: 3, service: 2, theme: 2, audience: 2 };

const cues = await readCueLists(new URL("cues/", CATALOGUE));
const tables = { words: openWordTable(new URL("lexicon/words.bin", CATALOGUE)), cues };
const examples = readExamples(new URL("heads/make/examples/", CATALOGUE));
console.log(`${examples.length} examples`);
const features = examples.map(({ text }) => viewOf(text));
const looked = readItemLabels(options.data, options.words).filter(({ item }) => !isUnseen(item));
const uncalibrated = trainAll(examples.map((_, at) => at));
shiftToShares(uncalibrated.kind);
const outcomes = listOutcomes(uncalibrated);
const heads = mapHeads((name) => {
  const head = uncalibrated[name];
  const calibration = fitCalibration(outcomes[name]);
  console.log(`${name}: ${head.values.length} values`, outcomes[name].length, calibration);
  return { ...head, calibration };
});
writeFileSync(
  options.out,
  packTables(
    {
      subjects: cues.subjects,
      width: features[0]?.length,
      heads: mapHeads((name) => {
        const { weights: _, ...about } = heads[name];
        return about;
      }),
    },
    mapHeads((name) => Float32Array.from(heads[name].weights.flatMap((row) => [...row]))),
  ),
);

function mapHeads<To>(to: (name: HeadName) => To): Record<HeadName, To> {
  return { kind: to("kind"), service: to("service"), theme: to("theme"), audience: to("audience") };
}

function viewOf(text: string): Float32Array {
  const [view] = featuresOfItem({ title: text, text: "", language: "en" }, tables).views;
  return view as Float32Array;
}

function trainAll(learnFrom: readonly number[]): Heads {
  return mapHeads((name) => {
    const values = [...new Set(examples.flatMap((one) => one.values[name]))].toSorted();
    const weights = trainHead({
      features: learnFrom.map((at) => features[at] as Float32Array),
      truths: learnFrom.map((at) =>
        values.map((value) => ((examples[at] as Example).values[name].includes(value) ? 1 : 0)),
      ),
      isOneOf: HEADS[name],
      ridge: RIDGE[name],
    });
    return { values, weights, calibration: UNCALIBRATED };
  });
}

/** Our sentences have as many calls as we wrote, and the world a hundred pieces of news to one. */
function shiftToShares({ values, weights }: Head): void {
  for (const [at, value] of values.entries()) {
    const row = weights[at] as Float32Array;
    const share = (count: number, of: number) => (count + DOUBT) / (of + DOUBT * values.length);
    const real = share(looked.filter(({ label }) => label.kind === value).length, looked.length);
    const written = examples.filter((one) => one.values.kind[0] === value).length;
    row[row.length - 1] = (row.at(-1) as number) + Math.log(real / share(written, examples.length));
  }
}

/** What the heads say of labelled items; of audiences, which nobody labelled, what half of our sentences says of the other. */
function listOutcomes(trained: Heads): Record<HeadName, readonly Outcome[]> {
  const judged = looked.map(({ item, label }) => ({
    label,
    filing: fileItem(wordsOf(item.title, item), { ...tables, heads: trained }),
  }));
  const half = trainAll(examples.map((_, at) => at).filter((at) => at % 2 === 0));
  const held = examples
    .filter((_, at) => at % 2 === 1)
    .map(({ text, values }) => ({
      values,
      filing: fileItem(wordsOf(text), { ...tables, heads: half }),
    }));
  return {
    kind: judged.flatMap(({ label, filing: { kind } }) =>
      kind === undefined ? [] : outcomesOf([kind], [label.kind]),
    ),
    service: judged.flatMap(({ label, filing }) => outcomesOf(filing.services, label.services)),
    theme: judged.flatMap(({ label, filing }) => outcomesOf(filing.themes, label.themes)),
    audience: held.flatMap(({ values, filing }) => outcomesOf(filing.audience, values.audience)),
  };
}

function outcomesOf(findings: readonly Finding[], right: readonly string[]): readonly Outcome[] {
  return findings.map(({ value, confidence }) => ({
    share: confidence,
    isRight: right.includes(value),
  }));
}

function wordsOf(title: string, item: Partial<SetItem> = { language: "en" }): FiledWords {
  const { description = "", language, link } = item;
  return { title, text: description, language, link, isPublicBody: false };
}
