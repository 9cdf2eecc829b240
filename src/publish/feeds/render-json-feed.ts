import { type CuttingView } from "../cutting-view.ts";
import { type SiteView } from "../site-view.ts";
import { contentHtml } from "./content-html.ts";
import { feedHead, updatedAt } from "./feed-head.ts";
import { feedTitle } from "./feed-title.ts";
import { feedTerms } from "./feed-terms.ts";
import { type FeedView } from "./feed-view.ts";

/**
 * JSON Feed 1.1. It knows links to elsewhere: "url" is the cutting's own page, "external_url" the
 * original.
 */
export function renderJsonFeed(feed: FeedView): string {
  const { site } = feed;
  const { self, page, author, icon } = feedHead(feed, "json");
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: page,
    feed_url: self,
    icon,
    favicon: icon,
    language: site.settings.language,
    authors: [{ name: author }],
    items: feed.cuttings.map((cutting) => item(site, cutting)),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function item(site: SiteView, cutting: CuttingView): Readonly<Record<string, unknown>> {
  const own = `${site.address}${cutting.path}`;
  const tags = feedTerms(cutting).map((term) => term.name);
  return {
    id: own,
    url: own,
    external_url: cutting.link,
    title: feedTitle(cutting),
    // An item without content is not valid, and some cuttings are a headline alone.
    content_text: cutting.line ?? cutting.headline,
    content_html: contentHtml(site, cutting),
    summary: cutting.line,
    date_published: cutting.at.toISOString(),
    date_modified: cutting.correctedAt && updatedAt(cutting).toISOString(),
    language: cutting.language,
    authors: cutting.credit === undefined ? undefined : [{ name: cutting.credit }],
    tags: tags.length > 0 ? tags : undefined,
    _cuttings: extension(cutting),
  };
}

/** The format has no further links, no days of the cutting itself, and no notes. */
function extension({
  furtherLinks,
  days,
  date,
  correction,
}: CuttingView): Readonly<Record<string, unknown>> {
  return {
    date,
    correction,
    also_in:
      furtherLinks.length === 0
        ? undefined
        : furtherLinks.map(({ name, link }) => ({ url: link, title: name })),
    starts_on: days.startsOn,
    ends_on: days.endsOn,
    deadline: days.deadline,
  };
}
