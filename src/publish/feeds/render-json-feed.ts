import { type CuttingView } from "../cutting-view.ts";
import { type SiteView } from "../site-view.ts";
import { contentHtml } from "./content-html.ts";
import { feedHead } from "./feed-head.ts";
import { feedTerms } from "./feed-terms.ts";
import { type FeedView } from "./feed-view.ts";

/**
 * JSON Feed 1.1. It knows links to elsewhere: "url" is the cutting's own page, "external_url" the
 * original.
 */
export function renderJsonFeed(feed: FeedView): string {
  const { site } = feed;
  const { self, page, author } = feedHead(feed, "json");
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: page,
    feed_url: self,
    language: site.settings.language,
    authors: [{ name: author }],
    items: feed.cuttings.map((cutting) => item(site, cutting)),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function item(site: SiteView, cutting: CuttingView): Readonly<Record<string, unknown>> {
  const own = `${site.address}${cutting.path}`;
  const { furtherLinks } = cutting;
  const tags = feedTerms(cutting).map((term) => term.name);
  return {
    id: own,
    url: own,
    external_url: cutting.link,
    title: cutting.headline,
    // An item without content is not valid, and some cuttings are a headline alone.
    content_text: cutting.line ?? cutting.headline,
    content_html: contentHtml(site, cutting),
    summary: cutting.line,
    date_published: cutting.at.toISOString(),
    language: cutting.language,
    authors: cutting.credit === undefined ? undefined : [{ name: cutting.credit }],
    tags: tags.length > 0 ? tags : undefined,
    // An extension, as the format has no further links.
    _cuttings:
      furtherLinks.length === 0
        ? undefined
        : { also_in: furtherLinks.map(({ name, link }) => ({ url: link, title: name })) },
  };
}
