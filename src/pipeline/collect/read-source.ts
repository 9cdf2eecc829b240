import type { Feed } from "../../model/reading/feed.ts";
import type { Answered, Fetched, FetchedBody, FetchFailure } from "../../model/reading/fetched.ts";
import type { HubOffer } from "../../model/reading/hub.ts";
import type { DueSource } from "../../storage/sources/claims.ts";
import type { Asking } from "./asking.ts";
import { NO_ITEMS, type PackedItems } from "../documents/pack-items.ts";
import { readBody } from "../documents/read-body.ts";
import { NONE_SKIPPED, type Skipped } from "../documents/read-document.ts";
import type { Trouble } from "../documents/result-of.ts";
import { readSitemapIndex } from "./read-sitemap-index.ts";

/** What a source gave at one asking, before it is stored. */
export type SourceReading = {
  readonly source: DueSource;
  readonly at: Date;
  readonly fetched: Answered;
  readonly items: PackedItems;
  readonly skipped: Skipped;
  readonly rhythm: Feed["rhythm"] | undefined;
  /** Set where a body came that is not what the source should be. */
  readonly unreadable?: Trouble;
  /** Who may push its news to us. */
  readonly hub?: HubOffer;
  /** It came by itself, through a hub, and may be a part of what polling would give. */
  readonly isPushed?: boolean;
  /** The body only lists where the items are, and may stay the same while they change. */
  readonly isIndex?: boolean;
  /** A body came, but the same as before. */
  readonly sameBody: boolean;
};

/** A process that ended twice over one source is not risked a third time before a long rest. */
const MOST_KILLS = 2;

/** Asks a source and has the answer read; stores nothing of it. */
export async function readSource(source: DueSource, asking: Asking): Promise<SourceReading> {
  const nothing = {
    source,
    at: asking.at,
    items: NO_ITEMS,
    skipped: NONE_SKIPPED,
    rhythm: undefined,
    sameBody: false,
  };
  const fetched = await ask(source, asking);
  if (fetched.outcome !== "body") return { ...nothing, fetched };
  const answered = withoutBytes(fetched);
  if (fetched.bodyHash === source.bodyHash)
    return { ...nothing, fetched: answered, sameBody: true };

  const reading = { ...asking, isSuspect: source.parsingTries > 0 };
  const first = await readBody(fetched, source, reading);
  const isIndex = "sitemaps" in first;
  const read = isIndex
    ? await readSitemapIndex(first.sitemaps, { ...reading, source, address: fetched.address })
    : first;
  if (!("error" in read))
    return { ...nothing, fetched: answered, ...read, rhythm: read.rhythm, isIndex };
  return read.error.code === "cancelled"
    ? { ...nothing, fetched: failure(source, "cancelled", read.error.message) }
    : { ...nothing, fetched: answered, unreadable: read.error };
}

async function ask(source: DueSource, { get, askRobots, validators }: Asking): Promise<Fetched> {
  if (source.parsingTries >= MOST_KILLS)
    return failure(
      source,
      "ended_the_program",
      `Cuttings was ended ${source.parsingTries} times while it read what this source sends, so it is left alone for a while.`,
    );
  const permission =
    source.kind === "feed" ? { allowed: true as const } : await askRobots(source.address);
  if (!permission.allowed) return failure(source, "forbidden_by_robots", permission.reason);
  return get(source.address, { validators, http2: source.http2 });
}

function failure({ address }: DueSource, code: FetchFailure, reason: string): Fetched {
  return { outcome: "failed", code, reason, address, redirects: [], ms: 0 };
}

/** Readings wait to be stored, and what was read out of the bytes is kept once only. */
function withoutBytes({ body, ...answered }: FetchedBody): Omit<FetchedBody, "body"> {
  return { ...answered, bytes: body.byteLength };
}
