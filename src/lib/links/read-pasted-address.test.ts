import assert from "node:assert/strict";
import { test } from "node:test";
import { readPastedAddress } from "./read-pasted-address.ts";

const READ: [why: string, pasted: string, expected: readonly string[]][] = [
  ["a whole address", "https://example.org/news?a=1", ["https://example.org/news?a=1"]],
  [
    "without a scheme both are tried, the safe one first",
    "example.org/news",
    ["https://example.org/news", "http://example.org/news"],
  ],
  [
    "a port is no scheme",
    "example.org:8080/news",
    ["https://example.org:8080/news", "http://example.org:8080/news"],
  ],
  ["this machine", "localhost:8080", ["https://localhost:8080/", "http://localhost:8080/"]],
  ["relative to the scheme", "//example.org/", ["https://example.org/", "http://example.org/"]],
  ["out of a mail", " <https://example.org/> ", ["https://example.org/"]],
  ["in quotes", "“https://example.org/”", ["https://example.org/"]],
  ["as browsers wrote feeds", "feed://example.org/rss", ["https://example.org/rss"]],
  ["as browsers wrote feeds, with both", "feed:http://example.org/rss", ["http://example.org/rss"]],
  ["a place on the page is the page", "https://example.org/#news", ["https://example.org/"]],
  ["a name in another script", "https://ελλάδα.gr/", ["https://xn--hxakic4aa.gr/"]],
];
for (const [why, pasted, expected] of READ) {
  test(`readPastedAddress: ${why}`, () =>
    assert.deepEqual(readPastedAddress(pasted), { addresses: expected }));
}

const REFUSED: [why: string, pasted: string, says: RegExp][] = [
  ["nothing", "  ", /no address/],
  ["a sentence", "the news of the ministry", /spaces/],
  ["a word", "ministry", /"ministry" is no address\. One looks like/],
  ["a mail address", "press@example.org", /e-mail/],
  ["a mail link", "mailto:press@example.org", /e-mail/],
  ["a file", "file:///etc/passwd", /not file/],
  ["a script", "javascript:alert(1)", /not javascript/],
  ["a password in it", "https://me:secret@example.org/", /^(?!.*secret).*password/],
  ["far too long", `https://example.org/${"a".repeat(5_000)}`, /4096/],
];
for (const [why, pasted, says] of REFUSED) {
  test(`readPastedAddress refuses ${why}`, () => {
    const read = readPastedAddress(pasted);
    assert.match("error" in read ? read.error : "", says);
  });
}
