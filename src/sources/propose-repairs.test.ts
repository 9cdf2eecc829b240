import assert from "node:assert/strict";
import { test } from "node:test";
import { aFetchRow } from "../../test/helpers/fetch-rows.ts";
import { HOUR, MINUTE } from "../lib/duration.ts";
import { SOURCE_HEALTHS } from "../model/source.ts";
import { pauseHost } from "./pause-host.ts";
import { proposeRepairs, type RepairableSource } from "./propose-repairs.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const ADDRESS = "http://a.example/feed";

const CASES: [
  why: string,
  source: Partial<RepairableSource>,
  redirectedTo: string | undefined,
  expected: string[],
][] = [
  ["a source that is well needs none", {}, undefined, []],
  ["the server leads to https", {}, "https://a.example/feed", ["use_https https://a.example/feed"]],
  ["a redirect elsewhere is no proof yet", {}, "https://b.example/feed", []],
  [
    "a proved move",
    { health: "moved" },
    "https://b.example/feed",
    ["use_address https://b.example/feed"],
  ],
  [
    "a proved move to https only",
    { health: "moved" },
    "https://a.example/feed",
    ["use_https https://a.example/feed"],
  ],
  [
    "gone: look where the publisher lives",
    { health: "gone", homepage: "https://www.a.example/news" },
    undefined,
    ["find_feed https://www.a.example/news", "pause"],
  ],
  [
    "gone, with no home known: the root of its site",
    { health: "gone" },
    undefined,
    ["find_feed http://a.example/", "pause"],
  ],
  [
    "a page in the feed's place may name it",
    { health: "turned_into_page" },
    undefined,
    [
      "find_feed http://a.example/feed",
      "find_feed http://a.example/",
      "watch_page http://a.example/feed",
    ],
  ],
  ["an empty feed", { health: "empty" }, undefined, ["find_feed http://a.example/"]],
  [
    "a page whose list is lost: look for it anew",
    { health: "empty", kind: "page" },
    undefined,
    ["watch_page http://a.example/feed", "find_feed http://a.example/"],
  ],
  ["a guard", { health: "guarded" }, undefined, ["use_http2", "find_feed http://a.example/"]],
];
for (const [why, source, redirectedTo, expected] of CASES) {
  test(`proposeRepairs: ${why}`, () => {
    const repairs = proposeRepairs({ address: ADDRESS, health: "well", ...source }, [
      aFetchRow(NOON, 0, { redirectedTo }),
    ]);
    assert.deepEqual(
      repairs.map((repair) =>
        [repair.kind, "address" in repair ? repair.address : "from" in repair ? repair.from : []]
          .flat()
          .join(" "),
      ),
      expected,
    );
  });
}

test("every proposal says why", () => {
  for (const health of SOURCE_HEALTHS) {
    for (const { why } of proposeRepairs({ address: ADDRESS, health }, []))
      assert.match(why, /^[A-Z].*\.$/);
  }
});

test("nothing is proposed for a mailbox, which no feed replaces", () => {
  for (const health of SOURCE_HEALTHS)
    assert.deepEqual(
      proposeRepairs(
        { address: "imaps://mail.example.org:993/INBOX", kind: "mailbox", health },
        [],
      ),
      [],
    );
});

const PAUSES: [
  why: string,
  code: string,
  retryAfterMs: number | undefined,
  minutes: number | undefined,
][] = [
  ["asked too often", "too_many_requests", undefined, 30],
  ["asked too often, come back in two hours", "too_many_requests", 2 * HOUR, 120],
  ["overloaded, come back in two hours", "server_error", 2 * HOUR, 120],
  ["one address is broken", "server_error", undefined, undefined],
  ["not found is the address's own trouble", "not_found", HOUR, undefined],
];
for (const [why, code, retryAfterMs, minutes] of PAUSES) {
  test(`pauseHost: ${why}`, () => {
    const pause = pauseHost({ code, retryAfterMs }, 1, NOON);
    assert.equal(pause && (pause.until.getTime() - NOON.getTime()) / MINUTE, minutes);
  });
}
