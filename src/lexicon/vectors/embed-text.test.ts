import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { makeWordTable } from "../../../test/helpers/make-word-table.ts";
import { embedText } from "./embed-text.ts";
import { WordTable } from "./word-table.ts";

const TAX = 3;
const BRIDGE = 200;

const table = makeWordTable({ tax: TAX, "tax*": TAX, steuer: TAX, bridge: BRIDGE, 橋梁: BRIDGE });

test("texts of two languages about one thing lie together, about two things apart", () => {
  assert.ok(Math.abs(cosine("a tax", "Die Steuer") - 1) < 1e-6);
  assert.equal(cosine("a tax", "橋梁"), 0);
  assert.ok(Math.abs(cosine("tax bridge", "steuer") - Math.SQRT1_2) < 1e-6);
});

test("a word that comes twice counts once", () => {
  assert.deepEqual(embedText(table, "tax tax bridge", "en"), embedText(table, "tax bridge", "en"));
});

test("what the table does not know has no vector", () => {
  assert.equal(embedText(table, "nothing known", "en"), undefined);
  assert.equal(embedText(table, "", undefined), undefined);
  assert.equal(embedText(table, "2026 — !", "en"), undefined);
});

test("what all texts of a language have in common is taken off", () => {
  const mean = Array.from({ length: 256 }, (_, at) => (at === BRIDGE ? 70 : 0));
  const withMean = makeWordTable({ tax: TAX, bridge: BRIDGE }, { de: mean });
  const vector = embedText(withMean, "tax bridge", "de-CH");
  assert.ok(vector !== undefined && (vector[TAX] ?? 0) > 0.99);
  const other = embedText(withMean, "tax bridge", "fr");
  assert.ok(other !== undefined && (other[BRIDGE] ?? 0) > 0.7);
  assert.deepEqual(withMean.languages, ["de"]);
});

test("another thread reads the same bytes and finds the same", () => {
  const other = new WordTable(table.bytes, "the same");
  assert.deepEqual(embedText(other, "tax bridge", "en"), embedText(table, "tax bridge", "en"));
});

test("a table with a turned bit, or cut short, is refused by name", () => {
  const damaged = new SharedArrayBuffer(table.bytes.byteLength);
  new Uint8Array(damaged).set(new Uint8Array(table.bytes));
  const bytes = new Uint8Array(damaged);
  bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
  assert.throws(() => new WordTable(damaged, "words.bin"), /words\.bin is damaged/);
  assert.throws(
    () => new WordTable(new SharedArrayBuffer(10), "words.bin"),
    /words\.bin is damaged/,
  );
});

test("every key is found again, and no other", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 200 }),
      (words) => {
        const known = words.slice(0, words.length >> 1);
        const table = makeWordTable(Object.fromEntries(known.map((word) => [`+${word}`, 1])));
        assert.equal(new Set(known.map((word) => table.rowOf(`+${word}`))).size, known.length);
        assert.ok(known.every((word) => table.rowOf(`+${word}`) >= 0));
        assert.ok(words.slice(known.length).every((word) => table.rowOf(`-${word}`) === -1));
      },
    ),
  );
});

test("no text throws; a vector has length one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const vector = embedText(table, `${text} tax`, "en");
      assert.ok(
        vector === undefined || Math.abs(vector.reduce((sum, x) => sum + x * x, 0) - 1) < 1e-4,
      );
    }),
  );
});

function cosine(one: string, other: string): number {
  const a = embedText(table, one, "en") as Float32Array;
  const b = embedText(table, other, "de") as Float32Array;
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
