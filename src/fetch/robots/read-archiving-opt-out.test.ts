import assert from "node:assert/strict";
import { test } from "node:test";
import {
  readArchivingOptOut,
  readTdmRules,
  type SaidAboutCopies,
} from "./read-archiving-opt-out.ts";

const CASES: [why: string, said: Partial<SaidAboutCopies>, expected: RegExp | undefined][] = [
  ["nothing is said", {}, undefined],
  ["no copies, says the server", { headers: { robotsTag: "noindex, NoArchive" } }, /X-Robots-Tag/],
  ["by Bing's word", { headers: { robotsTag: "nocache" } }, /X-Robots-Tag/],
  [
    "not to be found is not the same as not to be kept",
    { headers: { robotsTag: "noindex, nofollow" } },
    undefined,
  ],
  ["none means noindex and nofollow", { headers: { robotsTag: "none" } }, undefined],
  ["to another agent", { headers: { robotsTag: "otherbot: noarchive" } }, undefined],
  ["to us", { headers: { robotsTag: "otherbot: noindex\ncuttings: noarchive" } }, /X-Robots-Tag/],
  [
    "to all after another",
    { headers: { robotsTag: "otherbot: noindex\nnoarchive" } },
    /X-Robots-Tag/,
  ],
  [
    "after a directive with a value",
    { headers: { robotsTag: "max-snippet: 20, noarchive" } },
    /X-Robots-Tag/,
  ],
  [
    "no copies, says the page",
    { meta: [{ name: "Robots", content: "index,noarchive" }] },
    /meta element/,
  ],
  ["to us, says the page", { meta: [{ name: "cuttings", content: "noarchive" }] }, /meta element/],
  ["to Google, says the page", { meta: [{ name: "googlebot", content: "noarchive" }] }, undefined],
  ["rights reserved by header", { headers: { tdmReservation: "1" } }, /reserves/],
  ["rights not reserved by header", { headers: { tdmReservation: "0" } }, undefined],
  [
    "the page's word counts before the header's",
    { headers: { tdmReservation: "1" }, meta: [{ name: "tdm-reservation", content: "0" }] },
    undefined,
  ],
  [
    "rights reserved for a part of the site",
    { tdmRules: [{ location: "/news/*", isReserved: true }] },
    /reserves/,
  ],
  [
    "the first rule that fits counts",
    {
      tdmRules: [
        { location: "/news/2026", isReserved: false },
        { location: "/news/", isReserved: true },
      ],
    },
    undefined,
  ],
  ["for another part", { tdmRules: [{ location: "/images/", isReserved: true }] }, undefined],
];
for (const [why, said, expected] of CASES) {
  test(`readArchivingOptOut: ${why}`, () => {
    const reason = readArchivingOptOut({ agent: "Cuttings", path: "/news/2026/a?b", ...said });
    if (expected === undefined) assert.equal(reason, undefined);
    else assert.match(reason ?? "nobody objects", expected);
  });
}

const FILES: [why: string, text: string, expected: unknown][] = [
  [
    "rules",
    '[{"location":"/a","tdm-reservation":1,"tdm-policy":"https://a.example/p"},{"location":"/b","tdm-reservation":"0"}]',
    [
      { location: "/a", isReserved: true },
      { location: "/b", isReserved: false },
    ],
  ],
  ["what is no rule is left out", '[null, 1, {"tdm-reservation":1}, {"location":3}]', []],
  ["no list", '{"location":"/a"}', []],
  ["no JSON", "<html>", []],
];
for (const [why, text, expected] of FILES) {
  test(`readTdmRules: ${why}`, () => assert.deepEqual(readTdmRules(text), expected));
}
