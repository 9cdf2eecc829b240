import type { ViewAddress } from "../../model/views/view-address.ts";
import type { SiteView } from "../site-view.ts";
import { EMBED_HEIGHT, embedSnippet } from "./embed-snippet.ts";

const EMBED_WIDTH = 600;
/** A withdrawn cutting leaves the frame at once; how the frame is made hardly ever changes. */
const CACHE_AGE_SECONDS = 86_400;

export type OembedView = { readonly address: ViewAddress; readonly title: string | undefined };
export type OembedLimits = {
  readonly width: number | undefined;
  readonly height: number | undefined;
};

/** What oEmbed 1.0 wants to know of a view: the frame that shows it. */
export function renderOembed(site: SiteView, view: OembedView, most: OembedLimits): object {
  const width = Math.min(EMBED_WIDTH, most.width ?? EMBED_WIDTH);
  const height = Math.min(EMBED_HEIGHT, most.height ?? EMBED_HEIGHT);
  return {
    version: "1.0",
    type: "rich",
    title: view.title ?? site.settings.name,
    provider_name: site.settings.name,
    provider_url: `${site.address}/`,
    cache_age: CACHE_AGE_SECONDS,
    width,
    height,
    html: String(embedSnippet(site, view, height)),
  };
}
