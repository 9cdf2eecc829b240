import assert from "node:assert/strict";
import { test } from "node:test";
import { type Script } from "../syllables-table.ts";
import { LANGUAGES } from "./languages-table.ts";
import type { Language, Told } from "./language.ts";

const FACTS = ["count", "percent", "months", "millions", "tenThousands"];
const SLOTS: ReadonlySet<string> = new Set([
  "city",
  "country",
  "service",
  "programme",
  "person",
  ...FACTS,
]);
/** Noise is about nobody's programme. */
const NOISE_SLOTS: ReadonlySet<string> = new Set(["city", "country", "person", ...FACTS]);

const LETTERS: Readonly<Record<Script, RegExp>> = {
  latin: /\p{Script=Latin}/u,
  greek: /\p{Script=Greek}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  arabic: /\p{Script=Arabic}/u,
  persian: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  devanagari: /\p{Script=Devanagari}/u,
  thai: /\p{Script=Thai}/u,
  katakana: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  han: /\p{Script=Han}/u,
  hangul: /\p{Script=Hangul}/u,
};

for (const [code, language] of Object.entries<Language>(LANGUAGES)) {
  const stories = [...Object.values(language.subjects), language.followUp];
  const noise = Object.values(language.noise);

  test(`${code}: every sentence uses slots that are filled`, () => {
    for (const sentence of [...stories.flatMap(sentencesOf), ...language.details])
      assertSlots(sentence, SLOTS);
    for (const sentence of noise.flatMap(sentencesOf)) assertSlots(sentence, NOISE_SLOTS);
    for (const name of Object.values(language.publishers).flat())
      assertSlots(name, new Set(["city", "country"]));
  });

  test(`${code}: every sentence is written in its own letters`, () => {
    for (const sentence of [...stories, ...noise].flatMap(sentencesOf))
      assert.match(sentence.replace(/\{\w+\}/g, ""), LETTERS[language.script], sentence);
  });

  test(`${code}: there are several headlines for everything, and no two the same`, () => {
    for (const { headlines } of [...stories, ...noise])
      assert.ok(
        headlines.length >= 2 && new Set(headlines).size === headlines.length,
        headlines.join("\n"),
      );
    const all = stories.flatMap(({ headlines }) => headlines);
    assert.equal(new Set(all).size, all.length);
  });

  test(`${code}: details make a line that names the programme`, () => {
    const naming = language.details.filter((detail) => detail.includes("{programme}"));
    assert.ok(naming.length > 0 && naming.length < language.details.length);
  });

  test(`${code}: any number of towns can have publishers of each type`, () => {
    for (const [type, names] of Object.entries(language.publishers)) {
      if (type !== "audit")
        assert.ok(
          names.some((name) => name.includes("{city}")),
          type,
        );
    }
  });
}

function sentencesOf({ headlines, lines }: Told): readonly string[] {
  return [...headlines, ...lines];
}

function assertSlots(sentence: string, known: ReadonlySet<string>): void {
  for (const [, slot = ""] of sentence.matchAll(/\{([^}]*)\}/g))
    assert.ok(known.has(slot), `{${slot}} in "${sentence}"`);
  assert.doesNotMatch(sentence.replace(/\{\w+\}/g, ""), /[{}]/, sentence);
}
