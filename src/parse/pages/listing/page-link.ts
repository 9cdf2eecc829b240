import { resolveLink } from "../../../lib/links/resolve-link.ts";

/** Longer addresses are data in disguise. */
const LONGEST_ADDRESS = 8_192;

/**
 * The absolute http(s) address of a link on a page; one within the page leads to no other thing.
 */
export function pageLink(value: string, base: string | undefined): string | undefined {
  if (value.length > LONGEST_ADDRESS || /^\s*(?:#|$)/.test(value)) return undefined;
  return resolveLink(value, base ?? "");
}
