import { hashFeature } from "../../lexicon/words/hash-feature.ts";

/** Two terms of one hash are taken for one: of a million some hundred, and no single term decides. */
export function termHash(term: string, before = 0): number {
  return mixed(hashFeature(term), before);
}

/** Of two in a row, or of one within a language: the order counts. */
function mixed(hash: number, before: number): number {
  let value = Math.imul(hash ^ Math.imul(before, 0x9e3779b1), 0x85ebca6b);
  value ^= value >>> 15;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 13)) >>> 0;
}
