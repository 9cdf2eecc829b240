import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { embedText } from "./embed-text.ts";
import { openWordTable } from "./open-word-table.ts";

const LEXICON = new URL("../../../catalogue/lexicon/", import.meta.url);
/** Of all that ships for words, languages, places and cues. */
const MOST_BYTES = 32e6;

/** The same five things, in the same order. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  en: [
    "The government lowers a tax on petrol",
    "A new hospital opens in the capital",
    "Parliament votes on a law about elections",
    "Schools close because of heavy rain and floods",
    "Police arrest a man after an attack",
  ],
  de: [
    "Die Regierung senkt eine Steuer auf Benzin",
    "Ein neues Krankenhaus öffnet in der Hauptstadt",
    "Das Parlament stimmt über ein Gesetz zu Wahlen ab",
    "Schulen schließen wegen starken Regens und Hochwasser",
    "Die Polizei verhaftet einen Mann nach einem Angriff",
  ],
  ru: [
    "Правительство снижает налог на бензин",
    "Новая больница открывается в столице",
    "Парламент голосует по закону о выборах",
    "Школы закрываются из-за сильного дождя и наводнения",
    "Полиция арестовала мужчину после нападения",
  ],
  zh: [
    "政府降低汽油税",
    "新医院在首都开业",
    "议会对选举法进行投票",
    "学校因大雨和洪水关闭",
    "警方在袭击后逮捕一名男子",
  ],
  tr: [
    "Hükümet benzin vergisini düşürüyor",
    "Başkentte yeni bir hastane açılıyor",
    "Parlamento seçim yasasını oyluyor",
    "Okullar şiddetli yağmur ve sel nedeniyle kapanıyor",
    "Polis saldırıdan sonra bir adamı tutukladı",
  ],
};

const table = openWordTable(new URL("words.bin", LEXICON));

test("the shipped tables are the files whose hashes were written down, and small enough", () => {
  const lines = readFileSync(new URL("SHA256SUMS", LEXICON), "utf8").trim().split("\n");
  const sizes = lines.map((line) => {
    const [sum, name = ""] = line.split(/\s+/);
    const file = readFileSync(new URL(name, LEXICON));
    assert.equal(createHash("sha256").update(file).digest("hex"), sum, name);
    return file.length;
  });
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) < MOST_BYTES);
  assert.ok(lines.some((line) => line.endsWith("words.bin")));
});

test("the shipped table was made of all texts, not for measuring", () => {
  assert.equal(table.leavesOut, undefined);
  assert.equal(table.dimensions, 256);
  assert.ok(table.languages.length > 75);
});

for (const language of Object.keys(TOLD).filter((code) => code !== "en"))
  test(`what is told in English lies nearest to the same in ${language}`, () => {
    const english = vectorsOf("en");
    const other = vectorsOf(language);
    const nearest = english.map((vector) => {
      const near = other.map((against) => dot(vector, against));
      return near.indexOf(Math.max(...near));
    });
    assert.deepEqual(nearest, [0, 1, 2, 3, 4]);
  });

function vectorsOf(language: string): readonly Float32Array[] {
  return (TOLD[language] ?? []).map((text) => {
    const vector = embedText(table, text, language);
    assert.ok(vector, text);
    return vector;
  });
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
