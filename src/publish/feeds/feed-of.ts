import type { SiteView } from "../site-view.ts";
import type { ViewAnswer } from "../view-answer.ts";
import type { FeedView } from "./feed-view.ts";

/** A view's answer as a feed, whose title names every filter. */
export function feedOf(site: SiteView, { title, address, id, cuttings }: ViewAnswer): FeedView {
  const { name, tagline } = site.settings;
  return {
    site,
    title: title === undefined ? name : `${name}: ${title}`,
    description: title === undefined ? tagline : site.words.viewDescription(title, name),
    address,
    id,
    cuttings,
  };
}
