import assert from "node:assert/strict";
import { test } from "node:test";
import { openWordTable } from "../../lexicon/vectors/open-word-table.ts";
import { SURE } from "../../model/item-findings.ts";
import { readCueLists } from "../cues/read-cue-lists.ts";
import { type FiledWords, fileItem } from "./file-item.ts";
import { readHeads } from "./read-heads.ts";

const CATALOGUE = new URL("../../../catalogue/", import.meta.url);
const cues = await readCueLists(new URL("cues/", CATALOGUE));
const tables = {
  words: openWordTable(new URL("lexicon/words.bin", CATALOGUE)),
  cues,
  heads: readHeads(new URL("heads/heads.bin", CATALOGUE), cues.subjects),
};

type Row = readonly [language: string, title: string, kind: string | undefined, service?: string];

/** None of them stands among the examples that the heads were trained on. */
const TOLD: readonly Row[] = [
  ["en", "Surgeons at the county hospital refuse night shifts over pay", "news", "health"],
  ["de", "Lehrkräfte legen die Arbeit nieder, Schulen bleiben zu", "news", "education"],
  ["fr", "Deux policiers blessés par balle, un suspect arrêté", "news", "safety"],
  ["it", "Il governo approva la legge contro l'inquinamento", "policy-news", "environment"],
  ["es", "El ejército bombardea la ciudad y mueren soldados", "news", "defence"],
  ["pl", "Rząd przyjął projekt ustawy o odpadach i recyklingu", "policy-news", "environment"],
  ["ru", "Суд приговорил бывшего чиновника к тюрьме за взятку", "news", "safety"],
  ["tr", "Hastanelerde hemşire grevi sürüyor", "news", "health"],
  ["zh", "警方逮捕一名涉嫌谋杀的男子", "news", "safety"],
  ["ja", "警察、殺人容疑で男を逮捕", "news", "safety"],
  ["ar", "الشرطة تعتقل رجلا بتهمة القتل", "news", "safety"],
  ["hi", "अस्पताल में डॉक्टरों की हड़ताल, मरीज परेशान", "news", "health"],
  ["en", "Unemployment rate fell to 3.9 per cent in the second quarter, statistics show", "data"],
  ["en", "Striker's late goal sends the team into the cup final", undefined],
  ["de", "Stürmer schiesst zwei Tore im Spiel der Bundesliga", undefined],
  ["en", "Save $80 on this gaming laptop: best deals this week", undefined],
  ["en", "Live concert: the pop star's new album and tour dates", undefined],
];

for (const [language, title, kind, service] of TOLD)
  test(`${title}: ${kind ?? "none"} ${service ?? ""}`, () => {
    const filing = file({ title, language });
    assert.equal(filing.kind?.value, kind);
    const services = filing.services.map(({ value }) => value);
    if (service !== undefined) assert.ok(services.includes(service), services.join());
    if (kind === undefined) assert.deepEqual(filing.services, []);
  });

test("evidence stands in the text, none twice", () => {
  const title = "Nurses at two hospitals strike for better pay";
  const { services, kind } = file({ title, language: "en" });
  for (const { evidence } of [...services, kind].filter((one) => one !== undefined)) {
    assert.ok(evidence.length > 0);
    assert.equal(new Set(evidence).size, evidence.length);
    for (const word of evidence) assert.ok(title.toLowerCase().includes(word), word);
  }
});

test("an address that is a folder of opinions outweighs words", () => {
  const title = "The budget and the young";
  assert.equal(
    file({ title, link: "https://paper.example/opinion/2026/budget" }).kind?.value,
    "opinion",
  );
});

test("nothing to read is filed under nothing, for sure", () => {
  const { kind, services, themes } = file({ title: "" });
  for (const { confidence } of [...(kind ? [kind] : []), ...services, ...themes])
    assert.ok(confidence < SURE);
});

test("cues that the heads were not trained on are refused by name", () => {
  const path = new URL("heads/heads.bin", CATALOGUE);
  assert.throws(() => readHeads(path, ["other"]), /made for other lists of cues/);
});

function file(words: Partial<FiledWords>) {
  const item = { title: "", text: "", language: undefined, link: undefined, isPublicBody: false };
  return fileItem({ ...item, ...words }, tables);
}
