import { viewFeedPath, viewPath } from "../view-path.ts";
import { FEEDS, type FeedFormat, type FeedView } from "./feed-view.ts";

export type FeedHead = {
  /** Names the list, in whatever format and under whatever address. */
  readonly id: string;
  /** Where the feed itself is. */
  readonly self: string;
  /** The page that shows the same list. */
  readonly page: string;
  /** When the newest of its cuttings went out; absent while there is none. */
  readonly changed: Date | undefined;
  /** The institute, or the site where none is named. */
  readonly author: string;
};

/** What all three formats say about a feed as a whole. */
export function feedHead(feed: FeedView, format: FeedFormat): FeedHead {
  const { settings, address } = feed.site;
  const file = FEEDS.find((one) => one.format === format)?.file ?? "";
  const newest = Math.max(...feed.cuttings.map((cutting) => cutting.at.getTime()));
  return {
    id: `${address}${feed.id}`,
    self: `${address}${viewFeedPath(feed.address, file)}`,
    page: `${address}${viewPath(feed.address)}`,
    changed: Number.isFinite(newest) ? new Date(newest) : undefined,
    author: settings.institute === "" ? settings.name : settings.institute,
  };
}
