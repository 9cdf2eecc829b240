import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { readLinkHeader } from "./read-link-header.ts";

/** Each link as its target and its parameters. */
const LINKS: [why: string, header: string, expected: [string, Record<string, string>][]][] = [
  [
    "two links",
    '<https://a/hub>; rel="hub", <https://a/feed>; rel=self',
    [
      ["https://a/hub", { rel: "hub" }],
      ["https://a/feed", { rel: "self" }],
    ],
  ],
  [
    "commas and semicolons in the address and in quotes",
    '<https://a/x,y;z>; title="a, <b>; c"; REL="Hub"',
    [["https://a/x,y;z", { title: "a, <b>; c", rel: "Hub" }]],
  ],
  ["several relations", '<a>; rel="self alternate"', [["a", { rel: "self alternate" }]]],
  ["spaces where few put them", "< a > ; rel = hub", [["a", { rel: "hub" }]]],
  [
    "quotes in quotes",
    String.raw`<a>; title="so \"called\""; rel=hub`,
    [["a", { title: 'so "called"', rel: "hub" }]],
  ],
  ["the first of two relations counts", "<a>; rel=self; rel=hub", [["a", { rel: "self" }]]],
  [
    "a parameter without a value",
    "<a>; crossorigin; rel=preload",
    [["a", { crossorigin: "", rel: "preload" }]],
  ],
  ["a stray semicolon", "<a>;; rel=hub;", [["a", { rel: "hub" }]]],
  ["an equals sign in a value", "<a>; type=a=b; rel=hub", [["a", { type: "a=b", rel: "hub" }]]],
  ["an address that never ended before another", "<a, <b>; rel=hub", [["b", { rel: "hub" }]]],
  [
    "a comma left out",
    "<a>; rel=self <b>; rel=hub",
    [
      ["a", { rel: "self" }],
      ["b", { rel: "hub" }],
    ],
  ],
  [
    "a quote that never ends",
    '<a>; rel=self, <b>; rel="hub, <c>; rel=hub',
    [
      ["a", { rel: "self" }],
      ["b", {}],
    ],
  ],
  ["no relation", "<a>", [["a", {}]]],
  ["no link", 'rel="hub"', []],
  ["nothing", "", []],
];
for (const [why, header, expected] of LINKS) {
  test(`readLinkHeader: ${why}`, () =>
    assert.deepEqual(
      readLinkHeader(header).map(({ target, parameters }) => [
        target,
        Object.fromEntries(parameters),
      ]),
      expected,
    ));
}

test("any text is read as Link headers without throwing", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("<", ">", ";", "=", '"', ",", " ", "rel", "a", "\\") }),
      (text) => void readLinkHeader(text),
    ),
  );
});

test("links written as they should be are read as they were meant", () => {
  const token = fc.stringMatching(/^[a-z\d!#$%&'*+.^_`|~-]+$/);
  const quoted = fc.string({ unit: fc.constantFrom("<", ">", ";", "=", '"', ",", " ", "a", "\\") });
  const parameters = fc.uniqueArray(fc.tuple(token, quoted), { selector: ([name]) => name });
  const link = fc.record({ target: fc.webUrl(), parameters });
  fc.assert(
    fc.property(fc.array(link, { maxLength: 10 }), (links) => {
      const header = links
        .map(
          ({ target, parameters }) =>
            `<${target}>${parameters.map(([name, value]) => `; ${name}="${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join("")}`,
        )
        .join(", ");
      fc.pre(header.length < 16_000);
      assert.deepEqual(
        readLinkHeader(header).map(({ target, parameters }) => [target, [...parameters]]),
        links.map(({ target, parameters }) => [
          target,
          parameters.map(([name, value]) => [name, value.trim()]),
        ]),
      );
    }),
  );
});
