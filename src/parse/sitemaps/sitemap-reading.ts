import { type FeedItem, type FeedWarning } from "../../model/reading/feed.ts";

/**
 * What a sitemap holds: pages (as items, those of a news sitemap with title and date), other
 * sitemaps, or the reason why it is none.
 */
export type SitemapReading =
  | {
      readonly kind: "pages";
      readonly items: readonly FeedItem[];
      readonly warnings: readonly FeedWarning[];
    }
  | {
      readonly kind: "index";
      readonly sitemaps: readonly LinkedSitemap[];
      readonly warnings: readonly FeedWarning[];
    }
  | { readonly kind: "error"; readonly code: SitemapFailure; readonly message: string };

export type LinkedSitemap = {
  readonly address: string;
  /** RFC 3339, UTC. */
  readonly updated?: string;
};

export type SitemapFailure = "empty" | "is_feed" | "is_page" | "no_sitemap";
