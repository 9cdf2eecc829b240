import { gapBetweenRequests } from "../../fetch/gap-between-requests.ts";
import { hostOf } from "../../lib/links/host-of.ts";
import type { ByteBudget } from "../../lib/byte-budget.ts";
import { MINUTE } from "../../lib/duration.ts";
import type { Answered, Validators } from "../../model/reading/fetched.ts";
import { shouldSendValidators } from "../../sources/should-send-validators.ts";
import type { DueSource, HostLane, Release } from "../../storage/sources/claims.ts";
import type { Database } from "../../storage/database.ts";
import { noteParsing, takeBackNote } from "../../storage/sources/parsing-notes.ts";
import type { Asking, Get, Permission } from "./asking.ts";
import { countRefusals } from "./count-refusals.ts";
import type { Documents } from "../documents/open-documents.ts";
import { holdRoom } from "./hold-room.ts";
import { keepGap } from "./keep-gap.ts";
import { mayReadPage } from "./may-read-page.ts";
import { type OpenMailbox, readMailboxSource } from "./read-mailbox-source.ts";
import { type LaneReading, readSource, type SourceReading } from "./read-source.ts";
import { visitOtherHosts } from "./visit-other-hosts.ts";

export type LaneAsking = {
  readonly db: Database;
  readonly get: Get;
  readonly documents: Documents;
  readonly now: () => Date;
  /**
   * Instead of the usual gap between requests; for worlds of our own. A crawl delay is kept all the
   * same.
   */
  readonly gapMs?: number;
  readonly mailbox?: OpenMailbox;
  readonly room: ByteBudget;
  /** Stores what holds room at once, so that the room is given back before more is asked for. */
  readonly storeLarge: (reading: SourceReading) => Promise<void>;
};

/** What is left stays due; others of the host's sources may be more urgent then. */
const NO_FURTHER_SOURCE_AFTER_MS = 4 * MINUTE;

/**
 * Reads one host's sources one after the other, with a gap, until they are read, it asks for a
 * pause, or there is no more time.
 */
export async function readLane(
  asking: LaneAsking,
  lane: HostLane & { readonly crawlDelayMs: number },
  signal: AbortSignal,
): Promise<LaneReading> {
  const { db, now } = asking;
  const started = now().getTime();
  const gap = { ms: Math.max(asking.gapMs ?? gapBetweenRequests(lane.hostKey), lane.crawlDelayMs) };
  const get = politely(asking, { hostKey: lane.hostKey, gap, signal });
  const askRobots = async (address: string): Promise<Permission> => {
    const permission = await mayReadPage(address, { db, get, now });
    gap.ms = Math.max(gap.ms, permission.crawlDelayMs ?? 0);
    return permission;
  };

  const readings: SourceReading[] = [];
  let manners: Pick<Release, "pause" | "refusals"> = { refusals: lane.refusals };
  for (const source of lane.sources) {
    if (
      signal.aborted ||
      manners.pause !== undefined ||
      now().getTime() - started > NO_FURTHER_SOURCE_AFTER_MS
    )
      break;
    const held = holdRoom(get, asking.room);
    const reading = await readNoted(source, { ...asking, get: held.get, askRobots, signal })
      .then(async (read) => {
        if (read !== undefined && held.share.held() > 0) await asking.storeLarge(read);
        else if (read !== undefined) readings.push(read);
        return read;
      })
      .finally(held.share.release);
    if (reading === undefined) break;
    if (isOwnAnswer(reading.fetched))
      manners = countRefusals(reading.fetched, manners.refusals, now());
  }
  return {
    hostKey: lane.hostKey,
    readings,
    freeAt: new Date(now().getTime() + gap.ms),
    ...manners,
  };
}

/** Undefined where we left by ourselves. */
async function readNoted(
  source: DueSource,
  { db, mailbox, documents, now, ...asking }: LaneAsking & Pick<Asking, "askRobots" | "signal">,
): Promise<SourceReading | undefined> {
  const { signal } = asking;
  const at = now();
  let isNoted = false;
  const noteReading = async (): Promise<void> => {
    if (!isNoted) await noteParsing(db, source.id, at);
    isNoted = true;
  };
  const reading = await (
    source.kind === "mailbox"
      ? readMailboxSource(source, { mailbox, at, documents, signal, noteReading })
      : readSource(source, {
          ...asking,
          documents,
          validators: validatorsOf(source, at),
          at,
          noteReading,
        })
  ).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
  if (reading !== undefined && !(signal.aborted && isCancelled(reading.fetched))) return reading;
  if (isNoted) await takeBackNote(db, source.id);
  return undefined;
}

/** We left ourselves, which says nothing about the source: it stays due. */
function isCancelled(fetched: Answered): boolean {
  return fetched.outcome === "failed" && fetched.code === "cancelled";
}

/** What another host answered says nothing about this one. */
function isOwnAnswer({ address, redirects: [first] }: Answered): boolean {
  return first === undefined || hostOf(address) === hostOf(first.from);
}

/** Keeps the lane's gap, and on redirects to other hosts theirs. */
function politely(
  asking: LaneAsking,
  {
    hostKey,
    gap,
    signal,
  }: {
    readonly hostKey: string;
    readonly gap: { readonly ms: number };
    readonly signal: AbortSignal;
  },
): Get {
  const waitForGap = keepGap(gap, signal);
  return async (address, request) => {
    await waitForGap();
    const others = visitOtherHosts({ ...asking, hostKey });
    const fetched = await asking.get(address, { ...request, mayFollow: others.mayFollow, signal });
    await others.leave(fetched);
    return fetched;
  };
}

function validatorsOf(source: DueSource, now: Date): Validators {
  if (!shouldSendValidators(source.validatorsSince, now)) return {};
  return {
    etag: source.etag,
    lastModified: source.lastModified,
    address: source.validatorsAddress,
  };
}
