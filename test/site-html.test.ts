import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { test } from "node:test";
import { samplePages, sampleSite } from "./helpers/sample-site.ts";
import { htmlFindings } from "./helpers/validate-html.ts";

/** What a first page may weigh unpacked, fonts aside. */
const MOST_BYTES = 60_000;
const STYLE_BYTES = statSync(new URL("../src/web/assets/style.css", import.meta.url)).size;

test("the validator finds what is wrong", async () => {
  assert.notDeepEqual(await htmlFindings("<!doctype html><p><div></p>"), []);
});

for (const language of ["en", "fr", "es", "ar"]) {
  for (const { name, markup } of samplePages(sampleSite({ language }))) {
    test(`${name} (${language}) is valid HTML`, async () =>
      assert.deepEqual(await htmlFindings(markup), []));

    test(`${name} (${language}) runs no script and asks nobody else for anything`, () => {
      assert.doesNotMatch(markup, /<script|javascript:|\son\w+=/i);
      const fetched = [
        ...markup.matchAll(/<(?:link|img|source|iframe)\b[^>]*?\b(?:href|src)="([^"]+)"[^>]*>/g),
      ].filter((match) => !match[0].includes('rel="canonical"'));
      assert.deepEqual(
        fetched.map((match) => match[1]).filter((address) => !address?.startsWith("/")),
        [],
      );
    });

    test(`${name} (${language}) weighs little`, () =>
      assert.ok(STYLE_BYTES + Buffer.byteLength(markup) < MOST_BYTES));
  }
}
