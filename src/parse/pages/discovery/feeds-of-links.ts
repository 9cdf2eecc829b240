import { type RankedFeed } from "./found-feed.ts";
import { type LinkElement } from "./read-page-links.ts";

const FEED_TYPES = new Set([
  "application/rss+xml",
  "application/atom+xml",
  "application/feed+json",
  "application/rdf+xml",
  "application/x-rss+xml",
  "application/x.rss+xml",
  "application/x.atom+xml",
  "application/x-atom+xml",
  "application/rss",
  "application/atom",
  "text/rss+xml",
  "text/atom+xml",
  "text/rss",
  "text/atom",
]);
/** Of these only what is named like a feed. */
const VAGUE_TYPES = new Set(["", "text/xml", "application/xml", "application/json", "text/json"]);
const NAMED_LIKE_FEED = /(?:^|[^a-z])(?:rss|atom|feeds?|rdf)(?:[^a-z]|$)/i;
/** Beside the feed that readers want stand others of the same site. */
const LESSER =
  /comments?\b|kommentare?|commentaires|comentarios|reacties|podcast|\/author\/|oembed/i;

/** Feeds that the page itself declares, in the page's order but for those of comments. */
export function feedsOfLinks(links: readonly LinkElement[]): readonly RankedFeed[] {
  return links.flatMap((link, index) => {
    const reason = reasonFor(link);
    if (reason === undefined) return [];
    const isLesser = LESSER.test(`${link.title ?? ""} ${link.address}`);
    return [
      {
        address: link.address,
        ...(link.title !== undefined && { title: link.title }),
        ...(link.type !== "" && { type: link.type }),
        how: "link-element" as const,
        reason: isLesser ? `${reason}, but not as its main one` : reason,
        score: (isLesser ? 60 : 100) - Math.min(index, 19) / 20,
      },
    ];
  });
}

function reasonFor({ rel, type, title, address }: LinkElement): string | undefined {
  if (rel.includes("stylesheet") || /oembed/.test(type)) return undefined;
  if (rel.includes("feed") || rel.includes("service.feed")) return "the page links it as its feed";
  if (!rel.includes("alternate")) return undefined;
  if (FEED_TYPES.has(type)) return `the page declares it as ${type}`;
  const isNamed =
    NAMED_LIKE_FEED.test(title ?? "") || NAMED_LIKE_FEED.test(new URL(address).pathname);
  // WordPress declares its programming interface the same way.
  if (VAGUE_TYPES.has(type) && isNamed && !address.includes("/wp-json/"))
    return `the page declares it${type === "" ? "" : ` as ${type}`}, and it is named like a feed`;
  return undefined;
}
