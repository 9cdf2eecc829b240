import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { aFetchRow, fetchRows } from "../../test/helpers/fetch-rows.ts";
import { DAY, HOUR, MINUTE } from "../lib/duration.ts";
import { before, CASES, NOON, YEAR } from "./plan-next-fetch-cases-table.ts";
import { planNextFetch, type ReadingDone } from "./plan-next-fetch.ts";

function minutesUntil(done: Partial<ReadingDone>): number {
  return (planNextFetch(aReading(done), NOON).at.getTime() - NOON.getTime()) / MINUTE;
}

function aReading(done: Partial<ReadingDone>): ReadingDone {
  return { address: "https://a.example/feed", rows: [aFetchRow(NOON, 0)], ...done };
}

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
