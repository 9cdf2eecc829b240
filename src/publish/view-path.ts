import type { ViewAddress } from "../model/views/view-address.ts";

/** A view's page, from the root. */
export function viewPath({ path, query }: ViewAddress): string {
  return path + query;
}

/** A feed beside its view's page: "/places/sweden/feed.rss". */
export function viewFeedPath({ path, query }: ViewAddress, file: string): string {
  return `${path === "/" ? "" : path}/${file}${query}`;
}

/** The page of a view that goes on where another ended. */
export function viewPathAfter({ path, query }: ViewAddress, after: string): string {
  return `${path}${query === "" ? "?" : `${query}&`}after=${after}`;
}
