import assert from "node:assert/strict";
import { test } from "node:test";
import { readCredit, splitCredit } from "./read-credit.ts";

const WHOLE: readonly (readonly [why: string, text: string, credit: string | undefined])[] = [
  ["a source in brackets", "(source: Ada L Marsh)", "Ada L Marsh"],
  ["without brackets", "Source: Harbour Gazette", "Harbour Gazette"],
  ["a byline", "By Ada Marsh", "Ada Marsh"],
  ["a bare name", "Tomas Lindqvist", "Tomas Lindqvist"],
  ["an initial", "Ada L Marsh", "Ada L Marsh"],
  ["initials with points", "J.R. Ewell", "J.R. Ewell"],
  ["a particle", "Ursula von der Heide", "Ursula von der Heide"],
  ["a title, kept", "Sir Peter Vane", "Sir Peter Vane"],
  ["another script", "Роза Окафор", "Роза Окафор"],
  ["a hyphen", "Jean-Luc Dupré", "Jean-Luc Dupré"],
  ["one word", "Reuters", undefined],
  ["a sentence", "Ada Marsh speaks", undefined],
  ["a sentence's end", "Better Services.", undefined],
  ["a number", "Agenda 2030 Report", undefined],
  ["a headline in small letters", "Bettering procurement", undefined],
  ["By that begins a sentence", "By doing less we do more", undefined],
  ["a word that begins with by", "Bypass Roads", "Bypass Roads"],
  ["five words", "Ada Berta Carla Dora Emma", undefined],
];

for (const [why, text, credit] of WHOLE) {
  test(`readCredit: ${why}`, () => assert.equal(readCredit(text), credit));
}

const AT_END: readonly (readonly [
  why: string,
  text: string,
  expected: ReturnType<typeof splitCredit>,
])[] = [
  [
    "a source after a line",
    "Pots from the school. (source: Ada Marsh)",
    { credit: "Ada Marsh", rest: "Pots from the school." },
  ],
  [
    "a name after by",
    "Pots from the school (by Ada Marsh)",
    { credit: "Ada Marsh", rest: "Pots from the school" },
  ],
  ["by design", "Smaller forms (by design)", undefined],
  ["brackets that say something else", "Smaller forms (second part)", undefined],
  ["a whole line is no end", "(source: Ada Marsh)", undefined],
];

for (const [why, text, expected] of AT_END) {
  test(`splitCredit: ${why}`, () => assert.deepEqual(splitCredit(text), expected));
}
