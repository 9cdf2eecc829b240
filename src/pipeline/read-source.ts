import type { Feed } from "../model/feed.ts";
import type { Fetched } from "../model/fetched.ts";
import type { HubOffer } from "../model/hub.ts";
import type { NewItem } from "../model/item.ts";
import type { DueSource, Release } from "../storage/claims.ts";
import type { Asking } from "./asking.ts";
import { itemsOfFeed } from "./items-of-feed.ts";
import { readSitemapIndex } from "./read-sitemap-index.ts";
import { understandBody } from "./understand-body.ts";

/** What a source gave at one asking, before it is stored. */
export type SourceReading = {
  readonly source: DueSource;
  readonly at: Date;
  readonly fetched: Fetched;
  readonly items: readonly NewItem[];
  readonly skipped: readonly string[];
  readonly rhythm: Feed["rhythm"] | undefined;
  /** Set where a body came that is not what the source should be. */
  readonly unreadable?: { readonly code: string; readonly message: string };
  /** Who may push its news to us. */
  readonly hub?: HubOffer;
  /** It came by itself, through a hub, and may be a part of what polling would give. */
  readonly isPushed?: boolean;
  /** The body only lists where the items are, and may stay the same while they change. */
  readonly isIndex?: boolean;
  /** A body came, but the same as before. */
  readonly sameBody: boolean;
};

/** The readings of one host, to be stored before the host is let go. */
export type LaneReading = Release & { readonly readings: readonly SourceReading[] };

/** Asks a source and understands the answer; stores nothing of it. */
export async function readSource(source: DueSource, asking: Asking): Promise<SourceReading> {
  const fetched = await ask(source, asking);
  const nothing = {
    source,
    at: asking.at,
    fetched,
    items: [],
    skipped: [],
    rhythm: undefined,
    sameBody: false,
  };
  if (fetched.outcome !== "body") return nothing;
  if (fetched.bodyHash === source.bodyHash) return { ...nothing, sameBody: true };

  const first = understandBody(fetched, source);
  const isIndex = "sitemaps" in first;
  const understood = isIndex
    ? await readSitemapIndex(first.sitemaps, fetched.address, asking)
    : first;
  if ("unreadable" in understood) return { ...nothing, unreadable: understood.unreadable };
  return {
    ...nothing,
    ...itemsOfFeed(understood, source),
    rhythm: understood.rhythm,
    hub: understood.hub,
    isIndex,
  };
}

async function ask(source: DueSource, { get, askRobots, validators }: Asking): Promise<Fetched> {
  const permission =
    source.kind === "feed" ? { allowed: true as const } : await askRobots(source.address);
  if (!permission.allowed)
    return {
      outcome: "failed",
      code: "forbidden_by_robots",
      reason: permission.reason,
      address: source.address,
      redirects: [],
      ms: 0,
    };
  return get(source.address, { validators, http2: source.http2 });
}
