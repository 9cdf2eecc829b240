import { type FeedEnclosure, type FeedItem, type FeedWarning } from "../model/feed.ts";
import { readFeed, type FeedContext } from "../parse/feeds/read-feed.ts";

/**
 * What `cuttings inspect feed` prints: a contract, told in docs/inspect.md. Every key is always
 * there; what the feed does not say is null.
 */
export type InspectedFeed =
  | {
      readonly format: string;
      readonly version: string | null;
      readonly title: string | null;
      readonly link: string | null;
      readonly description: string | null;
      readonly language: string | null;
      readonly items: readonly InspectedItem[];
      readonly warnings: readonly FeedWarning[];
    }
  | { readonly error: { readonly code: string; readonly message: string } };

export type InspectedItem = {
  readonly id: string | null;
  readonly title: string | null;
  readonly link: string | null;
  readonly summary: string | null;
  readonly content: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly publishedDay: string | null;
  readonly updated: string | null;
  readonly language: string | null;
  readonly enclosures: readonly FeedEnclosure[];
};

export function inspectFeed(body: Uint8Array, context: FeedContext): InspectedFeed {
  const reading = readFeed(body, context);
  if ("error" in reading) return { error: reading.error };
  const { format, version, title, link, description, language, items, warnings } = reading.feed;
  return {
    format,
    version: version ?? null,
    title: title ?? null,
    link: link ?? null,
    description: description ?? null,
    language: language ?? null,
    items: items.map(inspectItem),
    warnings,
  };
}

function inspectItem({
  id,
  title,
  link,
  summary,
  content,
  author,
  published,
  publishedDay,
  updated,
  language,
  enclosures,
}: FeedItem): InspectedItem {
  return {
    id: id ?? null,
    title: title ?? null,
    link: link ?? null,
    summary: summary ?? null,
    content: content ?? null,
    author: author ?? null,
    published: published ?? null,
    publishedDay: publishedDay ?? null,
    updated: updated ?? null,
    language: language ?? null,
    enclosures,
  };
}
