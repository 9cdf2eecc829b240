import { hostOf } from "../fetch/host-of.ts";
import type { FeedItem } from "../model/feed.ts";
import type { LinkedSitemap } from "../parse/sitemaps/sitemap-reading.ts";
import type { Asking } from "./asking.ts";
import { type Understood, understandBody } from "./understand-body.ts";

/** News stands in the newest; the others of a large site are its archive, some thousand files. */
const MOST_SITEMAPS = 3;

/**
 * Reads the newest sitemaps of a list, as its own host gives them: one after the other, with its
 * gap and its robots.txt.
 */
export async function readSitemapIndex(
  sitemaps: readonly LinkedSitemap[],
  address: string,
  asking: Asking,
): Promise<Exclude<Understood, { readonly sitemaps: unknown }>> {
  const own = sitemaps.filter((sitemap) => hostOf(sitemap.address) === hostOf(address));
  const newest = own
    .toSorted((one, other) => (other.updated ?? "").localeCompare(one.updated ?? ""))
    .slice(0, MOST_SITEMAPS);
  const items: FeedItem[] = [];
  const troubles: string[] = [];
  for (const sitemap of newest) {
    const read = await readOne(sitemap.address, asking);
    if ("items" in read) items.push(...read.items);
    else troubles.push(`${sitemap.address}: ${read.trouble}`);
  }
  if (items.length > 0) return { items };
  return {
    unreadable: {
      code: "sitemap_index",
      message:
        `This lists ${sitemaps.length} sitemaps, ${own.length} of them of this host, and none of the newest could be read. ${troubles.join(" ")}`.trim(),
    },
  };
}

async function readOne(
  address: string,
  { askRobots, get }: Asking,
): Promise<{ readonly items: readonly FeedItem[] } | { readonly trouble: string }> {
  const permission = await askRobots(address);
  if (!permission.allowed) return { trouble: permission.reason };
  const fetched = await get(address, { validators: {} });
  if (fetched.outcome !== "body")
    return {
      trouble: fetched.outcome === "failed" ? fetched.reason : "It says that it is unchanged.",
    };
  const understood = understandBody(fetched, { kind: "sitemap", pageRule: undefined });
  if ("items" in understood) return { items: understood.items };
  return {
    trouble:
      "unreadable" in understood
        ? understood.unreadable.message
        : "It is a list of sitemaps again.",
  };
}
