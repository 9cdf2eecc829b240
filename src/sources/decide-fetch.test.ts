import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, HOUR, MINUTE } from "../lib/duration.ts";
import { decideFetch, type FetchState } from "./decide-fetch.ts";
import { shouldSendValidators } from "./should-send-validators.ts";

const NOON = new Date("2026-03-01T12:00:00Z");

const CASES: [why: string, source: FetchState, expected: string][] = [
  ["a new source has never been read", {}, "fetch: Never read before."],
  ["the editor paused it", { pausedAt: before(DAY) }, "wait: Paused by an editor."],
  [
    "the editor paused it, and somebody asks all the same",
    { pausedAt: before(DAY), isAskedFor: true },
    "wait: Paused by an editor.",
  ],
  [
    "read a minute ago",
    { lastFetchedAt: before(MINUTE) },
    "wait: Read only minutes ago. Next at 2026-03-01T12:08:00.000Z.",
  ],
  [
    "read a minute ago, and somebody presses the button again",
    { lastFetchedAt: before(MINUTE), isAskedFor: true },
    "wait: Read only minutes ago. Next at 2026-03-01T12:08:00.000Z.",
  ],
  [
    "read a minute ago in vain, and somebody who mended it wants to see",
    { lastFetchedAt: before(MINUTE), lastFailed: true, isAskedFor: true },
    "fetch: Asked for by a person.",
  ],
  [
    "read a minute ago in vain, and nobody asks",
    { lastFetchedAt: before(MINUTE), lastFailed: true },
    "wait: Read only minutes ago. Next at 2026-03-01T12:08:00.000Z.",
  ],
  [
    "planned for later",
    { lastFetchedAt: before(HOUR), nextFetchAt: before(-HOUR), nextFetchReason: "Silent." },
    "wait: Silent. Next at 2026-03-01T13:00:00.000Z.",
  ],
  [
    "planned for later, but somebody wants it now",
    { lastFetchedAt: before(HOUR), nextFetchAt: before(-HOUR), isAskedFor: true },
    "fetch: Asked for by a person.",
  ],
  ["due", { lastFetchedAt: before(HOUR), nextFetchAt: before(MINUTE) }, "fetch: Due."],
  ["due this very moment", { lastFetchedAt: before(HOUR), nextFetchAt: NOON }, "fetch: Due."],
  [
    "the host asked for a pause",
    { hostPausedUntil: before(-HOUR), hostPauseReason: "The server asks for a pause of 2 hours." },
    "wait: Its whole host rests. The server asks for a pause of 2 hours. Next at 2026-03-01T13:00:00.000Z.",
  ],
  [
    "the host's pause holds against a person too",
    { hostPausedUntil: before(-HOUR), isAskedFor: true },
    "wait: Its whole host rests. Next at 2026-03-01T13:00:00.000Z.",
  ],
  ["the host's pause is over", { hostPausedUntil: before(MINUTE) }, "fetch: Never read before."],
];
for (const [why, source, expected] of CASES) {
  test(`decideFetch: ${why}`, () => {
    const decision = decideFetch(source, NOON);
    assert.equal(`${decision.fetch ? "fetch" : "wait"}: ${decision.reason}`, expected);
  });
}

test("validators are trusted for eight days after a whole reading, then the whole is read again", () => {
  assert.equal(shouldSendValidators(undefined, NOON), false);
  assert.equal(shouldSendValidators(before(8 * DAY - 1), NOON), true);
  assert.equal(shouldSendValidators(before(8 * DAY), NOON), false);
});

function before(ms: number): Date {
  return new Date(NOON.getTime() - ms);
}
