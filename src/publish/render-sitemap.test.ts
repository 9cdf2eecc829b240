import assert from "node:assert/strict";
import { test } from "node:test";
import { renderSitemap } from "./render-sitemap.ts";

test("a sitemap names whole addresses, with the day of change where it is known", () => {
  const map = renderSitemap("https://cuttings.example", [{ path: "/" }, { path: "/2019/01/a&b", changed: "2019-01-09" }]);
  assert.match(map, /<url><loc>https:\/\/cuttings\.example\/<\/loc><\/url>/);
  assert.match(map, /<url><loc>https:\/\/cuttings\.example\/2019\/01\/a&amp;b<\/loc><lastmod>2019-01-09<\/lastmod><\/url>/);
});

test("a sitemap stays within the protocol's limit", () => {
  const pages = Array.from({ length: 50_001 }, (_, index) => ({ path: `/${index}` }));
  assert.equal(renderSitemap("https://cuttings.example", pages).match(/<url>/g)?.length, 50_000);
});
