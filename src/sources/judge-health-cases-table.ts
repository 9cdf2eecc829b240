import { aFetchRow, fetchRows } from "../../test/helpers/fetch-rows.ts";
import { DAY, HOUR, MINUTE } from "../lib/duration.ts";
import type { FetchRow } from "../model/reading/fetch-row.ts";
import type { JudgedSource } from "./judge-health.ts";

export const NOON = new Date("2026-03-01T12:00:00Z");
export const before = (ms: number): Date => new Date(NOON.getTime() - ms);
const NEW_ADDRESS = "https://new.example/feed";

function failures(code: string, count: number, everyMs: number): FetchRow[] {
  return fetchRows(NOON, { count, everyMs, code });
}

const GOOD = (agoMs: number, count = 3): FetchRow[] =>
  Array.from({ length: count }, (_, index) => aFetchRow(NOON, agoMs + index * DAY));

export const CASES: [
  why: string,
  source: Partial<JudgedSource>,
  rows: readonly FetchRow[],
  expected: string,
][] = [
  [
    "never read",
    { health: "new", healthReason: "Not read yet.", healthSince: NOON },
    [],
    "new since 0 h: Not read yet.",
  ],
  ["no rows left of a source that was well", {}, [], "well since 1440 h: Read without trouble."],
  [
    "paused, whatever the rows say",
    { pausedAt: before(2 * HOUR) },
    failures("gone", 3, DAY),
    "paused since 2 h: Paused by an editor.",
  ],
  ["all good", {}, GOOD(0), "well since 1440 h: Read without trouble."],
  [
    "good again",
    { health: "failing", healthSince: before(3 * DAY) },
    GOOD(0),
    "well since 0 h: Read without trouble.",
  ],
  [
    "one failure is weather",
    {},
    [...failures("timeout", 1, HOUR), ...GOOD(HOUR)],
    "well since 1440 h: The last try failed: It failed (timeout).",
  ],
  [
    "two are rain",
    {},
    [...failures("timeout", 2, HOUR), ...GOOD(2 * HOUR)],
    "well since 1440 h: The last 2 tries failed: It failed (timeout).",
  ],
  [
    "three are failing",
    {},
    [...failures("timeout", 3, HOUR), ...GOOD(3 * HOUR)],
    "failing since 2 h: 3 tries in a row in 2 hours: It failed (timeout).",
  ],
  [
    "a failing source keeps its beginning when old rows go",
    { health: "failing", healthSince: before(40 * DAY) },
    failures("server_error", 5, DAY),
    "failing since 960 h: 5 tries in a row in 4 days: It failed (server_error).",
  ],
  [
    "a source that never worked gets no patience",
    { health: "new", healthSince: NOON, lastNewItemAt: undefined },
    failures("timeout", 1, HOUR),
    "failing since 0 h: It failed (timeout).",
  ],
  [
    "comes and goes",
    {},
    fetchRows(NOON, { count: 10, everyMs: HOUR }).map((row, index) =>
      index % 2 === 1 ? aFetchRow(NOON, index * HOUR, { code: "timeout" }) : row,
    ),
    "failing since 9 h: Comes and goes: 5 of the last 10 tries failed, the last so: It failed (timeout).",
  ],
  [
    "our own network is away",
    {},
    [...failures("host_not_resolved", 20, HOUR), ...GOOD(20 * HOUR)],
    "well since 1440 h: The last 20 tries failed: It failed (host_not_resolved).",
  ],
  [
    "gone at the server's own word",
    {},
    [...failures("gone", 1, HOUR), ...GOOD(DAY)],
    "gone since 0 h: It failed (gone).",
  ],
  [
    "not found for three days",
    {},
    [...failures("not_found", 4, DAY), ...GOOD(4 * DAY)],
    "failing since 72 h: 4 tries in a row in 3 days: It failed (not_found).",
  ],
  [
    "not found for two weeks",
    {},
    [...failures("not_found", 15, DAY), ...GOOD(15 * DAY)],
    "gone since 336 h: 15 tries in a row in 14 days: It failed (not_found).",
  ],
  [
    "a host without a name for a day",
    {},
    [...failures("host_not_found", 3, 12 * HOUR), ...GOOD(2 * DAY)],
    "failing since 24 h: 3 tries in a row in 1 day: It failed (host_not_found).",
  ],
  [
    "a host without a name for three days",
    {},
    [...failures("host_not_found", 4, DAY), ...GOOD(4 * DAY)],
    "host_gone since 72 h: 4 tries in a row in 3 days: It failed (host_not_found).",
  ],
  [
    "a wrong certificate, once",
    {},
    [...failures("certificate", 1, HOUR), ...GOOD(HOUR)],
    "well since 1440 h: The last try failed: It failed (certificate).",
  ],
  [
    "a wrong certificate, twice",
    {},
    [...failures("certificate", 2, HOUR), ...GOOD(2 * HOUR)],
    "certificate_wrong since 1 h: 2 tries in a row in 1 hour: It failed (certificate).",
  ],
  [
    "round in a circle",
    {},
    [...failures("redirect_loop", 2, HOUR), ...GOOD(2 * HOUR)],
    "looping since 1 h: 2 tries in a row in 1 hour: It failed (redirect_loop).",
  ],
  [
    "a page where the feed was",
    {},
    [...failures("html_page", 2, HOUR), ...GOOD(2 * HOUR)],
    "turned_into_page since 1 h: 2 tries in a row in 1 hour: It failed (html_page).",
  ],
  [
    "a page whose rule finds nothing, once",
    {},
    [...failures("no_items", 1, HOUR), ...GOOD(HOUR)],
    "well since 1440 h: The last try failed: It failed (no_items).",
  ],
  [
    "a page whose rule finds nothing, twice",
    {},
    [...failures("no_items", 2, HOUR), ...GOOD(2 * HOUR)],
    "empty since 1 h: 2 tries in a row in 1 hour: It failed (no_items).",
  ],
  [
    "a page that first loses its list and then is made by script",
    {},
    [
      aFetchRow(NOON, 0, { code: "script_only" }),
      aFetchRow(NOON, HOUR, { code: "no_list" }),
      ...GOOD(2 * HOUR),
    ],
    "empty since 1 h: 2 tries in a row in 1 hour: It failed (script_only).",
  ],
  [
    "a rule that cannot be used",
    {},
    [...failures("bad_selector", 1, HOUR), ...GOOD(HOUR)],
    "empty since 0 h: It failed (bad_selector).",
  ],
  [
    "a page where the sitemap was",
    {},
    [...failures("is_page", 2, HOUR), ...GOOD(2 * HOUR)],
    "turned_into_page since 1 h: 2 tries in a row in 1 hour: It failed (is_page).",
  ],
  [
    "a guard, after other trouble",
    {},
    [
      ...failures("guarded", 2, HOUR),
      aFetchRow(NOON, 3 * HOUR, { code: "timeout" }),
      ...GOOD(4 * HOUR),
    ],
    "guarded since 1 h: 2 tries in a row in 1 hour: It failed (guarded).",
  ],
  [
    "asked too often",
    {},
    [...failures("too_many_requests", 2, HOUR), ...GOOD(4 * HOUR)],
    "guarded since 1 h: 2 tries in a row in 1 hour: It failed (too_many_requests).",
  ],
  [
    "moved, said three times over days",
    {},
    [...fetchRows(NOON, { count: 3, everyMs: DAY, redirectedTo: NEW_ADDRESS }), ...GOOD(3 * DAY)],
    `moved since 48 h: Moved for good to ${NEW_ADDRESS}: said 3 times in 2 days.`,
  ],
  [
    "moved, said three times in an hour",
    {},
    [
      ...fetchRows(NOON, { count: 3, everyMs: 20 * MINUTE, redirectedTo: NEW_ADDRESS }),
      ...GOOD(3 * DAY),
    ],
    "well since 1440 h: Read without trouble.",
  ],
  [
    "moved, said twice over days",
    {},
    [
      ...fetchRows(NOON, { count: 2, everyMs: 3 * DAY, redirectedTo: NEW_ADDRESS }),
      ...GOOD(6 * DAY),
    ],
    "well since 1440 h: Read without trouble.",
  ],
  [
    "moved, but each time to another place",
    {},
    [0, 1, 2, 3].map((day) =>
      aFetchRow(NOON, day * DAY, { redirectedTo: `${NEW_ADDRESS}?${day}` }),
    ),
    "well since 1440 h: Read without trouble.",
  ],
  [
    "moved and back",
    {},
    [
      ...GOOD(0),
      ...fetchRows(before(3 * DAY), { count: 5, everyMs: DAY, redirectedTo: NEW_ADDRESS }),
    ],
    "well since 1440 h: Read without trouble.",
  ],
  [
    "a failure between does not make a move doubtful",
    {},
    [
      aFetchRow(NOON, 0, { redirectedTo: NEW_ADDRESS }),
      aFetchRow(NOON, DAY, { code: "timeout" }),
      aFetchRow(NOON, 2 * DAY, { redirectedTo: NEW_ADDRESS }),
      aFetchRow(NOON, 3 * DAY, { redirectedTo: NEW_ADDRESS }),
    ],
    `moved since 72 h: Moved for good to ${NEW_ADDRESS}: said 3 times in 3 days.`,
  ],
  [
    "suddenly empty",
    {},
    [
      aFetchRow(NOON, 0, { outcome: "unchanged", itemsSeen: 0 }),
      aFetchRow(NOON, HOUR, { itemsSeen: 0 }),
      aFetchRow(NOON, 2 * HOUR, { itemsSeen: 0 }),
      ...GOOD(DAY),
    ],
    "empty since 2 h: Can be read, but holds no items, where it had some.",
  ],
  [
    "empty from the start",
    { lastNewItemAt: undefined, createdAt: before(DAY), health: "new", healthSince: before(DAY) },
    [aFetchRow(NOON, 0, { itemsSeen: 0 })],
    "empty since 0 h: Can be read, but holds no items, and never had any.",
  ],
  [
    "unchanged for weeks is not empty",
    {},
    fetchRows(NOON, { count: 20, everyMs: DAY, outcome: "unchanged", itemsSeen: 0 }),
    "well since 1440 h: Read without trouble.",
  ],
  [
    "no news for a month",
    { lastNewItemAt: before(31 * DAY) },
    GOOD(0),
    "well since 1440 h: Read without trouble.",
  ],
  [
    "no news for two months",
    { lastNewItemAt: before(61 * DAY) },
    GOOD(0),
    "silent since 24 h: Nothing new for 61 days.",
  ],
  [
    "no news for a year and more",
    { lastNewItemAt: before(370 * DAY) },
    GOOD(0),
    "stale since 120 h: Nothing new for 370 days: it may live on at another address.",
  ],
  [
    "slow in the middle",
    {},
    [12_000, 300, 15_000, 11_000, 200].map((ms, day) => aFetchRow(NOON, day * DAY, { ms })),
    "slow since 96 h: Takes 11 seconds to answer, in the middle of the last 5 times.",
  ],
  [
    "slow once",
    {},
    [30_000, 300, 200, 300, 200].map((ms, day) => aFetchRow(NOON, day * DAY, { ms })),
    "well since 1440 h: Read without trouble.",
  ],
];
