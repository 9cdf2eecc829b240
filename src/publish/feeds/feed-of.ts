import type { SiteView } from "../site-view.ts";
import type { FeedAnswer, FeedView } from "./feed-view.ts";

/** A view's answer as a feed, whose title names every filter. */
export function feedOf(site: SiteView, { title, ...answer }: FeedAnswer): FeedView {
  const { name, tagline } = site.settings;
  return {
    site,
    title: title === undefined ? name : `${name}: ${title}`,
    description: title === undefined ? tagline : site.words.viewDescription(title, name),
    ...answer,
  };
}
