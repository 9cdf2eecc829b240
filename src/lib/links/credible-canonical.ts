import { getDomain } from "tldts";
import { normaliseLink } from "./normalise-link.ts";

/**
 * The normalised link that a page states for itself (rel=canonical, og:url), where it can be
 * believed; undefined where not. Many sites state their front page, a section or a test server for
 * every page, and that would make one thing of all of them.
 */
export function credibleCanonical(address: string, stated: string): string | undefined {
  const own = normaliseLink(address);
  const canonical = normaliseLink(stated);
  if (own === undefined || canonical === undefined) return undefined;
  if (own === canonical) return canonical;
  const [from, to] = [new URL(own), new URL(canonical)];
  if (!isSamePublisher(from, to) || isTestServer(to)) return undefined;
  const isSection =
    from.pathname.startsWith(`${to.pathname.replace(/\/$/, "")}/`) && to.search === "";
  return isSection || losesIdentifier(from, to) ? undefined : canonical;
}

/** Syndicated pieces name another publisher's page: that is a credit, and not the same address. */
function isSamePublisher(from: URL, to: URL): boolean {
  const domain = getDomain(from.hostname, { allowPrivateDomains: true });
  return (
    from.host === to.host ||
    (domain !== null && domain === getDomain(to.hostname, { allowPrivateDomains: true }))
  );
}

function isTestServer({ hostname, port }: URL): boolean {
  return (
    port !== "" ||
    /(?:^|[.-])(?:dev|staging|stage|test|preview|preprod|uat|cms|origin)(?:[.-]|$)/.test(
      hostname.split(".").slice(0, -2).join("."),
    )
  );
}

/** "story?id=1" that names "story" as its canonical would be one with "story?id=2". */
function losesIdentifier(from: URL, to: URL): boolean {
  return from.pathname === to.pathname && to.search === "" && from.search !== "";
}
