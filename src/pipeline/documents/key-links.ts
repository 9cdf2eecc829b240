import type { FeedItem } from "../../model/feed.ts";
import { normaliseLink } from "../../parse/links/normalise-link.ts";

/**
 * The key of each entry's link, as far as it can be opened. A digest is one page for many: there
 * the fragment counts, because it alone parts entries with titles of their own.
 */
export function keyLinks(entries: readonly FeedItem[]): ReadonlyMap<FeedItem, string> {
  const keyed = entries.flatMap((entry) => {
    const key = entry.link === undefined ? undefined : normaliseLink(entry.link);
    return key === undefined ? [] : [{ entry, key }];
  });
  const byKey = Map.groupBy(keyed, ({ key }) => key);
  return new Map(
    keyed.map(({ entry, key }) => {
      const isDigest = isPartedByFragments((byKey.get(key) ?? []).map((one) => one.entry));
      return [entry, isDigest ? (withFragment(entry) ?? key) : key];
    }),
  );
}

function isPartedByFragments(entries: readonly FeedItem[]): boolean {
  const differs = (of: (entry: FeedItem) => string | undefined): boolean =>
    new Set(entries.map(of)).size === entries.length;
  return entries.length > 1 && differs((entry) => entry.title) && differs(withFragment);
}

function withFragment({ link }: FeedItem): string | undefined {
  return link === undefined ? undefined : normaliseLink(link, { keepFragment: true });
}
