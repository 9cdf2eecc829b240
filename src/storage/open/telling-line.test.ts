import assert from "node:assert/strict";
import { test } from "node:test";
import { tellingLine } from "./telling-line.ts";

const cases: [why: string, words: string, line: string][] = [
  [
    "a server's FATAL, after what it logged",
    "2026-11-25 02:29:07 UTC LOG:  starting\n2026-11-25 02:29:25 UTC FATAL:  could not write lock file\n",
    "could not write lock file",
  ],
  [
    "initdb's error, before it tells of cleaning up",
    "initdb: error: could not create directory: No space left on device\ninitdb: removing data directory\n",
    "could not create directory: No space left on device",
  ],
  ["a killed one says nothing", "\n", "it ended without a word"],
  ["else the last line", "something\nelse.\n", "else"],
];

for (const [why, words, line] of cases)
  test(`tellingLine: ${why}`, () => assert.equal(tellingLine(words), line));
