import type { Validators } from "../model/fetched.ts";
import { pauseHost } from "../sources/pause-host.ts";
import { shouldSendValidators } from "../sources/should-send-validators.ts";
import { gapBetweenRequests } from "../fetch/gap-between-requests.ts";
import { MINUTE } from "../lib/duration.ts";
import { claimHosts, type DueSource, type HostLane } from "../storage/claims.ts";
import type { Database } from "../storage/database.ts";
import { gatherReadings } from "./gather-readings.ts";
import { keepGap } from "./keep-gap.ts";
import { mayReadPage } from "./may-read-page.ts";
import { type Get, type LaneReading, readSource, type SourceReading } from "./read-source.ts";

export type Collecting = {
  readonly db: Database;
  readonly get: Get;
  readonly now: () => Date;
  /** One line a reading: what was asked, what came of it. */
  readonly onReading?: (reading: SourceReading) => void;
  /** Instead of the usual gap between requests; for worlds of our own. */
  readonly gapMs?: number;
  readonly hostsInFlight?: number;
  readonly onlySource?: number;
};

/** Most answers take longer to come than to understand, so many hosts are waited for at once. */
const HOSTS_IN_FLIGHT = 64;
/** A host with many sources gives way to others after so many. */
const MOST_PER_HOST = 10;
/** Longer than the longest fetch times the sources of a lane. */
const LEASE_MS = 12 * MINUTE;

/** Reads what is due until nothing is, one source after the other on each host and many hosts side by side. Returns how many sources were read. */
export async function collectSources(collecting: Collecting, signal: AbortSignal): Promise<number> {
  const most = collecting.hostsInFlight ?? HOSTS_IN_FLIGHT;
  const gather = gatherReadings(collecting);
  const lanes = new Set<Promise<void>>();
  let read = 0;

  const follow = async (lane: HostLane): Promise<void> => {
    const reading = await readLane(collecting, lane, signal);
    read += reading.readings.length;
    await gather.add(reading);
  };
  const claim = async (): Promise<number> => {
    const claimed = await claimHosts(collecting.db, { now: collecting.now(), leaseMs: LEASE_MS, mostHosts: most - lanes.size, mostPerHost: MOST_PER_HOST, onlySource: collecting.onlySource });
    for (const lane of claimed) {
      const following: Promise<void> = follow(lane).finally(() => lanes.delete(following));
      lanes.add(following);
    }
    return claimed.length;
  };

  let claimed = await claim();
  while (lanes.size > 0) {
    await Promise.race(lanes);
    const mayClaim = !signal.aborted && (lanes.size === 0 || (claimed > 0 && lanes.size <= most / 2));
    if (mayClaim) claimed = await claim();
  }
  return read;
}

async function readLane(collecting: Collecting, lane: HostLane, signal: AbortSignal): Promise<LaneReading> {
  const gapMs = collecting.gapMs ?? gapBetweenRequests(lane.hostKey);
  const waitForGap = keepGap(gapMs);
  const get: Get = async (address, request) => {
    await waitForGap();
    return collecting.get(address, request);
  };
  const readings: SourceReading[] = [];
  let pause: LaneReading["pause"];
  for (const source of lane.sources) {
    if (signal.aborted || pause !== undefined) break;
    const at = collecting.now();
    const askRobots = (address: string) => mayReadPage(address, { db: collecting.db, get, now: collecting.now });
    const reading = await readSource(source, { get, askRobots, validators: validatorsOf(source, at), at });
    readings.push(reading);
    pause = askedPause(reading, collecting.now());
  }
  return { hostKey: lane.hostKey, readings, freeAt: new Date(collecting.now().getTime() + gapMs), pause };
}

function validatorsOf(source: DueSource, now: Date): Validators {
  return shouldSendValidators(source.validatorsSince, now) ? { etag: source.etag, lastModified: source.lastModified } : {};
}

function askedPause({ fetched }: SourceReading, now: Date): LaneReading["pause"] {
  if (fetched.outcome !== "failed") return undefined;
  return pauseHost({ code: fetched.code, retryAfterMs: fetched.headers?.retryAfterMs }, 1, now);
}
