import { feedsByRule } from "./feeds-by-rule.ts";
import { feedsOfAnchors } from "./feeds-of-anchors.ts";
import { feedsOfLinks } from "./feeds-of-links.ts";
import { type FoundFeed, type RankedFeed } from "./found-feed.ts";
import { linksOfHeader } from "./links-of-header.ts";
import { readPageLinks } from "./read-page-links.ts";

/** More choices than this help nobody. */
const MOST_FEEDS = 50;

/**
 * The feeds of a page, the likeliest first, each address once with the best reason for it. Nothing
 * is fetched.
 */
export function discoverFeeds(
  html: string,
  address: string,
  linkHeader = "",
): readonly FoundFeed[] {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return [];
  const page = readPageLinks(html, url.href);
  const found = [
    ...feedsOfLinks([...linksOfHeader(linkHeader, url.href), ...page.links]),
    ...feedsByRule(url, page),
    ...feedsOfAnchors(page.anchors, isPageOfFeeds(url, page.heading)),
  ];
  return onceEach(found.toSorted((one, other) => other.score - one.score)).slice(0, MOST_FEEDS);
}

const SPEAKS_OF_FEEDS = /(?:^|[^a-z])(?:rss|atom|feeds?|syndication)(?:[^a-z]|$)/i;

/** Large bodies keep a page that lists their feeds by subject. */
function isPageOfFeeds({ pathname }: URL, heading: string): boolean {
  return SPEAKS_OF_FEEDS.test(heading) || SPEAKS_OF_FEEDS.test(pathname);
}

/**
 * Compared more plainly than items are: there "?feed=rss2" tells where a click came from, here it
 * is the feed.
 */
function onceEach(ranked: readonly RankedFeed[]): FoundFeed[] {
  const known = new Map<string, FoundFeed>();
  for (const { score: _score, ...feed } of ranked) {
    const key = feed.address
      .replace(/^https?:\/\/(?:www\.)?/, "")
      .replace(/#.*$/, "")
      .replace(/\/$/, "");
    if (!known.has(key)) known.set(key, feed);
  }
  return [...known.values()];
}
