import assert from "node:assert/strict";
import { test } from "node:test";
import { readFeedRhythm } from "./reading/feed-rhythm.ts";
import { readStoredRule } from "./reading/page-rule.ts";
import { readRobotsRules } from "./reading/robots-rules.ts";
import { DEFAULT_SITE_SETTINGS, siteSettingsOf } from "./site-settings.ts";

const NEVER_WRITTEN = [undefined, null, 7, "words", [], [1], { groups: 1 }, { from: "guess" }];

const READERS: readonly (readonly [
  name: string,
  read: (stored: unknown) => unknown,
  written: readonly unknown[],
  otherwise: unknown,
])[] = [
  [
    "page rules",
    readStoredRule,
    [
      { from: "json-ld" },
      { from: "markup", item: "li", title: "a", link: "a" },
      { from: "markup", item: "li", title: ":scope", link: "a", date: "time", line: "p" },
    ],
    undefined,
  ],
  [
    "robots.txt",
    readRobotsRules,
    [
      { groups: [], sitemaps: [] },
      {
        groups: [{ agents: ["*"], rules: [{ allow: false, path: "/a*$" }], crawlDelayMs: 1_000 }],
        sitemaps: ["https://a.example/sitemap.xml"],
      },
    ],
    undefined,
  ],
  [
    "the site's settings",
    siteSettingsOf,
    [DEFAULT_SITE_SETTINGS, { ...DEFAULT_SITE_SETTINGS, name: "Ours", timeZone: "Europe/Paris" }],
    DEFAULT_SITE_SETTINGS,
  ],
];

for (const [name, read, written, otherwise] of READERS) {
  test(`${name} come back as they were written, and what nobody wrote is none`, () => {
    for (const one of written) assert.deepEqual(read(JSON.parse(JSON.stringify(one))), one);
    for (const other of NEVER_WRITTEN)
      assert.deepEqual(read(other), otherwise, JSON.stringify(other));
  });
}

test("a feed's rhythm comes back as it was written, and what is of another shape is none", () => {
  const rhythm = { ttlMinutes: 60, skipHoursUtc: [0, 23], skipDays: ["Sunday"], updateEveryMs: 1 };
  for (const one of [rhythm, {}]) assert.deepEqual(readFeedRhythm(one), one);
  for (const other of [undefined, null, 7, { ttlMinutes: "60" }, { skipDays: "Sunday" }])
    assert.equal(readFeedRhythm(other), undefined);
});

test("settings that miss some, or have one of another shape, have the others", () => {
  assert.deepEqual(siteSettingsOf({ name: "Ours", about: 7, extra: true }), {
    ...DEFAULT_SITE_SETTINGS,
    name: "Ours",
  });
});
