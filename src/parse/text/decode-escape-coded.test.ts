import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeBody } from "./decode-body.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part),
    ),
  );
const feed = (encoding: string, title: Uint8Array): Uint8Array =>
  bytes(`<?xml version="1.0"${encoding}?><rss><title>`, [...title], "</title></rss>");

/** "行政", "행정" and "行政" again between the marks of each charset. */
const JAPANESE = bytes([0x1b], "$B9T@/", [0x1b], "(B 24/7");
const KOREAN = bytes([0x1b], "$)C", [0x0e], "G`A$", [0x0f], " 24/7");
const CHINESE = bytes("~{PPU~~} ~~24/7");

const cases: [
  why: string,
  body: Uint8Array,
  type: string | undefined,
  text: string,
  charset: string,
][] = [
  [
    "Japanese in escape codes",
    feed(' encoding="ISO-2022-JP"', JAPANESE),
    undefined,
    "行政 24/7",
    "iso-2022-jp",
  ],
  [
    "said by the server alone",
    feed("", JAPANESE),
    "text/xml; charset=csISO2022JP",
    "行政 24/7",
    "iso-2022-jp",
  ],
  ["said by nobody", feed("", JAPANESE), undefined, "行政 24/7", "iso-2022-jp"],
  [
    "the server says otherwise",
    feed(' encoding="iso-2022-jp"', JAPANESE),
    "text/xml; charset=utf-8",
    "行政 24/7",
    "iso-2022-jp",
  ],
  ["Korean", feed(' encoding="ISO-2022-KR"', KOREAN), undefined, "행정 24/7", "iso-2022-kr"],
  ["Chinese", feed(' encoding="HZ-GB-2312"', CHINESE), undefined, "行政 ~24/7", "hz-gb-2312"],
  [
    "so called, and UTF-8 in truth",
    Buffer.from('<?xml version="1.0" encoding="iso-2022-jp"?><rss>行政</rss>'),
    undefined,
    "行政",
    "utf-8",
  ],
];
for (const [why, body, type, text, charset] of cases) {
  test(`decodeBody: ${why}`, () => {
    const decoded = decodeBody(body, type);
    assert.equal(decoded.charset, charset);
    assert.ok(decoded.text.includes(text), decoded.text);
  });
}

test("marks without end take time that grows with the length alone", () => {
  for (const piece of ["\u001b", "\u001b$", "~{", "\u000e"]) {
    const start = performance.now();
    decodeBody(feed(' encoding="iso-2022-kr"', Buffer.from(piece.repeat(500_000))));
    decodeBody(Buffer.from(piece.repeat(500_000)));
    assert.ok(performance.now() - start < 10_000, JSON.stringify(piece));
  }
});
