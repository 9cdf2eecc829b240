import { hostOf } from "../../lib/links/host-of.ts";
import { permanentTarget } from "../../fetch/http/permanent-target.ts";
import type { PreviewItem, SourceProposal } from "../../model/reading/discovery.ts";
import type { FeedItem } from "../../model/reading/feed.ts";
import { isNewItem } from "../../model/item.ts";
import type { FetchedBody } from "../../model/reading/fetched.ts";
import { itemsOfFeed } from "../documents/items-of-feed.ts";

/** What is known of a proposal before it is compared with the other ones and with the sources. */
export type FoundSource = Omit<
  SourceProposal,
  "publisher" | "place" | "field" | "known" | "sameAs"
> & {
  readonly givenPublisher: string | undefined;
  /** Normalised, to compare by. */
  readonly links: readonly string[];
};

const PREVIEWED = 5;

export type FoundAs = {
  readonly reason: string;
  readonly name?: string;
  readonly homepage?: string;
  readonly publisher?: string;
};

/** A found source from the items that were read of it. */
export function describeSource(
  read: {
    readonly kind: SourceProposal["kind"];
    readonly body: FetchedBody;
    readonly items: readonly FeedItem[];
    readonly language?: string;
  },
  found: FoundAs,
): FoundSource {
  const { kind, body } = read;
  const address = lastingAddress(body);
  const items = itemsOfFeed(read, { id: 0, languages: [] }).items.filter(isNewItem);
  return {
    kind,
    address,
    name: found.name ?? new URL(address).hostname,
    homepage: found.homepage,
    givenPublisher: found.publisher,
    languages: languagesOf(
      read.language,
      items.map((item) => item.language),
    ),
    hostKey: hostOf(address),
    reason: found.reason,
    items: items.length,
    preview: items.slice(0, PREVIEWED).map(({ title, link, publishedAt }): PreviewItem => ({
      title,
      link,
      ...(publishedAt !== undefined && { published: publishedAt.toISOString() }),
    })),
    links: items.map((item) => item.linkKey),
  };
}

/** Where permanent redirects led; what a temporary one says counts today only. */
function lastingAddress({ redirects, address }: FetchedBody): string {
  return permanentTarget(redirects) ?? redirects[0]?.from ?? address;
}

/** What the source says of itself, or what its items say when most of them agree. */
function languagesOf(
  declared: string | undefined,
  ofItems: readonly (string | undefined)[],
): readonly string[] {
  if (declared !== undefined) return [declared];
  const [commonest] = [...Map.groupBy(ofItems, (language) => language)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const [language, items = []] = commonest ?? [];
  return language !== undefined && items.length * 2 > ofItems.length ? [language] : [];
}

export function countItems(items: readonly unknown[]): string {
  return items.length === 1 ? "1 item" : `${items.length} items`;
}
