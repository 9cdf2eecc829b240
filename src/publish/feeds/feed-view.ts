import { type CuttingView } from "../cutting-view.ts";
import { type ViewAddress } from "../../model/views/view-address.ts";
import { type SiteView } from "../site-view.ts";

/** One list of cuttings as a feed; the three formats render the same view. */
export type FeedView = {
  readonly site: SiteView;
  readonly title: string;
  readonly description: string;
  /** The page that shows the same list; its feeds stand beside it. */
  readonly address: ViewAddress;
  /** What the list is known by for ever, from the root of the site. */
  readonly id: string;
  /** Newest first. */
  readonly cuttings: readonly CuttingView[];
};

export const FEEDS = [
  { format: "rss", name: "RSS", file: "feed.rss", type: "application/rss+xml" },
  { format: "atom", name: "Atom", file: "feed.atom", type: "application/atom+xml" },
  { format: "json", name: "JSON Feed", file: "feed.json", type: "application/feed+json" },
] as const;

export type FeedFormat = (typeof FEEDS)[number]["format"];
