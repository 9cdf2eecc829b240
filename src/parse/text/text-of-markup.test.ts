import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { textOfMarkup } from "./text-of-markup.ts";
import { spentMs } from "../../../test/helpers/spent-ms.ts";

const cases: [why: string, markup: string, expected: string][] = [
  ["words stay", "Plain words", "Plain words"],
  ["blanks are one blank", " a\n\t b\u00a0c ", "a b c"],
  ["inline elements part no words", "re<b>form</b>", "reform"],
  ["blocks do", "<p>One</p><p>two</p>", "One two"],
  ["so does a break", "One<br/>two", "One two"],
  ["references become letters", "A &amp; B &#8217; &eacute;", "A & B ’ é"],
  ["escaped once too often", "A &amp;amp; B &amp;#8217;s", "A & B ’s"],
  ["an escaped bracket is a bracket", "5 &lt; 6", "5 < 6"],
  ["a bare bracket is one too", "5 < 6 > 4", "5 < 6 > 4"],
  [
    "an element that is talked about stays",
    "How to use the <b> element",
    "How to use the <b> element",
  ],
  ["a type of a programming language stays", "Vec<T> explained", "Vec<T> explained"],
  [
    "an element that was escaped was meant to be seen",
    "Use &lt;b&gt;bold&lt;/b&gt;",
    "Use <b>bold</b>",
  ],
  ["a script is not words", "a<script>if (1 < 2) x()</script>b", "a b"],
  ["comments are not words", "a<!-- b -->c", "a c"],
  ["attributes are not words", 'See <a href="https://a.example/?x=1>0">this</a>', 'See 0">this'],
  [
    "readings above letters are read with them",
    "<ruby>市<rp>(</rp><rt>し</rt><rp>)</rp></ruby>が店を開く",
    "市(し)が店を開く",
  ],
  ["old elements are elements", "<marquee>Open</marquee><menu><li>today</menu>", "Open today"],
  [
    "newer ones too",
    "<search>Find</search> <output>12</output> of <meter>13</meter>",
    "Find 12 of 13",
  ],
  ["components are elements", "A <g-emoji>⛴</g-emoji> ferry<my-icon/> day", "A ⛴ ferry day"],
  [
    "so are those of other vocabularies",
    "Plan<o:p></o:p> for <st1:City>Bern</st1:City>",
    "Plan for Bern",
  ],
  ["what follows a script of no length", 'a <script src="x"/>b', "a b"],
  ["an ampersand in an address stays", "?a=1&copy=2", "?a=1&copy=2"],
  ["a stray end goes", "Title</subtitle>", "Title"],
];

for (const [why, markup, expected] of cases) {
  test(`textOfMarkup: ${why}`, () => {
    assert.equal(textOfMarkup(markup), expected);
  });
}

test("markup repeated a hundred thousand times takes a moment, not a minute", () => {
  for (const piece of ["<b>", "</x>", "<!--", "<script>", "<a href=x ", "<style><script>"]) {
    const start = process.cpuUsage();
    textOfMarkup(piece.repeat(100_000));
    assert.ok(spentMs(start) < 2_000, piece);
  }
});

test("it never throws and is never longer than what it read", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      (text) => textOfMarkup(text).length <= text.length,
    ),
  );
});
