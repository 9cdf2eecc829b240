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
  /** What went out last, first. */
  readonly cuttings: readonly CuttingView[];
  /** What fitted and was withdrawn, so that readers of the feed lose it, too. */
  readonly withdrawn: readonly Withdrawn[];
};

/** A view's answer, before the site's own words are added. */
export type FeedAnswer = Pick<FeedView, "address" | "id" | "cuttings" | "withdrawn"> & {
  /** Every filter in words; absent where all that is published is shown. */
  readonly title: string | undefined;
};

/** From the root of the site, and when. */
export type Withdrawn = { readonly path: string; readonly at: Date };

export const FEEDS = [
  { format: "rss", name: "RSS", file: "feed.rss", type: "application/rss+xml" },
  { format: "atom", name: "Atom", file: "feed.atom", type: "application/atom+xml" },
  { format: "json", name: "JSON Feed", file: "feed.json", type: "application/feed+json" },
] as const;

export type FeedFormat = (typeof FEEDS)[number]["format"];
