import { html } from "hono/html";
import type { ViewAddress } from "../../model/views/view-address.ts";
import type { Html } from "../site/page.ts";
import type { SiteView } from "../site-view.ts";
import { viewPath } from "../view-path.ts";
import { embedPath } from "./embed-path.ts";

/** In pixels: five headlines, each in two lines of a frame as wide as a phone. */
export const EMBED_HEIGHT = 560;

/** What another site puts into its page. Where frames are not shown, its link leads to the view. */
export function embedSnippet(
  { address: site, settings }: SiteView,
  { address, title }: { readonly address: ViewAddress; readonly title: string | undefined },
  height = EMBED_HEIGHT,
): Html {
  const name = title === undefined ? settings.name : `${settings.name}: ${title}`;
  return html`<iframe src="${site}${embedPath(address)}" title="${name}" width="100%" height="${height}" style="border: 0" loading="lazy"><a href="${site}${viewPath(address)}">${name}</a></iframe>`;
}
