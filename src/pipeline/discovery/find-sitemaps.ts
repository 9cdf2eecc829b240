import { newestFirst } from "../../parse/sitemaps/newest-first.ts";
import { resultOf } from "../documents/result-of.ts";
import type { FoundAs, FoundSource } from "./describe-source.ts";
import type { Visit } from "./open-visit.ts";

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
  const queue = newestFirst(addresses.map((address) => ({ address })));
  const found: FoundSource[] = [];
  for (let asked = 0; asked < MOST_SITEMAPS && queue.length > 0 && !visit.isOver(); asked += 1) {
    const address = queue.shift()?.address ?? "";
    const body = await visit.read(address);
    if (body.outcome === "miss") continue;
    const read = resultOf(await visit.documents.run("proposeSitemap", { body, found: as }));
    if ("found" in read) found.push(read.found);
    else if ("error" in read) visit.note(address, read.error.message);
    else {
      visit.note(address, read.why);
      queue.unshift(...newestFirst(read.sitemaps));
    }
  }
  return found;
}
