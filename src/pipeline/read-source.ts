import { readFeed } from "../parse/feeds/read-feed.ts";
import type { Feed } from "../model/feed.ts";
import type { Fetched, Validators } from "../model/fetched.ts";
import type { NewItem } from "../model/item.ts";
import type { DueSource, Release } from "../storage/claims.ts";
import { itemsOfFeed } from "./items-of-feed.ts";

/** What a source gave at one asking, before it is stored. */
export type SourceReading = {
  readonly source: DueSource;
  readonly at: Date;
  readonly fetched: Fetched;
  readonly items: readonly NewItem[];
  readonly skipped: readonly string[];
  readonly rhythm: Feed["rhythm"] | undefined;
  /** Set where a body came that is no feed. */
  readonly unreadable?: { readonly code: string; readonly message: string };
  /** A body came, but the same as before. */
  readonly sameBody: boolean;
};

/** The readings of one host, to be stored before the host is let go. */
export type LaneReading = Release & { readonly readings: readonly SourceReading[] };

export type Get = (address: string, request: { readonly validators: Validators }) => Promise<Fetched>;

/** Asks a source and understands the answer; stores nothing. */
export async function readSource(source: DueSource, asking: { readonly get: Get; readonly validators: Validators; readonly at: Date }): Promise<SourceReading> {
  const fetched = await asking.get(source.address, { validators: asking.validators });
  const nothing = { source, at: asking.at, fetched, items: [], skipped: [], rhythm: undefined, sameBody: false };
  if (fetched.outcome !== "body") return nothing;
  if (fetched.bodyHash === source.bodyHash) return { ...nothing, sameBody: true };

  const reading = readFeed(fetched.body, { contentType: fetched.headers.contentType, address: fetched.address });
  if ("error" in reading) return { ...nothing, unreadable: reading.error };
  return { ...nothing, ...itemsOfFeed(reading.feed, source), rhythm: reading.feed.rhythm };
}
