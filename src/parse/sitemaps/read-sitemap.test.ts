import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { testSamples } from "../../../test/helpers/samples.ts";
import { readSitemap } from "./read-sitemap.ts";
import { spentMs } from "../../../test/helpers/spent-ms.ts";

/** Milliseconds that a busy machine may take; without the bound it would be minutes. */
const PATIENCE = 10_000;

const ADDRESS = "https://example.org/sitemap.xml";

testSamples(new URL("./samples/", import.meta.url), ({ bytes, context }) =>
  readSitemap(
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    context["address"] ?? ADDRESS,
  ),
);

test("a sitemap of more pages than the protocol allows is cut, and says so", () => {
  const xml = `<urlset>${Array.from({ length: 50_002 }, (_, index) => `<url><loc>https://example.org/${index}</loc></url>`).join("")}</urlset>`;
  const reading = readSitemap(xml, ADDRESS);
  assert.equal(reading.kind === "pages" && reading.items.length, 50_000);
  assert.deepEqual(reading.kind === "pages" && reading.warnings.map(({ code }) => code), [
    "too_many",
  ]);
});

test("a text list of more addresses than the protocol allows is cut, and says so", () => {
  const reading = readSitemap(
    Array.from({ length: 50_002 }, (_, index) => `https://example.org/${index}`).join("\n"),
    ADDRESS,
  );
  assert.equal(reading.kind === "pages" && reading.items.length, 50_000);
  assert.deepEqual(reading.kind === "pages" && reading.warnings.map(({ code }) => code), [
    "too_many",
  ]);
});

test("elements without end do not take time without end", () => {
  for (const unit of ["<url>", "<urlset><url><loc>", "<url></x>", "<a b=", "&amp;", "<!--"]) {
    const started = process.cpuUsage();
    readSitemap(`<urlset>${unit.repeat(300_000)}`, ADDRESS);
    assert.ok(spentMs(started) < PATIENCE, unit);
  }
});

test("readSitemap never throws, and gives only web addresses", () => {
  const parts = fc.constantFrom(
    "<urlset>",
    "</urlset>",
    "<url>",
    "</url>",
    "<loc>",
    "</loc>",
    "<news:news>",
    "<news:title>",
    "</news:title>",
    "<lastmod>",
    "2023-11-06",
    "</lastmod>",
    "https://example.org/a",
    "javascript:x",
    "&amp;",
    "&x;",
    "<![CDATA[",
    "]]>",
    "\n",
    "é",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(parts, { maxLength: 30 }).map((all) => all.join("")),
      ),
      (text) => {
        const reading = readSitemap(text, ADDRESS);
        if (reading.kind === "pages")
          assert.ok(reading.items.every((item) => /^https?:\/\//.test(item.link ?? "")));
      },
    ),
    { numRuns: 1_000 },
  );
});
