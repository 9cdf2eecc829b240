import type { Feed, FeedEvidence, FeedItem } from "../../model/reading/feed.ts";
import { readFeed, type FeedContext } from "../../parse/feeds/read-feed.ts";

/**
 * What `cuttings inspect feed` prints: a contract, told in docs/inspect.md. Every key is always
 * there; what the feed does not say is null or an empty list.
 */
export type InspectedFeed =
  | (Said<Feed, (typeof FEED_FIELDS)[number]> &
      Pick<Feed, "format" | "warnings" | "hubs"> & {
        readonly items: readonly InspectedItem[];
        readonly authors: NonNullable<Feed["authors"]>;
        readonly categories: NonNullable<Feed["categories"]>;
      })
  | { readonly error: { readonly code: string; readonly message: string } };

export type InspectedItem = Said<FeedItem, (typeof ITEM_FIELDS)[number]> &
  Pick<FeedItem, "enclosures" | "categories"> & {
    readonly authors: NonNullable<FeedItem["authors"]>;
    readonly evidence: FeedEvidence;
  };

type Said<Whole, Field extends keyof Whole> = {
  readonly [Key in Field]-?: Exclude<Whole[Key], undefined> | null;
};

const FEED_FIELDS = [
  "version",
  "title",
  "link",
  "description",
  "language",
  "id",
  "created",
  "updated",
  "rights",
  "image",
  "selfLink",
] as const;
const ITEM_FIELDS = [
  "id",
  "title",
  "link",
  "summary",
  "content",
  "author",
  "published",
  "publishedDay",
  "updated",
  "language",
  "publishedText",
  "rights",
  "source",
  "image",
  "commentsLink",
] as const;

export function inspectFeed(body: Uint8Array, context: FeedContext): InspectedFeed {
  const reading = readFeed(body, { ...context, tellsEvidence: true });
  if ("error" in reading) return { error: reading.error };
  const { format, hubs, authors = [], categories = [], items, warnings } = reading.feed;
  return {
    format,
    ...said(reading.feed, FEED_FIELDS),
    authors,
    categories,
    hubs,
    items: items.map(inspectItem),
    warnings,
  };
}

function inspectItem(item: FeedItem): InspectedItem {
  const { authors = [], categories, enclosures, evidence = {} } = item;
  return { ...said(item, ITEM_FIELDS), authors, categories, enclosures, evidence };
}

function said<Whole, Field extends keyof Whole>(
  whole: Whole,
  fields: readonly Field[],
): Said<Whole, Field> {
  return Object.fromEntries(fields.map((field) => [field, whole[field] ?? null])) as Said<
    Whole,
    Field
  >;
}
