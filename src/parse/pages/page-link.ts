import { resolveLink } from "../links/resolve-link.ts";

/** The absolute http(s) address of a link on a page; one within the page leads to no other thing. */
export function pageLink(value: string, base: string | undefined): string | undefined {
  return /^\s*(?:#|$)/.test(value) ? undefined : resolveLink(value, base ?? "");
}
