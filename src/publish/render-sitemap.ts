import { xml } from "./feeds/xml.ts";

export type SitemapPage = {
  /** From the root of the site. */
  readonly path: string;
  /** YYYY-MM-DD. */
  readonly changed?: string;
};

/** The protocol's own limit; those that come first are kept. */
const MOST_PAGES = 50_000;

/** sitemaps.org 0.9. */
export function renderSitemap(address: string, pages: readonly SitemapPage[]): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.slice(0, MOST_PAGES).map(({ path, changed }) => xml`<url><loc>${address}${path}</loc>${changed !== undefined && xml`<lastmod>${changed}</lastmod>`}</url>
`)}</urlset>
`.xml;
}
