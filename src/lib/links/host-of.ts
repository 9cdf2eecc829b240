import { parse } from "tldts";

/**
 * Whom one polite gap is kept with: the registrable domain, as "www." and "feeds." of one name are
 * one server more often than not. Under a public suffix such as gov.uk every name is a body of its
 * own. Sites on shared hosting (blogspot.com, feeds.feedburner.com) are one host, because their
 * operator sees one visitor. Addresses and names without a dot keep their port.
 */
export function hostOf(address: string): string {
  const url = new URL(address);
  const { domain } = parse(url.hostname, { allowPrivateDomains: false, extractHostname: false });
  return domain ?? (url.port === "" ? url.hostname : `${url.hostname}:${url.port}`);
}
