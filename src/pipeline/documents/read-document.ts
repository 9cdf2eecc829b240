import type { HandOver } from "../../lib/threads/serve-jobs.ts";
import type { Feed } from "../../model/reading/feed.ts";
import type { FetchedBody } from "../../model/reading/fetched.ts";
import type { HubOffer } from "../../model/reading/hub.ts";
import type { PageRule } from "../../model/reading/page-rule.ts";
import type { KnownItem } from "../../model/item.ts";
import type { SourceKind } from "../../model/source.ts";
import type { LinkedSitemap } from "../../parse/sitemaps/sitemap-reading.ts";
import { itemsOfFeed } from "./items-of-feed.ts";
import { packItems, type PackedItems } from "./pack-items.ts";
import type { Trouble } from "./result-of.ts";
import { type Skipped, toSkipped } from "./to-skipped.ts";
import { understandBody } from "./understand-body.ts";

/** What of a source decides how its documents are read. */
export type ReadAs = {
  readonly id: number;
  readonly kind: SourceKind;
  readonly pageRule: PageRule | undefined;
  readonly languages: readonly string[];
};

export type DocumentRead =
  | {
      readonly items: PackedItems;
      readonly skipped: Skipped;
      readonly rhythm?: Feed["rhythm"];
      readonly hub?: HubOffer;
    }
  /** A list of sitemaps, which have to be asked for themselves. */
  | { readonly sitemaps: readonly LinkedSitemap[] }
  | { readonly error: Trouble };

export type ToRead = {
  readonly body: FetchedBody;
  readonly source: ReadAs;
  /** What is stored of this source: its texts are left as they are. */
  readonly known?: readonly KnownItem[];
};

/** From bytes to items that can be stored. */
export function readDocument({ body, source, known }: ToRead, handOver?: HandOver): DocumentRead {
  const understood = understandBody(body, source);
  if ("unreadable" in understood) return { error: understood.unreadable };
  if ("sitemaps" in understood) return understood;
  const { items, skipped } = itemsOfFeed(understood, source, known);
  return {
    items: packItems(items, handOver),
    skipped: toSkipped(skipped),
    rhythm: understood.rhythm,
    hub: understood.hub,
  };
}
