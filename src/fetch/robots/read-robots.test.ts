import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { crawlDelayFor, findRobotsRule, isAllowedByRobots } from "./is-allowed-by-robots.ts";
import { readRobots } from "./read-robots.ts";

const CASES: [why: string, robots: string, path: string, expected: boolean][] = [
  ["no rules", "", "/", true],
  ["everything is closed to everybody", "User-agent: *\nDisallow: /", "/a", false],
  ["an empty Disallow closes nothing", "User-agent: *\nDisallow:", "/a", true],
  ["our name in any case", "User-agent: CUTTINGS\nDisallow: /", "/a", false],
  ["our name with a version", "User-agent: Cuttings/2.1\nDisallow: /", "/a", false],
  ["a longer name is somebody else", "User-agent: CuttingsBot\nDisallow: /", "/a", true],
  ["a shorter one too", "User-agent: Cut\nDisallow: /", "/a", true],
  [
    "who is named need not mind what holds for everybody",
    "User-agent: *\nDisallow: /\nUser-agent: cuttings\nDisallow: /b",
    "/a",
    true,
  ],
  [
    "whichever comes first",
    "User-agent: cuttings\nDisallow: /b\nUser-agent: *\nDisallow: /",
    "/a",
    true,
  ],
  [
    "groups of one name are one group",
    "User-agent: cuttings\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: cuttings\nDisallow: /b",
    "/b",
    false,
  ],
  ["several names share a group", "User-agent: x\nUser-agent: cuttings\nDisallow: /a", "/a", false],
  [
    "a sitemap line between does not end the names",
    "User-agent: cuttings\nSitemap: https://a.example/s.xml\nUser-agent: x\nDisallow: /a",
    "/a",
    false,
  ],
  ["rules before any name hold for nobody", "Disallow: /\nUser-agent: *\nDisallow: /b", "/a", true],
  ["the longest rule wins", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true],
  ["whichever is first", "User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/b/c", true],
  ["of equals the one that allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
  ["a star counts as an octet", "User-agent: *\nAllow: /a\nDisallow: /*.html", "/a.html", false],
  ["paths know capitals", "User-agent: *\nDisallow: /A", "/a", true],
  ["a prefix is enough", "User-agent: *\nDisallow: /fish", "/fishheads.html", false],
  ["the middle is not", "User-agent: *\nDisallow: /fish", "/cat/fish", true],
  ["a folder and not a file", "User-agent: *\nDisallow: /fish/", "/fish.html", true],
  ["a star is any text", "User-agent: *\nDisallow: /*.php", "/folder/any.php5?x", false],
  ["or none", "User-agent: *\nDisallow: /fish*.php", "/fish.php", false],
  ["stars at the end change nothing", "User-agent: *\nDisallow: /fish***", "/fish", false],
  ["a dollar is the end", "User-agent: *\nDisallow: /*.php$", "/a.php?x", true],
  ["the very end", "User-agent: *\nDisallow: /*.php$", "/a.php/b.php", false],
  ["a dollar elsewhere is a dollar", "User-agent: *\nDisallow: /a$b", "/a$b", false],
  ["an anchor without a star", "User-agent: *\nDisallow: /a$", "/a/", true],
  ["only the front page", "User-agent: *\nDisallow: /$", "/", false],
  [
    "what two pieces would share is not there twice",
    "User-agent: *\nDisallow: /ab*bc$",
    "/abc",
    true,
  ],
  ["an escaped star is a star", "User-agent: *\nDisallow: /a%2Ab", "/axb", true],
  ["queries are part of the path", "User-agent: *\nDisallow: /*?s=", "/search?s=a", false],
  [
    "letters beyond ASCII, escaped in the address",
    "User-agent: *\nDisallow: /ツ",
    "/%E3%83%84",
    false,
  ],
  ["escaped in the rule, in small letters", "User-agent: *\nDisallow: /%e3%83%84", "/ツ", false],
  ["needless escapes", "User-agent: *\nDisallow: /%61", "/abc", false],
  ["an escaped slash is no slash", "User-agent: *\nDisallow: /a/b", "/a%2Fb", true],
  ["an escaped slash is itself", "User-agent: *\nDisallow: /a%2fb", "/a%2Fb", false],
  [
    "comments, blanks and capitals",
    "# all\n  USER-AGENT : * # everybody\n\n\tdisallow\t: /a # shut",
    "/a",
    false,
  ],
  ["a byte order mark", "\uFEFFUser-agent: *\nDisallow: /", "/a", false],
  ["lines of an old Macintosh", "User-agent: *\rDisallow: /", "/a", false],
  ["lines of Windows", "User-agent: *\r\nDisallow: /\r\n", "/a", false],
  ["misspelt", "Useragent: *\nDisalow: /", "/a", false],
  ["a page of HTML in its place", "<!doctype html><p>User-agent is: unknown</p>", "/a", true],
  ["robots.txt itself may always be read", "User-agent: *\nDisallow: /", "/robots.txt", true],
  [
    "what stands after 500 KiB is not read",
    `#${"x".repeat(500 * 1024)}\nUser-agent: *\nDisallow: /`,
    "/a",
    true,
  ],
];
for (const [why, robots, path, expected] of CASES) {
  test(`robots.txt: ${why}`, () =>
    assert.equal(isAllowedByRobots(readRobots(robots), "Cuttings", path), expected));
}

test("the rule that decides can be shown", () => {
  const rules = readRobots("User-agent: *\nDisallow: /a\nDisallow: /a/b*");
  assert.deepEqual(findRobotsRule(rules, "Cuttings", "/a/b/c"), { allow: false, path: "/a/b*" });
});

test("the delay asked of us counts, that of others does not, and years are a mistake", () => {
  const rules = readRobots(
    "User-agent: x\nCrawl-delay: 7\nDisallow: /a\nUser-agent: *\nCrawl-delay: 2.5\nDisallow:\nUser-agent: slow\nCrawl-delay: 99999999\nUser-agent: odd\nCrawl-delay: soon\nDisallow:",
  );
  assert.deepEqual(
    ["x", "cuttings", "slow", "odd"].map((agent) => crawlDelayFor(rules, agent)),
    [7000, 2500, 300_000, 300_000],
  );
});

test("sitemaps are noted wherever they stand", () => {
  assert.deepEqual(
    readRobots(
      "Sitemap: https://a.example/1.xml\nUser-agent: *\nSitemap: https://a.example/2.xml\nSitemap: nowhere",
    ).sitemaps,
    ["https://a.example/1.xml", "https://a.example/2.xml"],
  );
});

test("a pattern of a thousand stars is matched at once", () => {
  const rules = readRobots(`User-agent: *\nDisallow: /${"*a".repeat(1000)}$`);
  const started = performance.now();
  assert.equal(isAllowedByRobots(rules, "Cuttings", `/${"a".repeat(7000)}b`), true);
  assert.ok(performance.now() - started < 100);
});

test("stars and dollars match as the regular expression of the same meaning", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "/", "*", "$"), maxLength: 8 });
  fc.assert(
    fc.property(
      text,
      fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 12 }),
      (pattern, path) => {
        const isAnchored = pattern.endsWith("$");
        const body = (isAnchored ? pattern.slice(0, -1) : pattern)
          .replaceAll("$", "\\$")
          .replaceAll("*", ".*");
        const expected = new RegExp(`^/${body}${isAnchored ? "$" : ""}`).test(`/${path}`);
        assert.equal(
          isAllowedByRobots(
            readRobots(`User-agent: *\nDisallow: /${pattern}`),
            "Cuttings",
            `/${path}`,
          ),
          !expected,
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test("any text is read and any path judged without throwing", () => {
  const line = fc
    .tuple(
      fc.constantFrom(
        "User-agent",
        "Disallow",
        "Allow",
        "Crawl-delay",
        "Sitemap",
        "constructor",
        "__proto__",
      ),
      fc.string({ unit: "binary" }),
    )
    .map(([name, value]) => `${name}: ${value}`);
  fc.assert(
    fc.property(fc.array(line), fc.string({ unit: "binary" }), (lines, path) => {
      isAllowedByRobots(readRobots(lines.join("\n")), "Cuttings", path);
    }),
  );
});
