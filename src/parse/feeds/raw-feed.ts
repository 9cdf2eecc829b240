import { type Feed, type FeedItem } from "../../model/reading/feed.ts";
import { type RawMarkup } from "../markup/raw-markup.ts";

/** The texts of an item as they were written; of several the first that says something counts. */
export type RawBodies = {
  readonly summary: readonly RawMarkup[];
  readonly content: readonly RawMarkup[];
  /** What RSS has beside its description: the longer of both is the content, where there is none. */
  readonly second: readonly RawMarkup[];
};

/** An item whose texts nobody has made safe yet, since most of them are known. */
export type RawFeedItem = Omit<FeedItem, "summary" | "content"> & { readonly bodies: RawBodies };

export type RawFeed = Omit<Feed, "items"> & { readonly items: readonly RawFeedItem[] };

export type RawFeedReading =
  | { readonly feed: RawFeed }
  | { readonly error: { readonly code: string; readonly message: string } };
