import type { FetchedBody } from "../../model/reading/fetched.ts";
import { readSitemap } from "../../parse/sitemaps/read-sitemap.ts";
import type { LinkedSitemap } from "../../parse/sitemaps/sitemap-reading.ts";
import { decodeBody } from "../../parse/text/decode-body.ts";
import { countItems, describeSource, type FoundAs, type FoundSource } from "./describe-source.ts";

/**
 * A sitemap that names its pages' titles; one without them is no source, and an index leads to
 * others.
 */
export function proposeSitemap(
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
