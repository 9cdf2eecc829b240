import assert from "node:assert/strict";
import { test } from "node:test";
import type { FetchedHeaders } from "../../model/reading/fetched.ts";
import { readHeaders } from "./read-headers.ts";
import { readHttpDate } from "./read-http-date.ts";

const NOON = new Date("2026-03-01T12:00:00Z");

const CASES: [why: string, sent: Record<string, string | string[]>, expected: FetchedHeaders][] = [
  ["nothing sent is nothing kept", {}, {}],
  ["an empty header is none", { etag: "", "content-type": "" }, {}],
  [
    "validators are kept to the letter",
    { etag: "W/unquoted", "last-modified": "yesterday" },
    { etag: "W/unquoted", lastModified: "yesterday" },
  ],
  ["max-age in seconds", { "cache-control": "public, max-age=300" }, { freshForMs: 300_000 }],
  [
    "max-age in quotes and capitals",
    { "cache-control": 'Public, Max-Age="300"' },
    { freshForMs: 300_000 },
  ],
  [
    "what a cache on the way has used up is gone",
    { "cache-control": "max-age=300", age: "100" },
    { freshForMs: 200_000 },
  ],
  ["older than its life", { "cache-control": "max-age=300", age: "1000" }, { freshForMs: 0 }],
  ["s-maxage is for shared caches", { "cache-control": "s-maxage=300" }, {}],
  ["no-cache is no life", { "cache-control": "no-cache, max-age=300" }, { freshForMs: 0 }],
  ["no-store is no life", { "cache-control": ["max-age=300", "no-store"] }, { freshForMs: 0 }],
  [
    "no-cache of one field only says nothing about the rest",
    { "cache-control": 'no-cache="set-cookie", max-age=300' },
    { freshForMs: 300_000 },
  ],
  [
    "years are told as they were sent",
    { "cache-control": "max-age=504576000" },
    { freshForMs: 504_576_000_000 },
  ],
  ["Expires by our clock", { expires: "Sun, 01 Mar 2026 12:10:00 GMT" }, { freshForMs: 600_000 }],
  [
    "Expires by the server's clock, which is wrong",
    { expires: "Sun, 01 Mar 2020 12:10:00 GMT", date: "Sun, 01 Mar 2020 12:00:00 GMT" },
    { freshForMs: 600_000 },
  ],
  [
    "max-age wins over Expires",
    { expires: "Sun, 01 Mar 2026 12:10:00 GMT", "cache-control": "max-age=1" },
    { freshForMs: 1000 },
  ],
  ["Expires: 0 is past", { expires: "0" }, { freshForMs: 0 }],
  ["Expires: -1 is past", { expires: "-1" }, { freshForMs: 0 }],
  ["Retry-After in seconds", { "retry-after": " 120 " }, { retryAfterMs: 120_000 }],
  [
    "Retry-After as a date",
    { "retry-after": "Sun, 01 Mar 2026 12:02:00 GMT" },
    { retryAfterMs: 120_000 },
  ],
  [
    "Retry-After in the past",
    { "retry-after": "Sun, 01 Mar 2026 11:00:00 GMT" },
    { retryAfterMs: 0 },
  ],
  ["Retry-After in words is none", { "retry-after": "soon" }, {}],
  [
    "several Link headers are one list",
    { link: ['<a>; rel="hub"', '<b>; rel="self"'] },
    { link: '<a>; rel="hub", <b>; rel="self"' },
  ],
  [
    "X-Robots-Tag headers stay apart",
    { "x-robots-tag": ["otherbot: noindex", "noarchive"] },
    { robotsTag: "otherbot: noindex\nnoarchive" },
  ],
  ["rights reserved", { "tdm-reservation": "1" }, { tdmReservation: "1" }],
];
for (const [why, sent, expected] of CASES) {
  test(`readHeaders: ${why}`, () => {
    const raw = new Map(Object.entries(sent).map(([name, value]) => [name, [value].flat()]));
    assert.deepEqual(readHeaders(raw, NOON), expected);
  });
}

const DATES: [text: string, expected: string | undefined][] = [
  ["Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37.000Z"],
  ["Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37.000Z"],
  ["Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37.000Z"],
  ["Sun, 06 Nov 1994 08:49:37 +0100", "1994-11-06T07:49:37.000Z"],
  ["120", undefined],
  ["tomorrow", undefined],
  ["Sun, 99 Foo 2026 08:49:37 GMT", undefined],
];
for (const [text, expected] of DATES) {
  test(`readHttpDate: ${text}`, () => assert.equal(readHttpDate(text)?.toISOString(), expected));
}
