import { resolveLink } from "../../links/resolve-link.ts";
import { type LinkElement } from "./read-page-links.ts";

/** Real headers have a few hundred signs and a dozen links. */
const LONGEST_HEADER = 16_384;
const LINK = /<([^<>]*)>((?:\s*;\s*[\w*-]+\s*(?:=\s*(?:"[^"]*"|[^\s";,]*))?)*)/g;
const PARAMETER = /;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s";,]*))/g;

/**
 * The links of an HTTP Link header (RFC 8288): they mean what link elements mean, and stand before
 * them.
 */
export function readLinkHeader(header: string, address: string): readonly LinkElement[] {
  return Array.from(
    header.slice(0, LONGEST_HEADER).matchAll(LINK),
    ([, target = "", parameters = ""]) => linkOf(target, parameters, address),
  ).filter((link) => link !== undefined);
}

function linkOf(target: string, written: string, base: string): LinkElement | undefined {
  const address = resolveLink(target, base);
  if (address === undefined) return undefined;
  const parameters = new Map(
    Array.from(written.matchAll(PARAMETER), ([, name = "", quoted, plain]) => [
      name.toLowerCase(),
      (quoted ?? plain ?? "").trim(),
    ]),
  );
  const title = parameters.get("title");
  return {
    rel: (parameters.get("rel") ?? "").toLowerCase().split(/\s+/),
    type: (parameters.get("type") ?? "").toLowerCase(),
    ...(title !== undefined && title !== "" && { title }),
    address,
  };
}
