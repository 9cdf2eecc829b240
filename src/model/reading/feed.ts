import type { FeedRhythm } from "./feed-rhythm.ts";

/**
 * What a feed document says, before anything is decided about it. Absent is absent, never invented.
 */
export type Feed = {
  readonly format: FeedFormat;
  readonly version?: string;
  /** The atom:id, as it stands. */
  readonly id?: string;
  readonly title?: string;
  readonly link?: string;
  readonly description?: string;
  readonly language?: string;
  /** Where the feed says that it lives itself. */
  readonly selfLink?: string;
  /** WebSub hubs that it names. */
  readonly hubs: readonly string[];
  readonly image?: string;
  readonly rights?: string;
  /** RFC 3339, UTC: when the feed says that it was made, or this issue of it published. */
  readonly created?: string;
  readonly updated?: string;
  readonly authors?: readonly FeedPerson[];
  readonly categories?: readonly FeedCategory[];
  readonly rhythm: FeedRhythm;
  /** In the order of the document. */
  readonly items: readonly FeedItem[];
  readonly warnings: readonly FeedWarning[];
};

export const FEED_FORMATS = ["rss", "rdf", "atom", "json", "cdf"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export type FeedItem = {
  /** The guid or atom:id, as it stands. */
  readonly id?: string;
  /** Plain text. */
  readonly title?: string;
  /** Absolute http(s) address. */
  readonly link?: string;
  /** Sanitised HTML. */
  readonly summary?: string;
  /** Sanitised HTML. */
  readonly content?: string;
  /** Plain text; several names are joined with ", ". */
  readonly author?: string;
  /** The same people, one by one, with what else the feed says of each. */
  readonly authors?: readonly FeedPerson[];
  /** RFC 3339, UTC. */
  readonly published?: string;
  /** YYYY-MM-DD, the day of `published` in the zone that the feed wrote it in. */
  readonly publishedDay?: string;
  readonly updated?: string;
  /** The date as the feed wrote it, readable or not. */
  readonly publishedText?: string;
  readonly language?: string;
  /** The true publisher, where an aggregator passes an item on. */
  readonly source?: { readonly title?: string; readonly link?: string };
  readonly categories: readonly FeedCategory[];
  readonly enclosures: readonly FeedEnclosure[];
  readonly image?: { readonly link: string; readonly text?: string };
  readonly commentsLink?: string;
  readonly rights?: string;
  /** For each field where in the item it was found; only where it was asked for. */
  readonly evidence?: FeedEvidence;
};

export type FeedEvidence = Readonly<
  Partial<
    Record<"title" | "link" | "summary" | "content" | "author" | "published" | "updated", string>
  >
>;

export type FeedPerson = { readonly name?: string; readonly mail?: string; readonly link?: string };

export type FeedCategory = {
  readonly term: string;
  readonly scheme?: string;
  readonly label?: string;
};

export type FeedEnclosure = {
  readonly link: string;
  readonly type?: string;
  readonly bytes?: number;
};

/** A code to count by, a sentence to read. */
export type FeedWarning = { readonly code: string; readonly message: string };

/** Either a feed or the reason why it is none. */
export type FeedReading =
  | { readonly feed: Feed }
  | { readonly error: { readonly code: string; readonly message: string } };
