import { createHash } from "node:crypto";
import type { FeedItem } from "../../model/reading/feed.ts";
import { normaliseLink } from "../../lib/links/normalise-link.ts";

/** What of an entry its keys are made of. */
export type Keyed = Pick<FeedItem, "id" | "title" | "link" | "published" | "updated">;

export type EntryKeys = {
  /** One address for one thing. */
  readonly linkKey: string;
  /** Unique: the link, or the link and what tells the entry apart where the feed repeats it. */
  readonly itemKey: string;
  /** What its item key is where its link leads to several; undefined where nothing tells it apart. */
  readonly ownKey: string | undefined;
};

/** An index of Postgres holds keys of 2,704 bytes, which leaves room for the source's number. */
export const LONGEST_KEY_BYTES = 2_600;

/**
 * The keys of each entry, as far as its link can be opened. Where entries share a link their guids
 * or else their dates part them, if these differ. A digest is one page for many: there the fragment
 * counts already, because it alone parts entries with titles of their own.
 */
export function keyEntries<Entry extends Keyed>(
  entries: readonly Entry[],
): ReadonlyMap<Entry, EntryKeys> {
  const guids = uniqueGuids(entries);
  const keyed = keyLinks(entries).map(({ entry, linkKey }) => ({
    entry,
    linkKey,
    ownKey: ownKeyOf(entry, linkKey, guids),
  }));
  const byLink = Map.groupBy(keyed, ({ linkKey }) => linkKey);
  return new Map(
    [...byLink].flatMap(([linkKey, sharing]) => {
      const byThing = Map.groupBy(sharing, ({ entry }) => thingOf(entry));
      return [...byThing.values()].flatMap((told) => {
        const itemKey = byThing.size > 1 ? (told[0]?.ownKey ?? linkKey) : linkKey;
        return told.map(({ entry, ownKey }) => [entry, { linkKey, ownKey, itemKey }] as const);
      });
    }),
  );
}

/** The same title at the same time is one thing that stands at two places of the feed. */
function thingOf({ title, published, updated }: Keyed): string {
  return `${published ?? updated ?? ""} ${title ?? ""}`;
}

/** Some machines put whole texts into their ids. */
export function shortKey(id: string): string {
  return Buffer.byteLength(id) > LONGEST_KEY_BYTES / 2
    ? `sha256:${createHash("sha256").update(id).digest("hex")}`
    : id;
}

/** A guid that several entries share names none of them. */
export function uniqueGuids(entries: readonly Keyed[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { id } of entries) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Set([...counts].flatMap(([id, count]) => (count === 1 ? [id] : [])));
}

/** No normalised link holds a blank. */
function ownKeyOf(entry: Keyed, linkKey: string, guids: ReadonlySet<string>): string | undefined {
  const told =
    entry.id !== undefined && guids.has(entry.id)
      ? `guid:${shortKey(entry.id)}`
      : (entry.published ?? entry.updated);
  return told === undefined ? undefined : `${linkKey} ${told}`;
}

function keyLinks<Entry extends Keyed>(
  entries: readonly Entry[],
): { readonly entry: Entry; readonly linkKey: string }[] {
  const keyed = entries.flatMap((entry) => {
    const key = entry.link === undefined ? undefined : normaliseLink(entry.link);
    return key === undefined ? [] : [{ entry, key }];
  });
  const byKey = Map.groupBy(keyed, ({ key }) => key);
  return keyed.map(({ entry, key }) => {
    const isDigest = isPartedByFragments((byKey.get(key) ?? []).map((one) => one.entry));
    return { entry, linkKey: isDigest ? (withFragment(entry) ?? key) : key };
  });
}

function isPartedByFragments(entries: readonly Keyed[]): boolean {
  const differs = (of: (entry: Keyed) => string | undefined): boolean =>
    new Set(entries.map(of)).size === entries.length;
  return entries.length > 1 && differs((entry) => entry.title) && differs(withFragment);
}

function withFragment({ link }: Keyed): string | undefined {
  return link === undefined ? undefined : normaliseLink(link, { keepFragment: true });
}
