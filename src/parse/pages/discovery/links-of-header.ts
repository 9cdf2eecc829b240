import { type HeaderLink, readLinkHeader } from "../../../lib/read-link-header.ts";
import { resolveLink } from "../../../lib/links/resolve-link.ts";
import { type LinkElement } from "./read-page-links.ts";

/** Links of an HTTP header mean what link elements mean, and stand before them. */
export function linksOfHeader(header: string, address: string): readonly LinkElement[] {
  return readLinkHeader(header)
    .map((link) => linkOf(link, address))
    .filter((link) => link !== undefined);
}

function linkOf({ target, parameters }: HeaderLink, base: string): LinkElement | undefined {
  const address = resolveLink(target, base);
  if (address === undefined) return undefined;
  const title = parameters.get("title");
  return {
    rel: (parameters.get("rel") ?? "").toLowerCase().split(/\s+/),
    type: (parameters.get("type") ?? "").toLowerCase(),
    ...(title !== undefined && title !== "" && { title }),
    address,
  };
}
