import assert from "node:assert/strict";
import { test } from "node:test";
import { testSamples } from "../../../test/helpers/samples.ts";
import { type Term } from "../../model/facet.ts";
import { type LineAccount, type ListReading } from "../../model/lists/list-reading.ts";
import { readList } from "./read-list.ts";

const KINDS: readonly Term[] = [
  { id: "news", names: { en: "News", fr: "Actualités" }, scope: "" },
  { id: "policy-news", names: { en: "Policy news" }, scope: "" },
  { id: "innovation-news", names: { en: "Innovation news" }, scope: "" },
  { id: "report", names: { en: "Report", de: "Bericht" }, scope: "" },
  { id: "new-thinking", names: { en: "New thinking" }, scope: "" },
];
testSamples(new URL("./samples/", import.meta.url), ({ bytes, context }) =>
  shown(readList(bytes, { kinds: KINDS, ...context })),
);

/** Accounts as one line each, so that a person can check an expectation beside its input. */
function shown(reading: ListReading): unknown {
  return "error" in reading ? reading : { ...reading, lines: reading.lines.map(sentence) };
}

function sentence({ number, through, became, of, note }: LineAccount): string {
  const range = through === undefined || through === number ? `${number}` : `${number}-${through}`;
  return `${range} ${became.join(", ")}${of === undefined ? "" : ` of ${of}`}${note === undefined ? "" : ` (${note})`}`;
}

test("relative links start at the page's address", () => {
  const reading = readList(
    "<ul><li><a href='../a?b=1'>A plan for ferries</a>, 4 May 2022</li></ul>",
    { kinds: [], siteAddress: "https://page.example/x/y/" },
  );
  assert.deepEqual("cuttings" in reading && reading.cuttings, [
    { link: "https://page.example/x/a?b=1", headline: "A plan for ferries", date: "2022-05-04" },
  ]);
});

const FAULTS: readonly (readonly [why: string, input: string | Uint8Array, code: string])[] = [
  ["nothing in it", " \n\n", "empty"],
  ["a PDF", "%PDF-1.7\n...", "not_text"],
  ["a spreadsheet", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), "not_text"],
  ["JSON that is no feed", '{ "a": 1 }', "broken"],
  ["JSON cut off", '{ "version": "https://jsonfeed.org/version/1.1", "items": [', "broken"],
  ["prose", "Nothing here.\nNothing there.", "not_a_list"],
  ["a feed", "<?xml version='1.0'?><!-- made by hand --><rss version='2.0'></rss>", "not_a_list"],
  ["a line that nobody wrote", "x".repeat(30_000), "not_a_list"],
  ["HTML that never closes", `<html>${"<div>".repeat(600)}`, "broken"],
  ["OPML that never closes", `<opml><body>${"<outline text='a'>".repeat(600)}`, "broken"],
  ["more lines than a page has", "x\n".repeat(200_001), "too_large"],
];

for (const [why, input, code] of FAULTS) {
  test(`what cannot be read gets a sentence: ${why}`, () => {
    const reading = readList(input, { kinds: KINDS });
    assert.ok("error" in reading);
    assert.equal(reading.error.code, code);
    assert.match(reading.error.message, /^[A-Z].*\.$/);
  });
}

const ENCODINGS: readonly (readonly [why: string, bytes: Uint8Array])[] = [
  ["UTF-8 with a mark", Buffer.from("\ufeffCafé: a plan\n4 May 2022\n")],
  ["UTF-16 with a mark", Buffer.from("\ufeffCafé: a plan\n4 May 2022\n", "utf16le")],
  ["what Windows wrote", Buffer.from("Café: a plan\n4 May 2022\n", "latin1")],
];

for (const [why, bytes] of ENCODINGS) {
  test(`readList reads the letters of ${why}`, () => {
    const reading = readList(bytes, { kinds: KINDS });
    assert.deepEqual("cuttings" in reading && reading.cuttings, [
      { headline: "Café: a plan", date: "2022-05-04" },
    ]);
  });
}
