import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { type ListRead } from "../../model/lists/list-reading.ts";
import { inputLines } from "./lines/input-lines.ts";
import { readList } from "./read-list.ts";

const KINDS = [{ id: "news", names: { en: "News" }, scope: "" }];

const WORDS = fc.constantFrom(
  "News: ",
  "Ferries share one ticket",
  "Three islands agreed.",
  "3rd March 2021",
  "2021-03-01",
  ", ",
  " — ",
  "(source: Ada Marsh)",
  "Ada Marsh",
  "https://a.example/1",
  "[plan](https://a.example/2)",
  "[x]",
  "- ",
  "# ",
  "* ",
  "```",
  "---",
  "|",
  '"',
  ";",
  "<p>",
  "</p>",
  "<li>",
  "<a href='/x'>",
  "</a>",
  "<time datetime='2021-03-01'>",
  "</time>",
  "<nav>",
  "<h2>",
  "</h2>",
  "<div class='row'>",
  "</div>",
  "<script>",
  "\u200b",
  "\ufeff",
  "\u0000",
  "İ",
  "日本語",
  "\u{1f6a2}",
);
const LINES = fc
  .array(
    fc.array(WORDS, { maxLength: 6 }).map((words) => words.join("")),
    { maxLength: 30 },
  )
  .map((lines) => lines.join("\n"));
const HEADS = fc.constantFrom(
  "",
  "<!doctype html>\n",
  "title,url,date\n",
  "<opml version='2.0'><body>",
  "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n",
  '{ "version": "1", "items": [',
  "[a](https://a.example)\n",
);
const LISTS = fc
  .tuple(HEADS, fc.oneof(LINES, fc.string(), fc.string({ unit: "binary" })))
  .map(([head, text]) => head + text);

/** Every line is spoken for, in order, by no account beyond the last line. */
function assertAccounted(reading: ListRead, text: string): void {
  const count = inputLines(text.replace(/^\ufeff/, "")).length;
  const told = new Set(
    reading.lines.flatMap(({ number, through = number }) =>
      Array.from({ length: through - number + 1 }, (_, index) => number + index),
    ),
  );
  assert.deepEqual(
    [...told].sort((a, b) => a - b),
    Array.from({ length: count }, (_, index) => index + 1),
  );
  assert.ok(reading.lines.every((line) => line.became.length > 0 && (line.of ?? 1) >= 1));
}

test("readList never throws, accounts for every line and gives no empty cutting", () => {
  fc.assert(
    fc.property(
      LISTS,
      fc.constantFrom("", "a.md", "a.html", "a.csv", "a.opml"),
      (text, fileName) => {
        const reading = readList(text, { kinds: KINDS, fileName });
        if ("error" in reading) return;
        assertAccounted(reading, text);
        assert.ok(
          reading.format !== "text" ||
            !reading.lines.some((line) => line.became.includes("markup")),
          "pasted text has no markup",
        );
        for (const cutting of reading.cuttings) {
          assert.ok(
            cutting.attention !== undefined ||
              (cutting.headline !== undefined && cutting.date !== undefined),
          );
          assert.ok(cutting.link === undefined || /^https?:\/\//.test(cutting.link));
          assert.ok(cutting.date === undefined || /^\d{4}-\d{2}-\d{2}$/.test(cutting.date));
        }
      },
    ),
    // What was found by chance once is tried every time.
    {
      numRuns: 2_000,
      examples: [
        ['title,url,date\n"\nNews: \n', "a.csv"],
        ["title,url,date\na\u2028b,https://a.example,2021-03-01\n", "a.csv"],
      ],
    },
  );
});

test("readList never throws on bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
      assert.ok(readList(bytes, { kinds: KINDS })),
    ),
  );
});

test("a page of the shape that Cuttings replaces is read right, whatever its words", () => {
  const word = fc.constantFrom(
    "ferry",
    "school",
    "letters",
    "budget",
    "tender",
    "the",
    "of",
    "clinics",
  );
  const sentence = fc
    .array(word, { minLength: 3, maxLength: 9 })
    .map((words) => `On ${words.join(" ")}`);
  const day = fc
    .date({ min: new Date("2001-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const cutting = fc.record({
    kind: fc.boolean(),
    headline: sentence,
    line: fc.option(sentence, { nil: undefined }),
    date: day,
  });
  fc.assert(
    fc.property(fc.array(cutting, { minLength: 1, maxLength: 12 }), (cuttings) => {
      const page = cuttings.map(({ kind, headline, line, date }) =>
        [`${kind ? "News: " : ""}${headline}`, ...(line === undefined ? [] : [line]), date].join(
          "\n",
        ),
      );
      const reading = readList(`We gather links.\n\n${page.join("\n")}\nThe end`, { kinds: KINDS });
      assert.ok("cuttings" in reading);
      const wanted = cuttings.map(({ kind, headline, line, date }) => ({
        headline,
        ...(kind && { kind: "news" }),
        ...(line !== undefined && { line }),
        date,
      }));
      assert.deepEqual(reading.cuttings, wanted);
      assert.deepEqual([reading.about, reading.mission], ["We gather links.", "The end"]);
    }),
  );
});
