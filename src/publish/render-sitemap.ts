import { xml } from "./feeds/xml.ts";

/** The protocol's own limit; those that come first are kept. */
export const MOST_PAGES = 50_000;

/**
 * sitemaps.org 0.9. No dates of change: a wrong one is worse than none, and neighbours change a
 * page too.
 */
export function renderSitemap(address: string, paths: readonly string[]): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.slice(0, MOST_PAGES).map(
  (path) => xml`<url><loc>${address}${path}</loc></url>
`,
)}</urlset>
`.xml;
}
