import assert from "node:assert/strict";
import { test } from "node:test";
import { endSelfClosed } from "./end-self-closed.ts";
import { spentMs } from "../../../test/helpers/spent-ms.ts";

const cases: [why: string, kind: "html" | "xhtml", markup: string, expected: string][] = [
  [
    "a frame",
    "html",
    'a<iframe src="https://v.example/"/>b',
    'a<iframe src="https://v.example/"></iframe>b',
  ],
  ["a script with a blank", "html", "<SCRIPT src='x' />b", "<SCRIPT src='x' ></script>b"],
  ["an address with a bracket in it stays", "html", '<iframe src="a>b"/>c', '<iframe src="a>b"/>c'],
  ["two of them", "html", "<video/>a<audio/>b", "<video></video>a<audio></audio>b"],
  ["HTML's own paragraphs stay", "html", "a<p/>b<br/>c", "a<p/>b<br/>c"],
  ["XHTML's are empty", "xhtml", "a<p/>b<br/>c", "a<p></p>b<br/>c"],
  ["drawings are right as they are", "xhtml", "<svg/>a", "<svg/>a"],
  ["words about it stay", "html", "1 </> 2", "1 </> 2"],
  ["an end that is no tag's", "html", '"/>', '"/>'],
];
for (const [why, kind, markup, expected] of cases) {
  test(`endSelfClosed: ${why}`, () => assert.equal(endSelfClosed(markup, kind), expected));
}

test("endSelfClosed: its time grows with the length alone", () => {
  for (const piece of ["/>", "<iframe/", "<iframe '/>", "<", "<a />"]) {
    const start = process.cpuUsage();
    endSelfClosed(piece.repeat(200_000), "xhtml");
    assert.ok(spentMs(start) < 2_000, piece);
  }
});
