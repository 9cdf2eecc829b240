import type { CuttingView } from "../cutting-view.ts";
import { viewFeedPath, viewPath } from "../view-path.ts";
import { FEEDS, type FeedFormat, type FeedView } from "./feed-view.ts";

export type FeedHead = {
  /** Names the list, in whatever format and under whatever address. */
  readonly id: string;
  /** Where the feed itself is. */
  readonly self: string;
  /** The page that shows the same list. */
  readonly page: string;
  /** When a cutting of it last went out, was corrected or withdrawn; absent while there is none. */
  readonly changed: Date | undefined;
  readonly icon: string;
  /** The institute, or the site where none is named. */
  readonly author: string;
};

/** What all three formats say about a feed as a whole. */
export function feedHead(feed: FeedView, format: FeedFormat): FeedHead {
  const { settings, address } = feed.site;
  const file = FEEDS.find((one) => one.format === format)?.file ?? "";
  const moments = [...feed.cuttings.map(updatedAt), ...feed.withdrawn.map(({ at }) => at)];
  const newest = Math.max(...moments.map((moment) => moment.getTime()));
  return {
    id: `${address}${feed.id}`,
    self: `${address}${viewFeedPath(feed.address, file)}`,
    page: `${address}${viewPath(feed.address)}`,
    changed: Number.isFinite(newest) ? new Date(newest) : undefined,
    icon: `${address}${feed.site.assets.picture}`,
    author: settings.institute === "" ? settings.name : settings.institute,
  };
}

/** Moves with a correction that readers are told of, not with a small edit. */
export function updatedAt({ at, correctedAt }: CuttingView): Date {
  return correctedAt !== undefined && correctedAt > at ? correctedAt : at;
}
