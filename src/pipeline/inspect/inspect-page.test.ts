import assert from "node:assert/strict";
import { test } from "node:test";

import { PAGE_ACCESS, PAGE_FIELDS } from "../../model/reading/page.ts";
import { readEnrichTables } from "../understand/enrich-item.ts";
import { inspectPage, understandPage } from "./inspect-page.ts";

const FIELDS = [
  "title",
  "author",
  "published",
  "publishedDay",
  "publishedText",
  "modified",
  "canonical",
  "language",
  "site",
  "description",
  "image",
  "text",
  "access",
  "types",
  "evidence",
  "warnings",
];
const RFC_3339_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

test("every field is there, null where the page does not say", () => {
  const inspection = inspectPage(bytes("<p>Only words.</p>"));
  assert.deepEqual(Object.keys(inspection), FIELDS);
  const { types, evidence, warnings, ...said } = inspection as Record<string, unknown>;
  assert.deepEqual([types, evidence, warnings], [[], {}, []]);
  assert.deepEqual(new Set(Object.values(said)), new Set([null]));
});

test("what the page says has its form and its evidence", () => {
  const page = inspectPage(
    bytes(`<html lang="en"><title>Nine new clinics | The Site</title><link rel="canonical" href="/a"><meta property="article:published_time" content="2026-05-01T10:00:00+02:00">
      <meta property="article:content_tier" content="metered"><meta property="og:image" content="/i.png"><h1>Nine new clinics</h1><p>${"Words of a text. ".repeat(10)}</p>`),
    { address: "https://site.example/x" },
  );
  assert.ok(!("error" in page));
  assert.equal(page.title, "Nine new clinics");
  assert.equal(page.site, "The Site");
  assert.equal(page.canonical, "https://site.example/a");
  assert.match(page.published ?? "", RFC_3339_UTC);
  assert.equal(page.published, "2026-05-01T08:00:00Z");
  assert.equal(page.publishedDay, "2026-05-01");
  assert.equal(page.publishedText, "2026-05-01T10:00:00+02:00");
  assert.deepEqual(page.image, { link: "https://site.example/i.png" });
  assert.ok(page.access !== null && PAGE_ACCESS.includes(page.access));
  assert.ok(
    Object.keys(page.evidence).every((field) => PAGE_FIELDS.some((known) => known === field)),
  );
});

test("what is no page is an error with a code and a sentence", () => {
  assert.deepEqual(inspectPage(bytes("%PDF-1.4")), {
    error: { code: "not_a_page", message: "This is a PDF document, not a page." },
  });
});

test("the result is JSON and nothing else", () => {
  const page = inspectPage(bytes("<title>A page of its own</title>"));
  assert.deepEqual(JSON.parse(JSON.stringify(page)), page);
});

function bytes(markup: string): Uint8Array {
  return new TextEncoder().encode(markup);
}

test("what a page is about is found by its title and text, whatever language it claims", async () => {
  const catalogue = new URL("../../../catalogue/", import.meta.url);
  const page = inspectPage(
    bytes(
      '<html lang="en"><title>Ghana baut sein Steueramt um</title><article><h1>Ghana baut sein Steueramt um</h1>' +
        "<p>Die Regierung von Ghana will, dass Bürgerinnen und Bürger ihre Steuern künftig digital erklären können.</p>" +
        "<p>Das Amt beginnt damit im Herbst in drei Regionen und berichtet dem Parlament jedes Jahr darüber.</p></article>",
    ),
  );
  const { found } = understandPage(page, undefined, await readEnrichTables(catalogue));
  assert.deepEqual([found?.language?.value, found?.places[0]?.value], ["de", "gh"]);
  const notice = inspectPage(bytes("%PDF-1.4"));
  assert.equal(understandPage(notice, undefined, await readEnrichTables(catalogue)), notice);
});
