import { type ByteBudget, byteBudget } from "../../lib/byte-budget.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { MINUTE, SECOND } from "../../lib/duration.ts";
import { claimHosts, type HostLane } from "../../storage/sources/claims.ts";
import { listHeldSources } from "../../storage/sources/held-sources.ts";
import { listCrawlDelays } from "../../storage/sources/robots.ts";
import { MOST_BYTES_IN_FLIGHT } from "./hold-room.ts";
import { OutageWatch } from "./outage-watch.ts";
import { gatherReadings } from "./gather-readings.ts";
import { type LaneAsking, readLane } from "./read-lane.ts";
import type { SourceReading } from "./source-reading.ts";

export type Collecting = Omit<LaneAsking, "room" | "storeLarge"> & {
  /** One line a reading: what was asked, what came of it. */
  readonly onReading?: (reading: SourceReading) => void;
  /** Told what kept a group from being stored together, though each of it was then stored. */
  readonly onTrouble?: (cause: unknown, readings: number) => void;
  /** For bodies in flight; one for all who collect in this process. */
  readonly room?: ByteBudget;
  readonly hostsInFlight?: number;
  readonly onlySource?: number;
  /** Waits for hosts that need a moment of peace; a worker that comes every minute need not. */
  readonly waitsForGaps?: boolean;
  /** Tells whether nothing could be reached at all; nothing more is asked then. */
  readonly outage?: OutageWatch;
  /** Accepts proved moves by itself. */
  readonly followMoves?: boolean;
};

/** Most answers take longer to come than to understand, so many hosts are waited for at once. */
const HOSTS_IN_FLIGHT = 64;
/** A host with many sources gives way to others after so many. */
const MOST_PER_HOST = 10;
/**
 * A lane takes no further source after four minutes; its last may need a robots.txt, the longest
 * crawl delay and its page: seven more.
 */
const LEASE_MS = 12 * MINUTE;
/** Whoever sits before the command waits so long for a host, and not for the lease of another worker. */
const LONGEST_GAP_MS = 20 * SECOND;
/** What was let go this very moment is free with the next. */
const SHORTEST_WAIT_MS = 10;

/**
 * Reads what is due until nothing is, one source after the other on each host and many hosts side
 * by side. Returns how many sources were read.
 */
export async function collectSources(collecting: Collecting, signal: AbortSignal): Promise<number> {
  const most = collecting.hostsInFlight ?? HOSTS_IN_FLIGHT;
  const gather = gatherReadings(collecting);
  const lanes = new Set<Promise<void>>();
  const outage = collecting.outage ?? new OutageWatch();
  let read = 0;

  const asking = {
    ...collecting,
    room: collecting.room ?? byteBudget(MOST_BYTES_IN_FLIGHT),
    storeLarge: async (reading: SourceReading) => {
      read += 1;
      await outage.judge([reading], () => lanes.size);
      await gather.add({ readings: [reading] });
    },
  };
  const follow = async (lane: HostLane, crawlDelayMs: number): Promise<void> => {
    const reading = await readLane(asking, { ...lane, crawlDelayMs }, signal);
    read += reading.readings.length;
    const readings = await outage.judge(reading.readings, () => lanes.size);
    await gather.add({ ...reading, readings });
  };
  const claim = async (): Promise<number> => {
    const claimed = await claimLanes(collecting, most - lanes.size);
    for (const { lane, crawlDelayMs } of claimed) {
      const following: Promise<void> = follow(lane, crawlDelayMs).finally(() => {
        lanes.delete(following);
        outage.decide(lanes.size);
      });
      lanes.add(following);
    }
    return claimed.length;
  };

  for (let before = -1; ; before = read) {
    let claimed = await claim();
    while (lanes.size > 0) {
      await Promise.race(lanes);
      const mayClaim =
        !signal.aborted &&
        !outage.isOutage &&
        (lanes.size === 0 || (claimed > 0 && lanes.size <= most / 2));
      if (mayClaim) claimed = await claim();
    }
    // After two turns without a reading the hosts are somebody else's.
    if (read === before || outage.isOutage || !(await waitForGap(collecting, signal))) return read;
  }
}

async function claimLanes(
  { db, now, onlySource }: Collecting,
  mostHosts: number,
): Promise<readonly { readonly lane: HostLane; readonly crawlDelayMs: number }[]> {
  const claimed = await claimHosts(db, {
    now: now(),
    leaseMs: LEASE_MS,
    mostHosts,
    mostPerHost: MOST_PER_HOST,
    onlySource,
  });
  const delays = await listCrawlDelays(db, [...new Set(claimed.flatMap(originsOf))]);
  return claimed.map((lane) => ({
    lane,
    crawlDelayMs: Math.max(0, ...originsOf(lane).map((origin) => delays.get(origin) ?? 0)),
  }));
}

/** False where no host comes free soon. */
async function waitForGap(
  { db, now, onlySource, waitsForGaps = false }: Collecting,
  signal: AbortSignal,
): Promise<boolean> {
  const [first] = waitsForGaps ? await listHeldSources(db, { now: now(), onlySource }) : [];
  const ms = first === undefined ? Infinity : first.freeAt.getTime() - now().getTime();
  if (ms > LONGEST_GAP_MS || signal.aborted) return false;
  await sleep(Math.max(SHORTEST_WAIT_MS, ms), undefined, { signal });
  return true;
}

function originsOf({ sources }: HostLane): readonly string[] {
  return sources.flatMap((source) => URL.parse(source.address)?.origin ?? []);
}
