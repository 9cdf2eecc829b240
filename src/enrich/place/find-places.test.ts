import assert from "node:assert/strict";
import { test } from "node:test";
import { findPlaces, type PlacesOf } from "./find-places.ts";
import { readPlaceForms } from "./read-place-forms.ts";

const forms = await readPlaceForms(new URL("../../../catalogue/places/", import.meta.url));

const CASES: readonly (readonly [why: string, said: PlacesOf, places: string])[] = [
  ["a name", { title: "Kenya opens a service centre", language: "en" }, "ke"],
  ["an adjective", { title: "French ministers agree on pensions", language: "en" }, "fr"],
  [
    "a small adjective",
    { title: "Le gouvernement français simplifie ses achats", language: "fr" },
    "fr",
  ],
  ["an ending", { title: "В России запустили единый портал", language: "ru" }, "ru"],
  ["an ending of Finnish", { title: "Uusi palvelu avattiin Kreikassa", language: "fi" }, "gr"],
  ["letters in front", { title: "افتتاح مركز خدمات بالمغرب", language: "ar" }, "ma"],
  ["no gaps", { title: "肯尼亚推出在线服务", language: "zh" }, "ke"],
  ["particles", { title: "케냐에서 새로운 서비스 시작", language: "ko" }, "ke"],
  ["Latin letters in a text of another script", { title: "የRussianን ጋዝ", language: "am" }, "ru"],
  ["no part of a longer word in katakana", { title: "タイトル戦が始まる", language: "ja" }, ""],
  ["a word in katakana", { title: "タイの病院が混雑", language: "ja" }, "th"],
  ["Latin letters by a slip among Cyrillic ones", { title: "Влада Русиje", language: "sr" }, "ru"],
  ["a case of Serbian in Latin letters", { title: "Škole Južne Koreje", language: "sr" }, "kr"],
  ["because, and not Greece", { title: "כיוון שאין אחיות", language: "he" }, ""],
  ["in Greece", { title: "בתי חולים ביוון", language: "he" }, "gr"],
  ["no country of one sign", { title: "美味しい英雄の話", language: "zh" }, ""],
  [
    "Georgia in Spanish, by its city",
    { title: "Georgia: votantes en Atlanta", language: "es" },
    "us",
  ],
  ["Jordan in Polish is Jordania", { title: "Jordania otwiera szkoły", language: "pl" }, "jo"],
  ["Chad in Spanish", { title: "Chad cierra su frontera", language: "es" }, "td"],
  ["Niger in German", { title: "Niger zählt seine Menschen", language: "de" }, "ne"],
  ["Guinea-Bisáu", { title: "Guinea-Bisáu elige alcaldes", language: "es" }, "gw"],
  [
    "Congo in Portuguese, by its city",
    { title: "Congo: vacinas em Kinshasa", language: "pt" },
    "cd",
  ],
  ["Ireland in Polish", { title: "Irlandia łączy szpitale", language: "pl" }, "ie"],
  ["Turquía", { title: "Turquía reduce trámites", language: "es" }, "tr"],
  ["aid's giver and taker", { title: "Norway helps Malawi train nurses", language: "en" }, "mw no"],
  ["small letters are no country", { title: "Tell us how to polish a form", language: "en" }, ""],
  [
    "Georgia, by its neighbours",
    { title: "Georgia and Armenia link their registries", language: "en" },
    "am ge",
  ],
  ["Georgia, by its city", { title: "Georgia voters queue in Atlanta", language: "en" }, "us"],
  [
    "Géorgie, by its city",
    { title: "Géorgie : à Tbilissi, un guichet unique", language: "fr" },
    "ge",
  ],
  [
    "Georgien in German",
    { title: "Georgien führt elektronische Ausweise ein", language: "de" },
    "ge",
  ],
  ["Jordan the country", { title: "Jordan opens schools for refugees", language: "en" }, "jo"],
  ["Jordan the player", { title: "Michael Jordan opens a clinic", language: "en" }, ""],
  ["Jordanien", { title: "Jordanien reformiert die Verwaltung", language: "de" }, "jo"],
  ["Chad the country", { title: "Chad closes its border", language: "en" }, "td"],
  ["Chad the singer", { title: "Chad Kroeger sings for nurses", language: "en" }, ""],
  ["le Tchad", { title: "Le Tchad ferme sa frontière", language: "fr" }, "td"],
  ["Turkey the country", { title: "Turkey cuts red tape for exporters", language: "en" }, "tr"],
  ["turkey the bird", { title: "How To Roast Turkey With Gravy", language: "en" }, ""],
  ["Türkei", { title: "Die Türkei senkt Gebühren", language: "de" }, "tr"],
  ["Mali", { title: "Mali trains its judges", language: "en" }, "ml"],
  ["mali is small in Croatian", { title: "Novi zakon za mali broj korisnika", language: "hr" }, ""],
  ["Niger is not Nigeria", { title: "Niger counts its people", language: "en" }, "ne"],
  ["the Niger Delta", { title: "Niger Delta clinics reopen in Nigeria", language: "en" }, "ng"],
  ["Guinea-Bissau", { title: "Guinea-Bissau elects mayors", language: "en" }, "gw"],
  ["Papua New Guinea", { title: "Papua New Guinea elects mayors", language: "en" }, "pg"],
  ["Guinée", { title: "La Guinée élit ses maires", language: "fr" }, "gn"],
  ["Congo, by its city", { title: "Congo: vaccines reach Goma", language: "en" }, "cd"],
  ["the other Congo", { title: "Congo : à Brazzaville, un budget voté", language: "fr" }, "cg"],
  ["Korea", { title: "Korea digitises its land registry", language: "en" }, "kr"],
  ["Korea, by its missile", { title: "Korea-Krise: Kim droht mit Rakete", language: "de" }, "kp"],
  ["Northern Ireland", { title: "Northern Ireland's hospitals merge", language: "en" }, "gb"],
  ["Ireland", { title: "Ireland's hospitals merge", language: "en" }, "ie"],
  ["Irlande", { title: "L’Irlande réforme ses hôpitaux", language: "fr" }, "ie"],
  ["Paris, Texas", { title: "Paris, Texas, fixes its water pipes", language: "en" }, "us"],
  ["Paris", { title: "Paris fixes its water pipes", language: "en" }, "fr"],
  ["Washington the state", { title: "Washington state tests a tax", language: "en" }, "us"],
  ["the Washington Post", { title: "Washington Post hires an editor", language: "en" }, ""],
  ["Washington in Russian", { title: "Вашингтон сокращает ведомства", language: "ru" }, "us"],
  ["a region of a federation", { title: "Bayern digitalisiert das Bauamt", language: "de" }, "de"],
  [
    "a body of many states",
    { title: "OECD compares health spending", language: "en" },
    "international",
  ],
  [
    "the Union",
    { title: "European Commission proposes data rules", language: "en" },
    "european-union",
  ],
  [
    "a dateline",
    {
      title: "Clinics reopen after the storm",
      text: "PARIS (AFP) — Hundreds of clinics opened.",
      language: "en",
    },
    "",
  ],
  [
    "a public body speaks of its own",
    { title: "New rules for schools", language: "en", home: "nz", isPublicBody: true },
    "nz",
  ],
  [
    "nothing named, nothing found",
    { title: "New rules for schools", language: "en", home: "nz" },
    "",
  ],
];

for (const [why, said, places] of CASES) {
  test(`places: ${why}`, () => {
    assert.equal(ids(said), places);
  });
}

test("many countries of one region are the region", () => {
  const title = "Kenya, Uganda, Rwanda, Burundi, Ethiopia and Somalia share a registry";
  assert.equal(ids({ title, language: "en" }), "m49-014");
});

test("many countries of several continents are international", () => {
  const title = "Kenya, Peru, Japan, Norway, Canada and Fiji share a registry";
  assert.equal(ids({ title, language: "en" }), "international");
});

test("the words that name a place are its evidence, the region stands beside it", () => {
  const [found] = findPlaces({ title: "Ein Bauamt in Bayern, Deutschland", language: "de" }, forms);
  assert.deepEqual(found?.evidence, ["Bayern", "Deutschland"]);
  assert.deepEqual(found?.regions, ["de-by"]);
  assert.ok((found?.confidence ?? 0) > 0.8);
});

function ids(said: PlacesOf): string {
  return findPlaces(said, forms)
    .map(({ value }) => value)
    .sort()
    .join(" ");
}
