import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as check, property, uuid } from "fast-check";
import { whyWeakPassword } from "./password.ts";

const PERSON = { email: "ann.lee@example.org", name: "Ann Lee" };

const CASES: readonly (readonly [password: string, says: RegExp | undefined, why: string])[] = [
  ["short", /at least 12/, "too short"],
  ["a sentence of four words", undefined, "a sentence"],
  ["kX9$vLq2!mZr", undefined, "random signs"],
  ["три зелёных яблока", undefined, "a sentence in another script"],
  ["緑色の林檎が三つあります今日", undefined, "a sentence without blanks"],
  [" ".repeat(12), /only blanks/, "nothing but blanks"],
  ["\u2003".repeat(14), /only blanks/, "blanks of another width"],
  ["=".repeat(12), /same few signs/, "one sign"],
  ["-=-=-=-=-=-=-", /same few signs/, "two signs"],
  ["abababababab", /same few signs/, "two letters"],
  ["111222111222", /same few signs/, "two digits"],
  ["ann.lee@example.org", /name or address/, "the address"],
  ["ANN.LEE@EXAMPLE.ORG", /name or address/, "the address shouted"],
  ["Ann Lee, Ann Lee", /name or address/, "the name twice"],
  ["annlee123456", /tried first|name or address/, "the name and a run"],
  ["ann.lee.2026!", /name or address/, "the name and a year"],
  ["password1234", /tried first/, "the first of all lists"],
  ["Password2026!", /tried first/, "with a year"],
  ["passwordpassword", /tried first/, "twice"],
  ["123456789012", /tried first/, "a run of digits"],
  ["987654321098", /tried first/, "backwards"],
  ["qwertyuiop12", /tried first/, "a row of keys"],
  ["abcdefghijkl", /tried first/, "the alphabet"],
  ["administrator", /tried first/, "a role"],
  ["cuttings-desk1", /tried first/, "the program's name and little more"],
  ["cuttings for my aunt", undefined, "the program's name in a sentence"],
  ["(){}[]<>#!~^", undefined, "many different marks"],
  ["x".repeat(129), /may have 128/, "too long"],
];

test("what is easily guessed is refused with its reason", () => {
  for (const [password, says, why] of CASES) {
    const said = whyWeakPassword(password, PERSON);
    if (says === undefined) assert.equal(said, undefined, why);
    else assert.match(said ?? "", says, why);
  }
});

test("a long random password is never refused", () => {
  check(property(uuid(), (random) => whyWeakPassword(random, PERSON) === undefined));
});
