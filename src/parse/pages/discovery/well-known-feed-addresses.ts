import { type FoundFeed } from "./found-feed.ts";

/**
 * By how often 12,000 news feeds of the world stand there; a guess costs the site a request, so the
 * list is short.
 */
const PATHS = [
  "feed/",
  "feed",
  "rss",
  "rss.xml",
  "feed.xml",
  "atom.xml",
  "index.xml",
  "rss/index.xml",
  "feeds/posts/default",
  "feed.json",
] as const;
/** News of a body stands under one of these where its front page has none. */
const PARTS = ["news", "blog"] as const;

/**
 * Addresses to try where the page names no feed: first under the page's own path, then at the
 * site's root.
 */
export function wellKnownFeedAddresses(address: string): readonly FoundFeed[] {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return [];
  const here = folderOf(url);
  const guesses = [
    ...(here === "/" ? [] : [`${here}feed/`, `${here}feed`, `${here}rss.xml`, `${here}rss`]),
    ...PATHS.map((path) => `/${path}`),
    ...PARTS.map((part) => `/${part}/feed/`),
  ];
  return Array.from(new Set(guesses), (path) => ({
    address: `${url.origin}${path}`,
    how: "well-known",
    reason: "many sites keep their feed there",
  }));
}

/** "/news/2023/" and "/news/2023" are one list; "/news/a.html" stands in "/news/". */
function folderOf({ pathname }: URL): string {
  if (pathname.endsWith("/")) return pathname;
  return /\.\w{2,5}$/.test(pathname)
    ? pathname.slice(0, pathname.lastIndexOf("/") + 1)
    : `${pathname}/`;
}
