import { aFetchRow, fetchRows } from "../../test/helpers/fetch-rows.ts";
import { DAY, HOUR, MINUTE } from "../lib/duration.ts";
import type { FetchRow } from "../model/reading/fetch-row.ts";
import type { ReadingDone } from "./plan-next-fetch.ts";

/** A Sunday. */
export const NOON = new Date("2026-03-01T12:00:00Z");
export const before = (ms: number): Date => new Date(NOON.getTime() - ms);
export const YEAR = 365 * DAY;

/** Something new in one reading of `every`, for the last `count` readings an hour apart. */
function newInOneOf(every: number, count: number): FetchRow[] {
  return Array.from({ length: count }, (_, index) =>
    aFetchRow(NOON, index * HOUR, { itemsNew: index % every === every - 1 ? 3 : 0 }),
  );
}

export const CASES: [why: string, done: Partial<ReadingDone>, interval: number, reason: string][] =
  [
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
