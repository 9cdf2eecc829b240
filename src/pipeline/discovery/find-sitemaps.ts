import type { FetchedBody } from "../../model/fetched.ts";
import { readSitemap } from "../../parse/sitemaps/read-sitemap.ts";
import type { LinkedSitemap } from "../../parse/sitemaps/sitemap-reading.ts";
import { decodeBody } from "../../parse/text/decode-body.ts";
import type { Visit } from "./open-visit.ts";
import { countItems, describeSource, type FoundAs, type FoundSource } from "./describe-source.ts";

/** Sitemaps are large, and the news is in one of the first or nowhere. */
const MOST_SITEMAPS = 3;

/**
 * The sitemaps among these that can be kept as sources, and those that they name, asked one after
 * the other.
 */
export async function findSitemaps(
  addresses: readonly string[],
  visit: Visit,
  as: FoundAs,
): Promise<readonly FoundSource[]> {
  const queue = likeliest(addresses.map((address) => ({ address })));
  const found: FoundSource[] = [];
  for (let asked = 0; asked < MOST_SITEMAPS && queue.length > 0 && !visit.isOver(); asked += 1) {
    const address = queue.shift()?.address ?? "";
    const body = await visit.read(address);
    if (body.outcome === "miss") continue;
    const read = readSitemapProposal(body, as);
    if ("found" in read) {
      found.push(read.found);
      continue;
    }
    visit.note(address, read.why);
    queue.unshift(...likeliest(read.sitemaps));
  }
  return found;
}

/**
 * A sitemap that names its pages' titles; one without them is no source, and an index leads to
 * others.
 */
export function readSitemapProposal(
  body: FetchedBody,
  as: FoundAs,
):
  | { readonly found: FoundSource }
  | { readonly why: string; readonly sitemaps: readonly LinkedSitemap[] } {
  const reading = readSitemap(decodeBody(body.body, body.headers.contentType).text, body.address);
  if (reading.kind === "error") return { why: reading.message, sitemaps: [] };
  if (reading.kind === "index")
    return { why: `A list of ${reading.sitemaps.length} sitemaps.`, sitemaps: reading.sitemaps };
  const found = describeSource(
    { kind: "sitemap", body, items: reading.items },
    { ...as, reason: `${as.reason} A sitemap with ${countItems(reading.items)}.` },
  );
  return found.items > 0
    ? { found }
    : {
        why: "A sitemap that names pages without their titles, so they cannot be kept as items.",
        sitemaps: [],
      };
}

/** Named for news first, then the newest. */
function likeliest(sitemaps: readonly LinkedSitemap[]): LinkedSitemap[] {
  const weight = ({ address }: LinkedSitemap): number =>
    /news|press|noticias|actualit|nachrichten|latest/i.test(address) ? 1 : 0;
  return sitemaps.toSorted(
    (one, other) =>
      weight(other) - weight(one) || (other.updated ?? "").localeCompare(one.updated ?? ""),
  );
}
