import { normaliseHost } from "./normalise-host.ts";
import { normalisePath } from "./normalise-path.ts";
import { normaliseQuery } from "./normalise-query.ts";
import { rewriteKnownSite } from "./rewrite-known-site.ts";
import { unwrapRedirector } from "./unwrap-redirector.ts";

/**
 * To be raised with every change of the result: what is stored under an older one is normalised
 * again.
 */
export const LINK_RULES_VERSION = 2;

/** Longer addresses are data in disguise; the longest seen in a feed had some 2,000 signs. */
const LONGEST_ADDRESS = 8_192;
/** Each round takes off one wrapping; a real link has three at most. */
const MOST_ROUNDS = 100;

/** "#!/thing" and "#/thing" are addresses of pages made by script. */
const ROUTING_FRAGMENT = /^#(?:!|\/).+/;

/** Campaigns that are written behind the "#", a page's text position, and names of feeds. */
const TRACKING_FRAGMENT = /^#(?::~:|xtor=|utm_|at_|ftag=|ref=|rss|tk\.|echobox=|:\w+$)/i;

export type LinkOptions = {
  /** For items of one source that differ by their fragment only: digests have one page for many. */
  readonly keepFragment?: boolean;
};

/**
 * One address for one thing, as a key to compare by; undefined where it is no http(s) address.
 * docs/notes/one-address-for-one-thing.md
 */
export function normaliseLink(
  address: string,
  { keepFragment = false }: LinkOptions = {},
): string | undefined {
  if (address.length > LONGEST_ADDRESS) return undefined;
  let current = URL.parse(address.trim());
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (
      current === null ||
      !/^https?:$/.test(current.protocol) ||
      /^\.|\.\.|^$/.test(current.hostname)
    )
      return undefined;
    const next = URL.parse(unwrapRedirector(current)?.href ?? normaliseOnce(current, keepFragment));
    if (next?.href === current.href) return next.href;
    current = next;
  }
  return undefined;
}

function normaliseOnce(address: URL, keepFragment: boolean): string {
  const host = normaliseHost(address.hostname);
  const path = normalisePath(address.pathname);
  const rewritten = rewriteKnownSite({
    host,
    path,
    query: normaliseQuery(address.search.slice(1), host, path),
  });
  const port =
    address.port === "80" || address.port === "443" || address.port === ""
      ? ""
      : `:${address.port}`;
  const query = rewritten.query === "" ? "" : `?${rewritten.query}`;
  const isKept =
    ROUTING_FRAGMENT.test(address.hash) || (keepFragment && !TRACKING_FRAGMENT.test(address.hash));
  return `https://${rewritten.host}${port}${rewritten.path}${query}${isKept ? address.hash : ""}`;
}
