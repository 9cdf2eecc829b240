import assert from "node:assert/strict";
import { test } from "node:test";
import { xml } from "./xml.ts";

const cases: [why: string, hole: string, expected: string][] = [
  ["markup is text", "<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"],
  ["an attribute cannot be left", `" onload="x`, "&quot; onload=&quot;x"],
  ["a CDATA end is text", "]]>", "]]&gt;"],
  ["control characters make XML unreadable, escaped or not", "a\u0000b\u000Bc\u001Fd", "abcd"],
  ["tabs and line ends stay", "a\tb\nc", "a\tb\nc"],
  ["half of a pair is no character", "a\uD83Db", "ab"],
  ["a whole pair is one", "a🌱b", "a🌱b"],
  ["U+FFFE is no character", "a\uFFFEb", "ab"],
  ["right to left is text like any other", "القاهرة", "القاهرة"],
];

for (const [why, hole, expected] of cases) {
  test(`xml: ${why}`, () => assert.equal(xml`<a>${hole}</a>`.xml, `<a>${expected}</a>`));
}

test("xml: what is XML already stands, in lists too, and nothing is nothing", () => {
  const inner = xml`<b>${"&"}</b>`;
  assert.equal(
    xml`<a>${inner}${[inner, inner]}${undefined}${false}</a>`.xml,
    "<a><b>&amp;</b><b>&amp;</b><b>&amp;</b></a>",
  );
});
