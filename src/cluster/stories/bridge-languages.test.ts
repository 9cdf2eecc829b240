import assert from "node:assert/strict";
import { test } from "node:test";
import { bridgeLanguages, type Part } from "./bridge-languages.ts";

const part = (language: string, ...items: readonly number[]): Part => ({
  items,
  language,
  isHeld: false,
});
const edge = (one: number, other: number, logOdds: number) => ({ one, other, logOdds });
const bridged = (parts: readonly Part[], ...edges: readonly ReturnType<typeof edge>[]) =>
  bridgeLanguages(parts, edges, []).map((group) => group.toSorted());

test("what two languages have of a story is joined where enough speaks for it", () => {
  const parts = [part("en", 1), part("pl", 2)];
  assert.deepEqual(bridged(parts, edge(2, 1, 1.5)), [[0, 1]]);
  assert.deepEqual(bridged(parts, edge(2, 1, -3)), [[0], [1]]);
});

test("where less speaks for it, each must be the other's best partner by far", () => {
  const parts = [part("en", 1), part("pl", 2), part("pl", 3)];
  assert.deepEqual(bridged(parts, edge(2, 1, -1), edge(3, 1, -3)), [[0, 1], [2]]);
  assert.deepEqual(bridged(parts, edge(2, 1, -1), edge(3, 1, -1.5)), [[0], [1], [2]]);
});

test("a partner of a third language is no rival", () => {
  const parts = [part("en", 1), part("pl", 2), part("de", 3)];
  assert.deepEqual(bridged(parts, edge(2, 1, -1), edge(3, 1, -1)), [[0, 1, 2]]);
});

test("the order of the pairs changes nothing", () => {
  const parts = [part("en", 1), part("pl", 2), part("en", 3), part("pl", 4)];
  const edges = [edge(2, 1, 2), edge(4, 1, 1.8), edge(3, 2, 1.2), edge(4, 3, 0.2)];
  assert.deepEqual(bridged(parts, ...edges), bridged(parts, ...edges.toReversed()));
});

test("one bridge of several languages does not make one story of two", () => {
  const languages = ["en", "pl", "de", "fr"];
  const parts = languages.flatMap((language, at) => [part(language, at), part(language, 10 + at)]);
  const within = [0, 10].flatMap((first) => [1, 2, 3].map((at) => edge(first + at, first, 3)));
  const expected = [
    [0, 2, 4, 6],
    [1, 3, 5, 7],
  ];
  assert.deepEqual(bridged(parts, ...within, edge(12, 1, 1.5)), expected);
});
