import { type CuttingView } from "../cutting-view.ts";
import { type SiteView } from "../site-view.ts";
import { contentHtml } from "./content-html.ts";
import { feedHead, updatedAt } from "./feed-head.ts";
import { feedTitle } from "./feed-title.ts";
import { feedTerms, termScheme } from "./feed-terms.ts";
import { type FeedView } from "./feed-view.ts";
import { xml, type Xml } from "./xml.ts";

/** Atom asks for a date even of a feed that has nothing in it yet. */
const BEFORE_ANYTHING = new Date(0);

/**
 * Atom 1.0 (RFC 4287). The alternate link leads to the original, the related one to the cutting's
 * own page.
 */
export function renderAtom(feed: FeedView): string {
  const { site } = feed;
  const { id, self, page, changed, author, icon } = feedHead(feed, "atom");
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${site.settings.language}">
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<id>${id}</id>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${page}"/>
<updated>${(changed ?? BEFORE_ANYTHING).toISOString()}</updated>
<author><name>${author}</name></author>
<generator>Cuttings</generator>
<icon>${icon}</icon>
${feed.cuttings.map((cutting) => entry(site, cutting))}${feed.withdrawn.map(
    // RFC 6721
    ({
      path,
      at,
    }) => xml`<at:deleted-entry ref="${site.address}${path}" when="${at.toISOString()}"/>
`,
  )}</feed>
`.xml;
}

function entry(site: SiteView, cutting: CuttingView): Xml {
  const { address } = site;
  const content = contentHtml(site, cutting);
  const own = `${address}${cutting.path}`;
  return xml`<entry xml:lang="${cutting.language}">
<title>${feedTitle(cutting)}</title>
<id>${own}</id>
<link rel="alternate" href="${cutting.link ?? own}"/>
${
  cutting.link !== undefined &&
  xml`<link rel="related" type="text/html" href="${own}"/>
`
}${cutting.furtherLinks.map(
    ({ name, link }) => xml`<link rel="related" href="${link}" title="${name}"/>
`,
  )}<published>${cutting.at.toISOString()}</published>
<updated>${updatedAt(cutting).toISOString()}</updated>
${
  cutting.line !== undefined &&
  xml`<summary>${cutting.line}</summary>
`
}${xml`<content type="html">${content}</content>
`}${
    cutting.credit !== undefined &&
    xml`<author><name>${cutting.credit}</name></author>
`
  }${feedTerms(cutting).map(
    ({
      facet,
      id,
      name,
    }) => xml`<category scheme="${termScheme(address, facet)}" term="${id}" label="${name}"/>
`,
  )}</entry>
`;
}
