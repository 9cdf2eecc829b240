import assert from "node:assert/strict";
import { test } from "node:test";
import { renderSitemap } from "./render-sitemap.ts";

test("a sitemap names whole addresses", () => {
  const map = renderSitemap("https://cuttings.example", ["/", "/2019/01/a&b"]);
  assert.match(map, /<url><loc>https:\/\/cuttings\.example\/<\/loc><\/url>/);
  assert.match(map, /<url><loc>https:\/\/cuttings\.example\/2019\/01\/a&amp;b<\/loc><\/url>/);
});

test("a sitemap stays within the protocol's limit", () => {
  const paths = Array.from({ length: 50_001 }, (_, index) => `/${index}`);
  assert.equal(renderSitemap("https://cuttings.example", paths).match(/<url>/g)?.length, 50_000);
});
