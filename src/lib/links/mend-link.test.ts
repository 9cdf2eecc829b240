import assert from "node:assert/strict";
import { test } from "node:test";
import { mendLink } from "./mend-link.ts";

const cases: [why: string, link: string, expected: string][] = [
  ["an ampersand left escaped", "https://l.example/?a=1&amp;b=2", "https://l.example/?a=1&b=2"],
  ["twice", "https://l.example/?a=1&amp;amp;b=2", "https://l.example/?a=1&b=2"],
  ["by its number", "https://l.example/?a=1&#38;b=2&#x26;c=3", "https://l.example/?a=1&b=2&c=3"],
  [
    "a parameter of that name stays",
    "https://l.example/?a=1&amp=2",
    "https://l.example/?a=1&amp=2",
  ],
  ["a forgotten scheme", "www.l.example/x", "https://www.l.example/x"],
  ["a folder stays", "www.archive/x.y", "www.archive/x.y"],
  ["a scheme twice", "https://https://l.example/z", "https://l.example/z"],
  [
    "an archived address stays",
    "https://a.example/https://l.example/z",
    "https://a.example/https://l.example/z",
  ],
  ["a forgotten colon", "http//l.example/z", "http://l.example/z"],
  ["a right one", "/news/1?a=1&b=2#c", "/news/1?a=1&b=2#c"],
];
for (const [why, link, expected] of cases) {
  test(`mendLink: ${why}`, () => {
    assert.equal(mendLink(link), expected);
    assert.equal(mendLink(expected), expected);
  });
}
