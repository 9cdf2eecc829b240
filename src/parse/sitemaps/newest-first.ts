import type { LinkedSitemap } from "./sitemap-reading.ts";

const OF_NEWS = /news|press|post|article|noticias|actualit|nachrichten|latest/i;
const OF_NO_NEWS =
  /categor|(?:^|[^a-z])tags?(?:[^a-z]|$)|author|user|image|video|product|(?:^|[^a-z])pages?(?:[^a-z]|$)/i;

/**
 * The sitemaps of a list, those where the newest news should stand first: by what they are named
 * for, by when they were changed, by the years and numbers in their names, or else the last.
 */
export function newestFirst(sitemaps: readonly LinkedSitemap[]): LinkedSitemap[] {
  return sitemaps
    .map((sitemap, position) => ({ sitemap, position, ...signsOf(sitemap) }))
    .toSorted(
      (one, other) =>
        other.weight - one.weight ||
        (other.sitemap.updated ?? "").localeCompare(one.sitemap.updated ?? "") ||
        compareNumbers(other.numbers, one.numbers) ||
        other.position - one.position,
    )
    .map(({ sitemap }) => sitemap);
}

function signsOf({ address }: LinkedSitemap): {
  readonly weight: number;
  readonly numbers: readonly number[];
} {
  const { pathname = "", search = "" } = URL.parse(address) ?? {};
  const name = `${pathname}${search}`;
  return {
    weight: OF_NEWS.test(name) ? 1 : OF_NO_NEWS.test(name) ? -1 : 0,
    numbers: Array.from(name.matchAll(/\d{1,15}/g), ([number]) => Number(number)),
  };
}

/** A name without a number comes before those with one: "posts", "posts-2". */
function compareNumbers(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? -1) - (other[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
