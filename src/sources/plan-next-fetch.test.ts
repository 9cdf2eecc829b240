import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { aFetchRow, fetchRows } from "../../test/helpers/fetch-rows.ts";
import { DAY, HOUR, MINUTE } from "../lib/duration.ts";
import type { FetchRow } from "../model/fetch-row.ts";
import { planNextFetch, type ReadingDone } from "./plan-next-fetch.ts";

/** A Sunday. */
const NOON = new Date("2026-03-01T12:00:00Z");
const YEAR = 365 * DAY;

function minutesUntil(done: Partial<ReadingDone>): number {
  return (planNextFetch(aReading(done), NOON).at.getTime() - NOON.getTime()) / MINUTE;
}

function aReading(done: Partial<ReadingDone>): ReadingDone {
  return { address: "https://a.example/feed", rows: [aFetchRow(NOON, 0)], ...done };
}

/** Something new in one reading of `every`, for the last `count` readings an hour apart. */
function newInOneOf(every: number, count: number): FetchRow[] {
  return Array.from({ length: count }, (_, index) =>
    aFetchRow(NOON, index * HOUR, { itemsNew: index % every === every - 1 ? 3 : 0 }),
  );
}

const CASES: [why: string, done: Partial<ReadingDone>, interval: number, reason: string][] = [
  [
    "a stranger is taken for a source with a few items a day",
    {},
    2 * HOUR,
    "Brings something about every 4 hours, so it is asked every 2 hours.",
  ],
  [
    "its first reading brings everything and proves nothing",
    { rows: [aFetchRow(NOON, 0, { itemsNew: 50 })] },
    2 * HOUR,
    "Brings something about every 4 hours, so it is asked every 2 hours.",
  ],
  [
    "something at every reading",
    { rows: fetchRows(NOON, { count: 30, everyMs: 10 * MINUTE, itemsNew: 2 }) },
    10 * MINUTE,
    "Brings something about every 9 minutes, so it is asked every 10 minutes.",
  ],
  [
    "something at every third reading",
    { rows: newInOneOf(3, 60) },
    1.45 * HOUR,
    "Brings something about every 3 hours, so it is asked every 87 minutes.",
  ],
  [
    "nothing for five days",
    { rows: fetchRows(NOON, { count: 30, everyMs: 4 * HOUR }) },
    DAY,
    "Brings something about every 5 days, so it is asked every 1 day.",
  ],
  [
    "silent for a hundred days",
    { lastNewItemAt: before(100 * DAY) },
    40 * HOUR,
    "Silent for 100 days, so it is asked every 40 hours only.",
  ],
  [
    "silent for three years",
    { lastNewItemAt: before(3 * YEAR) },
    7 * DAY,
    "Silent for 1095 days, so it is asked every 7 days only.",
  ],
  [
    "fresh for three hours",
    { freshForMs: 3 * HOUR },
    3 * HOUR,
    "Its server says that the answer stays fresh (3 hours).",
  ],
  [
    "fresh for less than the rhythm",
    { freshForMs: HOUR },
    2 * HOUR,
    "Brings something about every 4 hours, so it is asked every 2 hours.",
  ],
  [
    "fresh for sixteen years is a mistake",
    { freshForMs: 16 * YEAR },
    5 * HOUR,
    "Its server says that the answer stays fresh (5840 days, of which 5 hours are believed).",
  ],
  [
    "a time to live",
    { rhythm: { ttlMinutes: 240 } },
    4 * HOUR,
    "The feed gives itself a time to live (4 hours).",
  ],
  [
    "updated daily, it says",
    { rhythm: { updateEveryMs: DAY } },
    5 * HOUR,
    "The feed says how often it is updated (1 day, of which 5 hours are believed).",
  ],
  [
    "a hub pushes",
    { isPushed: true, rows: fetchRows(NOON, { count: 30, everyMs: HOUR, itemsNew: 1 }) },
    DAY,
    "A hub tells us of news; this is only to be sure.",
  ],
  [
    "one failure",
    { rows: [aFetchRow(NOON, 0, { code: "timeout" })] },
    10 * MINUTE,
    "A pause of 10 minutes after a failure.",
  ],
  [
    "four failures",
    { rows: fetchRows(NOON, { count: 4, everyMs: HOUR, code: "timeout" }) },
    80 * MINUTE,
    "A pause of 80 minutes after 4 failures in a row.",
  ],
  [
    "a hundred failures",
    { rows: fetchRows(NOON, { count: 100, everyMs: HOUR, code: "connection_failed" }) },
    DAY,
    "A pause of 1 day after 100 failures in a row.",
  ],
  [
    "asked too often",
    { rows: [aFetchRow(NOON, 0, { code: "too_many_requests" })] },
    30 * MINUTE,
    "A pause of 30 minutes after a failure.",
  ],
  [
    "asked too often, with a pause that the server names",
    { rows: [aFetchRow(NOON, 0, { code: "too_many_requests" })], retryAfterMs: 3 * HOUR },
    3 * HOUR,
    "The server asks for a pause of 3 hours.",
  ],
  [
    "a pause shorter than ours",
    { rows: [aFetchRow(NOON, 0, { code: "server_error" })], retryAfterMs: 1000 },
    30 * MINUTE,
    "A pause of 30 minutes after a failure.",
  ],
  [
    "a pause of ten years",
    { rows: [aFetchRow(NOON, 0, { code: "server_error" })], retryAfterMs: 10 * YEAR },
    2 * DAY,
    "The server asks for a pause of 2 days.",
  ],
  [
    "a guard",
    { rows: fetchRows(NOON, { count: 2, everyMs: HOUR, code: "guarded" }) },
    12 * HOUR,
    "A pause of 12 hours after 2 failures in a row.",
  ],
  [
    "gone for weeks",
    { rows: fetchRows(NOON, { count: 9, everyMs: DAY, code: "gone" }) },
    7 * DAY,
    "A pause of 7 days after 9 failures in a row.",
  ],
  [
    "a timeout after a night without our own network",
    {
      rows: [
        aFetchRow(NOON, 0, { code: "timeout" }),
        ...fetchRows(before(HOUR), { count: 20, everyMs: HOUR, code: "no_network" }),
      ],
    },
    10 * MINUTE,
    "A pause of 10 minutes after a failure.",
  ],
  [
    "our own network is away",
    { rows: fetchRows(NOON, { count: 9, everyMs: HOUR, code: "host_not_resolved" }) },
    HOUR,
    "A pause of 1 hour after 9 failures in a row.",
  ],
];
for (const [why, done, interval, reason] of CASES) {
  test(`planNextFetch: ${why}`, () => {
    assert.equal(planNextFetch(aReading(done), NOON).reason, reason);
    const least = done.freshForMs === undefined && done.rhythm === undefined ? 0.74 : 0.95;
    const minutes = minutesUntil(done);
    assert.ok(
      minutes >= Math.max(9, (least * interval) / MINUTE) && minutes <= (1.5 * interval) / MINUTE,
      `${minutes} minutes`,
    );
  });
}

test("a pause after a failure is never shorter than it says", () => {
  for (let n = 0; n < 200; n += 1) {
    const minutes = minutesUntil({
      address: `https://a.example/${n}`,
      rows: [aFetchRow(NOON, 0, { code: "too_many_requests" })],
    });
    assert.ok(minutes >= 30 && minutes <= 45);
  }
});

test("hours and days that the feed asks to skip are skipped", () => {
  const at = (rhythm: ReadingDone["rhythm"]): string =>
    planNextFetch(aReading({ rhythm: rhythm ?? {} }), NOON)
      .at.toISOString()
      .slice(0, 13);
  const plain = new Date(`${at({})}:00:00Z`).getUTCHours();
  assert.equal(at({ skipHoursUtc: [plain, plain + 1] }), `2026-03-01T${plain + 2}`);
  assert.equal(at({ skipDays: ["Sunday"] }), "2026-03-02T00");
  assert.equal(at({ skipHoursUtc: Array.from({ length: 24 }, (_, hour) => hour) }), at({}));
  assert.match(
    planNextFetch(aReading({ rhythm: { skipDays: ["Sunday"] } }), NOON).reason,
    /asks to skip the \d+ hours before\.$/,
  );
});

test("a thousand sources read at one moment are spread over the hour afterwards", () => {
  const quarters = [0, 0, 0, 0];
  for (let n = 0; n < 1000; n += 1) {
    const minutes = minutesUntil({ address: `https://a.example/${n}` });
    quarters[Math.floor((minutes - 90) / 15)]! += 1;
  }
  assert.ok(
    quarters.every((count) => count > 200),
    quarters.join(" "),
  );
});

test("an hourly lifetime stays hourly, round after round, though each reading takes some seconds", () => {
  let now = NOON;
  let previous = NOON;
  for (let round = 0; round < 20; round += 1) {
    previous = now;
    const rows = fetchRows(now, { count: 30, everyMs: HOUR, itemsNew: 1 });
    now = new Date(
      planNextFetch(
        { address: "https://a.example/feed", rows, freshForMs: HOUR },
        now,
      ).at.getTime() + 5000,
    );
  }
  const minutes = (now.getTime() - previous.getTime()) / MINUTE;
  assert.ok(minutes > 59 && minutes < 61, `${minutes} minutes`);
});

test("whatever is known, the next time is no sooner than manners allow and no later than eleven days", () => {
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(value, { nil: undefined });
  const row = fc.record({
    ago: fc.nat(30 * 24 * 60),
    code: maybe(fc.constantFrom("timeout", "gone", "guarded", "odd")),
    itemsNew: fc.nat(3),
  });
  const known = fc.record({
    address: fc.webUrl(),
    freshForMs: maybe(fc.nat()),
    retryAfterMs: maybe(fc.nat()),
    quietMs: maybe(fc.nat(10 * YEAR)),
  });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 40 }),
      known,
      (made, { quietMs, ...done }) => {
        const rows = made
          .sort((a, b) => a.ago - b.ago)
          .map(({ ago, ...row }) => aFetchRow(NOON, ago * MINUTE, row));
        const { at } = planNextFetch(
          { ...done, rows, lastNewItemAt: quietMs === undefined ? undefined : before(quietMs) },
          NOON,
        );
        const wait = at.getTime() - NOON.getTime();
        assert.ok(wait >= 9 * MINUTE && wait <= 11 * DAY, String(wait));
      },
    ),
  );
});

function before(ms: number): Date {
  return new Date(NOON.getTime() - ms);
}
