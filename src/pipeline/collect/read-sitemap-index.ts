import { hostOf } from "../../lib/links/host-of.ts";
import { newestFirst } from "../../parse/sitemaps/newest-first.ts";
import type { LinkedSitemap } from "../../parse/sitemaps/sitemap-reading.ts";
import type { DueSource } from "../../storage/sources/claims.ts";
import type { Asking } from "./asking.ts";
import { joinItems } from "../documents/pack-items.ts";
import { type BodyReading, readBody } from "../documents/read-body.ts";
import type { DocumentRead } from "../documents/read-document.ts";
import { joinSkipped } from "../documents/to-skipped.ts";
import type { Trouble } from "../documents/result-of.ts";

/** News stands in the newest; the others of a large site are its archive, some thousand files. */
const MOST_SITEMAPS = 3;

type Reading = Asking & BodyReading & { readonly source: DueSource };
type Items = Extract<DocumentRead, { readonly items: unknown }>;

/**
 * Reads the newest sitemaps of a list, as its own host gives them: one after the other, with its
 * gap and its robots.txt.
 */
export async function readSitemapIndex(
  sitemaps: readonly LinkedSitemap[],
  reading: Reading & { readonly address: string },
): Promise<Items | { readonly error: Trouble }> {
  const own = sitemaps.filter((sitemap) => hostOf(sitemap.address) === hostOf(reading.address));
  const newest = newestFirst(own).slice(0, MOST_SITEMAPS);
  const all: Items[] = [];
  const troubles: string[] = [];
  for (const sitemap of newest) {
    const read = await readOne(sitemap.address, reading);
    if ("items" in read) all.push(read);
    else if (read.error.code === "cancelled") return read;
    else troubles.push(`${sitemap.address}: ${read.error.message}`);
  }
  if (all.some(({ items, skipped }) => items.count + skipped.count > 0))
    return {
      items: joinItems(all.map(({ items }) => items)),
      skipped: joinSkipped(all.map(({ skipped }) => skipped)),
    };
  return {
    error: {
      code: "sitemap_index",
      message:
        `This lists ${sitemaps.length} sitemaps, ${own.length} of them of this host, and none of the newest could be read. ${troubles.join(" ")}`.trim(),
    },
  };
}

async function readOne(
  address: string,
  reading: Reading,
): Promise<Items | { readonly error: Trouble }> {
  const permission = await reading.askRobots(address);
  if (!permission.allowed) return trouble("forbidden_by_robots", permission.reason);
  const fetched = await reading.get(address, { validators: {} });
  if (fetched.outcome === "failed") return trouble(fetched.code, fetched.reason);
  if (fetched.outcome === "unchanged") return trouble("unchanged", "It says that it is unchanged.");
  const read = await readBody(fetched, reading.source, reading);
  return "sitemaps" in read ? trouble("sitemap_index", "It is a list of sitemaps again.") : read;
}

function trouble(code: string, message: string): { readonly error: Trouble } {
  return { error: { code, message } };
}
