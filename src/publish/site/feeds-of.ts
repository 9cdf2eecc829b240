import type { SiteView } from "../site-view.ts";
import type { Page, PageFeeds } from "./page.ts";

/** The feeds that a page offers: of what it shows, or else of the whole site. */
export function feedsOf({ settings }: SiteView, { feeds }: Page): PageFeeds {
  return feeds ?? { title: settings.name, address: { path: "/", query: "" } };
}
