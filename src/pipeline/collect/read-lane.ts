import type { ByteBudget } from "../../lib/byte-budget.ts";
import type { Answered, Validators } from "../../model/reading/fetched.ts";
import { shouldSendValidators } from "../../sources/should-send-validators.ts";
import type { DueSource, HostLane, Release } from "../../storage/sources/claims.ts";
import { listKnownItems } from "../../storage/items/known-items.ts";
import { noteParsing, takeBackNote } from "../../storage/sources/parsing-notes.ts";
import type { Documents } from "../documents/open-documents.ts";
import type { Permission } from "../visit/may-read-page.ts";
import { type Errand, runErrands } from "../visit/run-errands.ts";
import type { Asking as VisitAsking } from "../visit/hold-hosts.ts";
import { type HostVisit, visitHosts } from "../visit/visit-hosts.ts";
import type { Asking } from "./asking.ts";
import { holdRoom } from "./hold-room.ts";
import type { OpenMailbox } from "./open-mailbox.ts";
import { readSource } from "./read-source.ts";
import type { SourceReading } from "./source-reading.ts";

export type LaneAsking = Omit<VisitAsking, "signal"> & {
  readonly documents: Documents;
  readonly mailbox?: OpenMailbox;
  readonly room: ByteBudget;
  /** Stores what holds room at once, so that the room is given back before more is asked for. */
  readonly storeLarge: (reading: SourceReading) => Promise<void>;
};

/** The readings of one host, to be stored before the host is let go. */
export type LaneReading = {
  readonly readings: readonly SourceReading[];
  readonly releases: readonly Release[];
};

/** Reads one host's sources in its lane. */
export async function readLane(
  asking: LaneAsking,
  lane: HostLane & { readonly crawlDelayMs: number },
  signal: AbortSignal,
): Promise<LaneReading> {
  const visit = visitHosts({ ...asking, signal }, lane);
  const readings: SourceReading[] = [];
  const errands = lane.sources.map((source) => readingErrand(source, asking, { signal, readings }));
  await runErrands(errands, visit, { signal, now: asking.now });
  return { readings, releases: visit.leave() };
}

function readingErrand(
  source: DueSource,
  asking: LaneAsking,
  { signal, readings }: { readonly signal: AbortSignal; readonly readings: SourceReading[] },
): Errand {
  return {
    address: source.address,
    async run(visit) {
      const held = holdRoom(visit.get, asking.room);
      const noted = { ...asking, get: held.get, askRobots: slowingDown(visit), signal };
      try {
        const reading = await readNoted(source, noted);
        if (reading === undefined) return "left";
        if (source.kind === "mailbox") visit.count(reading.fetched);
        if (held.share.held() > 0) await asking.storeLarge(reading);
        else readings.push(reading);
        return "done";
      } finally {
        held.share.release();
      }
    },
  };
}

/** What robots.txt asks for between two requests is kept from the moment it is read. */
function slowingDown(visit: HostVisit): (address: string) => Promise<Permission> {
  return async (address) => {
    const permission = await visit.mayRead(address);
    visit.widenGap(address, permission.crawlDelayMs ?? 0);
    return permission;
  };
}

/** Undefined where we left by ourselves. */
async function readNoted(
  source: DueSource,
  { db, mailbox, documents, now, ...asking }: LaneAsking & Pick<Asking, "askRobots" | "signal">,
): Promise<SourceReading | undefined> {
  const { signal } = asking;
  const at = now();
  const validators = validatorsOf(source, at);
  let isNoted = false;
  const noteReading = async (): Promise<void> => {
    if (!isNoted) await noteParsing(db, source.id, at);
    isNoted = true;
  };
  const listKnown = () => listKnownItems(db, source.id);
  const given = { ...asking, documents, mailbox, validators, at, noteReading, listKnown };
  const reading = await readSource(source, given).catch((error: unknown) => {
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

function validatorsOf(source: DueSource, now: Date): Validators {
  if (!shouldSendValidators(source.validatorsSince, now)) return {};
  return {
    etag: source.etag,
    lastModified: source.lastModified,
    address: source.validatorsAddress,
  };
}
