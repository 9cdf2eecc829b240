import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import * as fc from "fast-check";

import { compareSample } from "../../../test/helpers/compare-sample.ts";
import { readMail } from "./read-mail.ts";
import { splitNewsletter } from "./split-newsletter.ts";
import { spentMs } from "../../../test/helpers/spent-ms.ts";

const SAMPLES = new URL("./samples/", import.meta.url);

for (const name of readdirSync(SAMPLES)) {
  test(`a newsletter is split: ${name.replaceAll("-", " ")}`, async () => {
    const reading = await readMail(readFileSync(new URL(`${name}/input.eml`, SAMPLES)));
    assert.ok("mail" in reading);
    const { html: _html, text: _text, ...headers } = reading.mail;
    compareSample(new URL(`${name}/expected.json`, SAMPLES), {
      ...headers,
      ...splitNewsletter(reading.mail),
    });
  });
}

const furniture: [why: string, link: string][] = [
  ["leaving", '<a href="https://n.example/x/1">Unsubscribe from this list</a>'],
  ["leaving, told by the address", '<a href="https://n.example/optout/1">Click</a>'],
  ["leaving, in Russian", '<a href="https://n.example/x/2">Отписаться от рассылки</a>'],
  ["viewing online", '<a href="https://n.example/x/3">View in browser</a>'],
  [
    "a share button",
    '<a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fn.example"><img alt="Share"></a>',
  ],
  ["a profile", '<a href="https://www.linkedin.com/company/n">Follow us there</a>'],
  [
    "the sender's logo",
    '<a href="https://n.example/?utm_source=mail"><img alt="The Newsletter"></a>',
  ],
  ["a mail address", '<a href="mailto:a@n.example">Write to the editor in chief</a>'],
  ["a program", '<a href="javascript:alert(1)">Read a very good story</a>'],
  ["a place in the mail", '<a href="#top">Back to the top of this mail</a>'],
];
for (const [why, link] of furniture) {
  test(`no item is made of ${why}`, () => {
    assert.deepEqual(splitNewsletter({ html: `<p>${link}</p>` }), { items: [], warnings: [] });
  });
}

test("what is on a social site to be read is kept", () => {
  const { items } = splitNewsletter({
    html: '<p><a href="https://www.youtube.com/watch?v=1">Hearing on land tax, in full</a></p>',
  });
  assert.deepEqual(
    items.map((item) => item.link),
    ["https://www.youtube.com/watch?v=1"],
  );
});

test("links without any words are counted, not invented", () => {
  const { items, warnings } = splitNewsletter({
    html: '<p><a href="https://n.example/a"><img src="a.png"></a></p>',
  });
  assert.deepEqual(
    [items.length, warnings.map((warning) => warning.code)],
    [0, ["untitled_links"]],
  );
});

test("splitting never throws, gives each link once and nothing but http addresses", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<p>",
      "</p>",
      "<b>",
      "</b>",
      "<h2>Heading</h2>",
      "<a href='https://a.example/1'>",
      "<a href='//b.example'>",
      "<a href=javascript:x>",
      "</a>",
      "Read more",
      "Words of a line that says something.",
      "Unsubscribe",
      "<img alt='Picture of a thing'>",
    ),
    fc.webUrl().map((address) => `<a href="${address}">A story of some kind</a>`),
    fc.string({ unit: "binary", maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, isHtml) => {
      const body = pieces.join("");
      const { items } = splitNewsletter(isHtml ? { html: body } : { text: body });
      assert.equal(new Set(items.map((item) => item.link)).size, items.length);
      assert.ok(
        items.every((item) => item.title !== undefined && /^https?:/.test(item.link ?? "")),
      );
    }),
  );
});

test("a newsletter of 40,000 links ends soon and is cut", () => {
  const started = process.cpuUsage();
  const { items } = splitNewsletter({
    html: Array.from(
      { length: 40_000 },
      (_, n) => `<p><a href="https://a.example/${n}">Story number ${n}</a></p>`,
    ).join(""),
  });
  assert.ok(spentMs(started) < 5_000);
  assert.equal(items.length, 300);
});

for (const [what, mail] of [
  ["a line of a million dashes", { text: `${"- ".repeat(1_000_000)}x https://a.example/1` }],
  [
    "an address with a million spaces in it",
    { html: `<a href="https://a.example/${" ".repeat(1_000_000)}b">A story</a>` },
  ],
] as const) {
  test(`splitting soon has enough of ${what}`, () => {
    const started = process.cpuUsage();
    splitNewsletter(mail);
    assert.ok(spentMs(started) < 5_000);
  });
}

test("words that say where to press are no part of what is said of an item", () => {
  const { items } = splitNewsletter({
    subject: "News",
    html: `<p><a href="https://courts.example/plan">Courts move online</a></p><p>By 2028, says the plan of the ministry. <a href="https://courts.example/plan">More »</a></p><p><a href="https://city.example/budget">City asks about its budget</a></p>`,
  });
  assert.deepEqual(
    items.map(({ title, summary }) => [title, summary]),
    [
      ["Courts move online", "By 2028, says the plan of the ministry."],
      ["City asks about its budget", undefined],
    ],
  );
});
