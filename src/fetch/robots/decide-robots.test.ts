import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, HOUR } from "../../lib/duration.ts";
import type { Fetched, FetchFailure } from "../../model/reading/fetched.ts";
import { decideRobots, type KnownRobots } from "./decide-robots.ts";
import { isAllowedByRobots } from "./is-allowed-by-robots.ts";
import { readRobots } from "./read-robots.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const ASKED = { address: "https://a.example/robots.txt", redirects: [], ms: 1 };
const CLOSED_B = readRobots("User-agent: *\nDisallow: /b");

function failed(code: FetchFailure, status?: number): Fetched {
  return {
    outcome: "failed",
    code,
    reason: "It went wrong.",
    ...(status !== undefined && { status }),
    ...ASKED,
  };
}

function body(text: string): Fetched {
  return {
    outcome: "body",
    status: 200,
    body: Buffer.from(text),
    bytes: 1,
    wireBytes: 1,
    bodyHash: "",
    headers: {},
    ...ASKED,
  };
}

const CASES: [why: string, fetched: Fetched, known: KnownRobots, mayA: boolean, mayB: boolean][] = [
  ["rules are kept", body("User-agent: *\nDisallow: /b"), {}, true, false],
  [
    "unchanged rules stay",
    { outcome: "unchanged", status: 304, headers: {}, ...ASKED },
    { lastRead: CLOSED_B },
    true,
    false,
  ],
  ["there is none", failed("not_found", 404), {}, true, true],
  ["there was one and now there is none", failed("gone", 410), { lastRead: CLOSED_B }, true, true],
  ["it is forbidden, which the RFC counts as none", failed("guarded", 403), {}, true, true],
  ["redirects without end", failed("too_many_redirects"), {}, true, true],
  [
    "asked too often says nothing about the rules",
    failed("too_many_requests", 429),
    {},
    false,
    false,
  ],
  ["the server is broken", failed("server_error", 500), {}, false, false],
  ["out of reach", failed("timeout"), {}, false, false],
  ["out of reach, but known from before", failed("timeout"), { lastRead: CLOSED_B }, true, false],
  [
    "out of reach for three weeks",
    failed("timeout"),
    { outOfReachSince: before(21 * DAY) },
    false,
    false,
  ],
  [
    "out of reach for more than a month",
    failed("timeout"),
    { outOfReachSince: before(31 * DAY) },
    true,
    true,
  ],
  [
    "out of reach for more than a month, but known",
    failed("timeout"),
    { lastRead: CLOSED_B, outOfReachSince: before(31 * DAY) },
    true,
    false,
  ],
];
for (const [why, fetched, known, mayA, mayB] of CASES) {
  test(`decideRobots: ${why}`, () => {
    const { rules } = decideRobots(fetched, known, NOON);
    assert.deepEqual(
      [isAllowedByRobots(rules, "Cuttings", "/a"), isAllowedByRobots(rules, "Cuttings", "/b")],
      [mayA, mayB],
    );
  });
}

test("what was read is kept a day, trouble is asked about again in an hour and its beginning remembered", () => {
  assert.equal(decideRobots(body(""), {}, NOON).keepForMs, DAY);
  const first = decideRobots(failed("timeout"), {}, NOON);
  assert.deepEqual(
    [first.keepForMs, first.outOfReachSince, first.reason],
    [HOUR, NOON, "robots.txt cannot be read: It went wrong."],
  );
  assert.deepEqual(
    decideRobots(failed("timeout"), { outOfReachSince: before(DAY) }, NOON).outOfReachSince,
    before(DAY),
  );
});

function before(ms: number): Date {
  return new Date(NOON.getTime() - ms);
}
