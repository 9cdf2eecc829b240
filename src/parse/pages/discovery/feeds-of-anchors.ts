import { type RankedFeed } from "./found-feed.ts";
import { type Anchor } from "./read-page-links.ts";

/** A page that lists more feeds than this lists them for choosing by hand. */
const MOST_FEEDS = 100;

const FEED_PATH =
  /\.(?:rss|atom|rdf)$|(?:^|[/_.-])(?:rss2?|atom|feeds?|rdf|index)\.(?:xml|json|php|aspx?|ashx|jsp|cfm|cgi)$|\/(?:feed|rss2?|atom)\/?$|\/feeds?\/(?:rss|atom|posts|all|default|json)|\/rss(?:feeds?|channel)?\/[^/]+(?:\.xml)?$|\/(?:rss|atom)[-_][\w-]+\.xml$|\/videos\.xml$/i;
const FEED_QUERY =
  /(?:^|&)(?:format|type|output|alt|f|view|feed|service|mode)=(?:rss2?|atom|feed|rdf|json_?feed)(?:_?[\d.]+)?(?:&|$)/i;
const FEED_HOST = /^(?:feeds?|rss)\d*\.|feedburner\.com$|^rss\.app$/i;
const NO_FEED = /\.(?:html?|pdf|png|jpe?g|gif|svg|css|js|docx?|zip|mp[34])$/i;
const FEED_WORDS = /(?:^|[^\p{L}])(?:rss|atom|feeds?|json feed|rdf|xml)(?:[^\p{L}]|$)/iu;

/** Readers that take a feed's address in their own. */
const READERS: readonly (readonly [host: RegExp, target: RegExp])[] = [
  [
    /(?:^|\.)feedly\.com$/,
    /\/(?:i\/)?(?:subscription|discover\/sources\/search)\/feed(?:%2f|\/)(https?.+)$/i,
  ],
  [
    /(?:^|\.)(?:inoreader|newsblur|theoldreader|netvibes|newsgator|bloglines|feedreader|commafeed)\.com$/,
    /[?&](?:add_feed|url|feed)=(https?[^&]+)/i,
  ],
  [/(?:^|\.)yahoo\.com$/, /[?&](?:url|rss)=(https?[^&]+)/i],
  [/(?:^|\.)(?:msn|live)\.com$/, /[?&](?:rssurl|url)=(https?[^&]+)/i],
  [/(?:^|\.)subtome\.com$/, /[?&]feeds=(https?[^&]+)/i],
];

const XML = /\.xml$/i;
const NO_NEWS = /sitemap|opml|schema/i;
/** Answers made by a program, which may be a page or a feed. */
const MADE = /\.(?:ashx|aspx?|php|jsp|cfm|do|cgi)$/i;

/**
 * Links in the page's body that look like feeds. On a page of feeds, links to XML are feeds, whatever
 * their subject is called.
 */
export function feedsOfAnchors(
  anchors: readonly Anchor[],
  isPageOfFeeds = false,
): readonly RankedFeed[] {
  const found: RankedFeed[] = [];
  for (const anchor of anchors) {
    const feed = feedOf(anchor) ?? (isPageOfFeeds ? listedFeed(anchor) : undefined);
    if (feed !== undefined) found.push(feed);
    if (found.length >= MOST_FEEDS) break;
  }
  return found;
}

function feedOf({ written, address, text }: Anchor): RankedFeed | undefined {
  if (address === undefined) return undefined;
  const url = new URL(address);
  const handedOn = inReader(url);
  if (handedOn !== undefined)
    return {
      ...anchored(handedOn, text),
      reason: "the page offers to subscribe to it in a reader",
      score: 55,
    };
  if (/^(?:feed|itpc|pcast):/i.test(written))
    return {
      ...anchored(address, text),
      reason: "a link in the page opens it as a feed",
      score: 65,
    };
  if (NO_FEED.test(url.pathname)) return undefined;

  const looksLike =
    FEED_PATH.test(url.pathname) ||
    FEED_QUERY.test(url.search.slice(1)) ||
    (FEED_HOST.test(url.hostname) && url.pathname.length > 1);
  const isCalled = FEED_WORDS.test(text);
  if (looksLike && isCalled)
    return {
      ...anchored(address, text),
      reason: "a link in the page is called a feed and its address looks like one",
      score: 50,
    };
  if (looksLike)
    return {
      ...anchored(address, text),
      reason: "a link in the page has an address that looks like a feed",
      score: 30,
    };
  if (isCalled && /\.xml$/i.test(url.pathname))
    return {
      ...anchored(address, text),
      reason: "a link in the page is called a feed and leads to XML",
      score: 40,
    };
  if (isCalled && /rss|feed/i.test(url.pathname))
    return {
      ...anchored(address, text),
      reason: "a link in the page is called a feed; it may lead to a list of feeds",
      score: 10,
    };
  return undefined;
}

function listedFeed({ address, text }: Anchor): RankedFeed | undefined {
  const path = URL.parse(address ?? "")?.pathname ?? "";
  if (address === undefined || NO_NEWS.test(path)) return undefined;
  if (!XML.test(path) && !(MADE.test(path) && FEED_WORDS.test(text))) return undefined;
  return {
    ...anchored(address, text),
    reason: "the page lists feeds, and the link leads to data",
    score: 45,
  };
}

function anchored(address: string, text: string): Pick<RankedFeed, "address" | "how" | "title"> {
  const title = text.trim();
  return { address, how: "anchor", ...(title !== "" && { title }) };
}

function inReader(url: URL): string | undefined {
  const target = READERS.find(([host]) => host.test(url.hostname))?.[1].exec(url.href)?.[1];
  if (target === undefined) return undefined;
  const written = /^https?%3a/i.test(target)
    ? target.replace(/%([0-9a-f]{2})/gi, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : target;
  return URL.parse(written)?.href;
}
