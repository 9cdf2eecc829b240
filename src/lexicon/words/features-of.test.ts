import assert from "node:assert/strict";
import { test } from "node:test";
import { featuresOf } from "./features-of.ts";
import { hashFeature } from "./hash-feature.ts";
import { listTokens } from "./list-tokens.ts";
import { skeletonOf } from "./skeleton-of.ts";

const featuresIn = (text: string): string[] => listTokens(text).flatMap(featuresOf);

test("a word is known by itself, by its beginnings and by its consonants", () => {
  assert.deepEqual(featuresIn("Verwaltungen"), ["verwaltungen", "verwa*", "verwalt*", "~vrvlt"]);
  assert.deepEqual(featuresIn("tax"), ["tax"]);
  assert.deepEqual(featuresIn("a"), []);
});

test("ideographs are known in pairs and triples, one alone by itself", () => {
  assert.deepEqual(featuresIn("税務署"), ["税務", "務署", "税務署"]);
  assert.deepEqual(featuresIn("税"), ["税"]);
});

test("scripts without spaces are known by four signs and by six", () => {
  assert.deepEqual(featuresIn("ภาษีใหม่").slice(0, 2), ["ภาษี", "าษีใ"]);
  assert.equal(featuresIn("ภาษีใหม่").length, 5 + 3);
});

const ONE_NAME: readonly (readonly string[])[] = [
  ["zelensky", "selensky", "зеленски"],
  ["merkel", "меркель", "μερκελ"],
  ["lukashenko", "лукашенко"],
];

test("the consonants of a name are the same from script to script", () => {
  for (const spellings of ONE_NAME)
    assert.equal(new Set(spellings.map(skeletonOf)).size, 1, spellings.map(skeletonOf).join(" "));
});

test("words of few letters have no skeleton", () => {
  assert.equal(skeletonOf("tax"), "");
  assert.equal(skeletonOf("aeiou"), "");
});

test("a hash is of 32 bits and stays what it is, for tables that were made with it", () => {
  assert.equal(hashFeature("tax"), hashFeature("tax"));
  assert.notEqual(hashFeature("tax"), hashFeature("tax*"));
  assert.equal(hashFeature("steuer"), 2_778_650_721);
});
