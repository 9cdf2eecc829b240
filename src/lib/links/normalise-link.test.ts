import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { LINK_CASES } from "./normalise-link-cases-table.ts";
import { normaliseLink } from "./normalise-link.ts";
import { spentMs } from "../../../test/helpers/spent-ms.ts";

/** Milliseconds that a busy machine may take; without the bound it would be minutes. */
const PATIENCE = 10_000;

for (const [why, address, expected] of LINK_CASES) {
  test(`normaliseLink: ${why}: ${address}`, () => assert.equal(normaliseLink(address), expected));
}

test("the table covers what it promises", () => assert.ok(LINK_CASES.length >= 250));

const pieces = fc.constantFrom(
  "http://",
  "https://",
  "www.",
  "m.",
  "amp.",
  "example.org",
  "google.com",
  "youtu.be",
  "l.facebook.com",
  "bücher.example",
  ":80",
  ":8080",
  "user@",
  "/",
  "//",
  "/a",
  "/amp",
  "/index.html",
  "/url",
  "/../",
  "%",
  "%2",
  "%25",
  "%2F",
  "%e9",
  "%C3%A9",
  "é",
  " ",
  "\\",
  ";jsessionid=1",
  "/print",
  "/12345",
  "c0UQkeAEMEw",
  "?",
  "&",
  "&amp;",
  "=",
  "q=",
  "url=",
  "u=",
  "utm_source=x",
  "id=2",
  "id=1",
  "+",
  "https%3A%2F%2Fa.example%2F",
  "#",
  "#!",
  "#/",
  "aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcvYQ",
);
const anyAddress = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.array(pieces, { maxLength: 12 }).map((parts) => `https://${parts.join("")}`),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

test("normaliseLink: twice is once, and the result is a plain https address", () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      const once = normaliseLink(address);
      if (once === undefined) return;
      assert.equal(normaliseLink(once), once);
      const parsed = new URL(once);
      assert.equal(parsed.href, once);
      assert.equal(parsed.protocol, "https:");
      assert.equal(parsed.username + parsed.password, "");
    }),
    { numRuns: 5000 },
  );
});

test("normaliseLink: a fragment is kept where items differ by nothing else", () => {
  assert.equal(
    normaliseLink("https://www.example.org/digest/#item-2", { keepFragment: true }),
    "https://example.org/digest#item-2",
  );
  assert.equal(
    normaliseLink("https://example.org/a#xtor=RSS-1", { keepFragment: true }),
    "https://example.org/a",
  );
  assert.equal(
    normaliseLink("https://example.org/a#", { keepFragment: true }),
    "https://example.org/a",
  );
});

test("normaliseLink: http and https, with www and without, are one", () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const results = ["http://example.org", "https://example.org", "http://www.example.org"].map(
        (site) => normaliseLink(site + path),
      );
      assert.equal(new Set(results).size, 1);
    }),
  );
});

test("normaliseLink: long and hostile addresses cost little", () => {
  const hostile = [
    "https://example.org/" + "%".repeat(8_000),
    "https://example.org/?" + "a&".repeat(4_000),
    "https://example.org" + "/a".repeat(4_000),
    "https://www." + "www.".repeat(60) + "org/",
    `https://${"google.com/url?q=https://".repeat(300)}a.example`,
    "https://news.google.com/articles/CBM" + "A".repeat(8_000),
    "https://example.org/" + "a".repeat(20_000),
  ];
  for (const address of hostile) {
    const started = process.cpuUsage();
    normaliseLink(address);
    assert.ok(spentMs(started) < PATIENCE, address.slice(0, 60));
  }
});
