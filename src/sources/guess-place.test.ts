import assert from "node:assert/strict";
import { test } from "node:test";
import { guessPlace } from "./guess-place.ts";

const CASES: [why: string, hostname: string, expected: string][] = [
  ["a country", "www.bundesregierung.de", "de"],
  ["the one that ISO calls otherwise", "www.gov.uk", "gb"],
  ["given to one country alone", "www.gao.gov", "us"],
  ["under another country's government", "www.service.gov.au", "au"],
  ["for everybody", "www.oecd.org", "international"],
  ["a union is no country", "ec.europa.eu", "international"],
  ["an ending that is sold", "govtech.io", "international"],
  ["numbers", "127.0.0.1", "international"],
];
for (const [why, hostname, expected] of CASES)
  test(`guessPlace: ${why}`, () => assert.equal(guessPlace(hostname), expected));
