import assert from "node:assert/strict";
import { test } from "node:test";
import { findCues } from "./find-cues.ts";
import { readCueLists } from "./read-cue-lists.ts";

const CUES = new URL("../../../catalogue/cues/", import.meta.url);
const lists = await readCueLists(CUES);

const TOLD: readonly (readonly [language: string, title: string, subject: string, why: string])[] =
  [
    ["en", "Hospitals turn patients away", "health", "a beginning stands for longer words"],
    ["en-GB", "New nurses wanted", "health", "a region of a language"],
    ["eng", "New nurses wanted", "health", "the long name of a language"],
    ["de", "Das Spital sucht Ärztinnen", "health", "capital letters and umlauts"],
    ["pl", "Strajk pielęgniarek w szpitalach", "health", "a short stem with an ending"],
    ["ru", "В больнице не хватает врачей", "health", "another script"],
    [
      "ar",
      "نقص الأطباء في المستشفيات",
      "health",
      "the article is written as one word with its noun",
    ],
    ["zh", "医院缺少护士", "health", "no spaces between words"],
    ["ja", "病院で看護師が不足", "health", "kana and kanji"],
    ["hi", "अस्पताल में नर्सों की कमी", "health", "vowel signs"],
    ["uk", "У лікарнях бракує медсестер", "health", "endings of another script"],
    ["ko", "병원에 간호사가 부족하다", "health", "endings that are glued on"],
    ["fi", "Sairaaloissa on pulaa hoitajista", "health", "many cases"],
    ["el", "ΤΑ ΝΟΣΟΚΟΜΕΙΑ ΧΩΡΙΣ ΓΙΑΤΡΟΥΣ", "health", "capitals without accents"],
    ["ro", "Învăţătorii cer mai mulţi bani pentru şcoli", "education", "cedillas for commas"],
    ["sw", "Hospitali zinakosa wauguzi", "health", "a language of Africa"],
    ["de", "Das Budget der Cloud", "digital", "English words travel"],
    ["", "Das Spital sucht Personal", "health", "of an unknown language, all lists"],
  ];

for (const [language, title, subject, why] of TOLD)
  test(`"${title}" speaks for ${subject}: ${why}`, () => {
    const { weights, words } = findCues({ title, text: "", language }, lists);
    const at = lists.subjects.indexOf(subject);
    assert.ok((weights[at] ?? 0) > 0.4, String(weights[at]));
    assert.ok((words[at]?.size ?? 0) > 0);
  });

test("a short cue is a word and no beginning of others", () => {
  const { weights } = findCues({ title: "A warm warden warns", text: "", language: "en" }, lists);
  assert.equal(weights[lists.subjects.indexOf("defence")], 0);
});

test("the same cue again adds nothing, and no subject is quite certain", () => {
  const once = findCues({ title: "school", text: "", language: "en" }, lists).weights;
  const often = findCues({ title: "school ".repeat(50), text: "", language: "en" }, lists).weights;
  assert.deepEqual(often, once);
  assert.ok(once.every((weight) => weight < 1));
});

test("every list says all subjects that are terms of services and themes", () => {
  const english = new Set(lists.subjects);
  for (const [language, list] of lists.byLanguage) {
    const cues = [...list.byKey.values(), ...list.runs.values()].flat();
    assert.ok(new Set(cues.map(({ subject }) => subject)).size > 25, language);
    assert.ok(english.size < 50, "a subject that is misspelt is one more");
  }
});
