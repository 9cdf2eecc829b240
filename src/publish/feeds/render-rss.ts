import { type CuttingView } from "../cutting-view.ts";
import { type SiteView } from "../site-view.ts";
import { contentHtml } from "./content-html.ts";
import { feedHead } from "./feed-head.ts";
import { feedTitle } from "./feed-title.ts";
import { feedTerms, termScheme } from "./feed-terms.ts";
import { type FeedView } from "./feed-view.ts";
import { xml, type Xml } from "./xml.ts";

/**
 * RSS 2.0. A link leads to the original; the guid is the cutting's own page, which never changes.
 */
export function renderRss(feed: FeedView): string {
  const { site } = feed;
  const { self, page, changed, icon } = feedHead(feed, "rss");
  return xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${feed.title}</title>
<link>${page}</link>
<description>${feed.description}</description>
<language>${site.settings.language}</language>
<atom:link href="${self}" rel="self" type="application/rss+xml"/>
<generator>Cuttings</generator>
<image><url>${icon}</url><title>${feed.title}</title><link>${page}</link></image>
${
  changed &&
  xml`<lastBuildDate>${changed.toUTCString()}</lastBuildDate>
`
}${feed.cuttings.map((cutting) => item(site, cutting))}</channel>
</rss>
`.xml;
}

function item(site: SiteView, cutting: CuttingView): Xml {
  const { address } = site;
  const own = `${address}${cutting.path}`;
  return xml`<item>
<title>${asTitle(feedTitle(cutting))}</title>
<link>${cutting.link ?? own}</link>
<guid isPermaLink="true">${own}</guid>
<pubDate>${cutting.at.toUTCString()}</pubDate>
<dc:language>${cutting.language}</dc:language>
${
  cutting.line !== undefined &&
  xml`<description>${asHtml(cutting.line)}</description>
`
}<content:encoded>${contentHtml(site, cutting)}</content:encoded>
${
  cutting.credit !== undefined &&
  xml`<dc:creator>${cutting.credit}</dc:creator>
`
}${feedTerms(cutting).map(
    ({ facet, name }) => xml`<category domain="${termScheme(address, facet)}">${name}</category>
`,
  )}</item>
`;
}

/** RSS never said whether a title is text or HTML; readers take one that looks like HTML for it. */
function asTitle(headline: string): string {
  return /<[a-z!/]|&#?\w+;/i.test(headline) ? asHtml(headline) : headline;
}

/** An RSS description is HTML inside of XML, so that plain text is escaped once for each. */
function asHtml(text: string): string {
  return xml`${text}`.xml;
}
