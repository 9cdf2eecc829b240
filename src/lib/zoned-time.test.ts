import assert from "node:assert/strict";
import { test } from "node:test";
import { localTime, zonedTime } from "./zoned-time.ts";

const cases: [why: string, local: string, zone: string, expected: string | undefined][] = [
  ["UTC is UTC", "2026-03-01T09:00", "UTC", "2026-03-01T09:00:00.000Z"],
  ["winter in Berlin", "2026-01-15T09:00", "Europe/Berlin", "2026-01-15T08:00:00.000Z"],
  ["summer in Berlin", "2026-07-15T09:00", "Europe/Berlin", "2026-07-15T07:00:00.000Z"],
  ["a zone of quarters", "2026-01-15T00:10", "Asia/Kathmandu", "2026-01-14T18:25:00.000Z"],
  [
    "far east, across the date",
    "2026-01-15T08:00",
    "Pacific/Kiritimati",
    "2026-01-14T18:00:00.000Z",
  ],
  ["spring skips 02:30", "2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
  [
    "autumn has 02:30 twice: the first",
    "2026-10-25T02:30",
    "Europe/Berlin",
    "2026-10-25T00:30:00.000Z",
  ],
  [
    "an hour after the clocks went forward",
    "2026-03-29T04:00",
    "Europe/Berlin",
    "2026-03-29T02:00:00.000Z",
  ],
  ["no such day", "2026-13-01T09:00", "UTC", undefined],
  ["a moment with its own zone is no local time", "2026-03-01T09:00Z", "UTC", undefined],
];

for (const [why, local, zone, expected] of cases) {
  test(`zonedTime: ${why}`, () => assert.equal(zonedTime(local, zone)?.toISOString(), expected));
}

test("what the clocks show leads back to the moment", () => {
  for (const zone of ["America/St_Johns", "Australia/Lord_Howe", "Africa/Nairobi"]) {
    for (let hour = 0; hour < 366 * 24; hour += 7) {
      const moment = new Date(Date.UTC(2026, 0, 1, hour, 17));
      const back = zonedTime(localTime(moment, zone), zone);
      const isRepeatedHour = back !== undefined && back < moment;
      assert.ok(
        isRepeatedHour || back?.getTime() === moment.getTime(),
        `${moment.toISOString()} in ${zone}`,
      );
    }
  }
});
