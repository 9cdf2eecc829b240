import assert from "node:assert/strict";
import { test } from "node:test";
import { aStory } from "../../../test/helpers/rank-makers.ts";
import { embedText } from "../../lexicon/vectors/embed-text.ts";
import { openWordTable } from "../../lexicon/vectors/open-word-table.ts";
import { featuresOfStory } from "../features/features-of-story.ts";
import { coldPrior } from "./cold-prior.ts";
import { explainFit } from "./explain-fit.ts";
import { NOTHING_LEARNED } from "./weights.ts";

const table = openWordTable(new URL("../../../catalogue/lexicon/words.bin", import.meta.url));
const prior = coldPrior(table);

const fitOf = (title: string, language: string) =>
  explainFit(
    featuresOfStory(aStory({ title, vector: embedText(table, title, language), language })),
    {
      weights: NOTHING_LEARNED,
      prior,
      names: new Map(),
    },
  );

/** The first is what the page is for, the second is not; no word of it is in the table of weights but in English. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  [
    "en",
    "Ministry tests plain letters with the people who get them",
    "Goalkeeper leaves after cup defeat",
  ],
  [
    "de",
    "Verwaltung: Bürger können Anträge digital stellen",
    "Torwart verlässt den Verein nach Niederlage",
  ],
  [
    "fr",
    "L'administration simplifie ses démarches en ligne",
    "Le gardien quitte le club après la défaite",
  ],
  ["pl", "Urząd ułatwia obywatelom sprawy przez internet", "Bramkarz odchodzi z klubu po porażce"],
  ["ja", "行政サービスのデジタル化を政府が推進", "サッカーの試合で選手が負傷"],
];

for (const [language, ours, other] of PAIRS)
  test(`in the first hour what the page is for stands above sport, in ${language}`, () => {
    assert.ok(fitOf(ours, language).part.value > fitOf(other, language).part.value);
  });

test("the fit says what speaks for a story and what against, in words", () => {
  const { phrase } = fitOf("Goalkeeper leaves after public procurement pilot", "en").part;
  assert.match(phrase, /“procure…” \+1\.6|“public procure…” \+1\.0/);
  assert.match(phrase, /(sure|unsure)$/);
});
