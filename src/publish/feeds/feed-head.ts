import { FEEDS, type FeedFormat, type FeedView } from "./feed-view.ts";

export type FeedHead = {
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
export function feedHead({ site, path, cuttings }: FeedView, format: FeedFormat): FeedHead {
  const { settings, address } = site;
  const page = `${address}${path}`;
  const newest = Math.max(...cuttings.map((cutting) => cutting.at.getTime()));
  return {
    self: `${page}${FEEDS.find((feed) => feed.format === format)?.file ?? ""}`,
    page,
    changed: Number.isFinite(newest) ? new Date(newest) : undefined,
    author: settings.institute === "" ? settings.name : settings.institute,
  };
}
