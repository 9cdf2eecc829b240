import { gapBetweenRequests } from "../../fetch/gap-between-requests.ts";
import type { Fetcher } from "../../fetch/http/create-fetcher.ts";
import { hostOf } from "../../lib/links/host-of.ts";
import type { Answered } from "../../model/reading/fetched.ts";
import type { Database } from "../../storage/database.ts";
import type { Release } from "../../storage/sources/claims.ts";
import { countRefusals } from "./count-refusals.ts";
import { takeHost } from "./take-host.ts";

export type Asking = {
  readonly db: Database;
  readonly get: Fetcher["get"];
  readonly now: () => Date;
  /**
   * Instead of the usual gap between requests; for worlds of our own. A crawl delay is kept all the
   * same.
   */
  readonly gapMs?: number;
  /** Ends waiting, and whatever is being asked. */
  readonly signal?: AbortSignal;
};

/** A host that was claimed already, for a lane of errands. */
export type ClaimedHost = {
  readonly hostKey: string;
  /** How often in a row it has asked for a pause. */
  readonly refusals: number;
  readonly crawlDelayMs: number;
};

/** A host of a visit; what is not held has its reason in `whyNot`, and so has what asked for a pause. */
export type HeldHost = {
  readonly key: string;
  readonly isHeld: boolean;
  gapMs: number;
  /** When its last answer had come, by performance.now(). */
  askedAt: number;
  refusals: number;
  pause?: Release["pause"];
  whyNot?: string;
};

export type HeldHosts = {
  /** The host of an address, taken where it is new. */
  readonly at: (address: string) => Promise<HeldHost>;
  readonly count: (answer: Answered, which?: { readonly onlyPauses: boolean }) => void;
  readonly widenGap: (address: string, ms: number) => void;
  /** Forgets all but one, or all; says what lets those go that were held. */
  readonly leaveAllBut: (hostKey?: string) => readonly Release[];
};

/** The hosts of one visit, each taken so that nobody else asks it meanwhile. */
export function holdHosts(asking: Asking, claimed: ClaimedHost | undefined): HeldHosts {
  const hosts = new Map<string, HeldHost>();
  if (claimed !== undefined) hosts.set(claimed.hostKey, heldHost(asking, claimed));
  return {
    async at(address) {
      const key = hostOf(address);
      const host = hosts.get(key) ?? (await takeNew(asking, key));
      hosts.set(key, host);
      return host;
    },
    count(answer, { onlyPauses } = { onlyPauses: false }) {
      const host = hosts.get(hostOf(answer.address));
      if (host?.isHeld !== true) return;
      const { pause, refusals } = countRefusals(answer, host.refusals, asking.now());
      if (pause !== undefined || !onlyPauses)
        Object.assign(host, { pause, refusals, whyNot: pause?.reason });
    },
    widenGap(address, ms) {
      const host = hosts.get(hostOf(address));
      if (host !== undefined) host.gapMs = Math.max(host.gapMs, ms);
    },
    leaveAllBut(hostKey) {
      const left = [...hosts.values()].filter(({ key }) => key !== hostKey);
      for (const { key } of left) hosts.delete(key);
      return left.filter(({ isHeld }) => isHeld).map((host) => releaseOf(host, asking.now()));
    },
  };
}

async function takeNew(asking: Asking, hostKey: string): Promise<HeldHost> {
  const taken = await takeHost(asking, hostKey);
  const host = heldHost(asking, { hostKey, refusals: 0, crawlDelayMs: 0 });
  return taken.held
    ? { ...host, refusals: taken.refusals }
    : { ...host, isHeld: false, whyNot: taken.whyNot };
}

function heldHost({ gapMs }: Asking, { hostKey, refusals, crawlDelayMs }: ClaimedHost): HeldHost {
  const ms = Math.max(gapMs ?? gapBetweenRequests(hostKey), crawlDelayMs);
  return { key: hostKey, isHeld: true, gapMs: ms, askedAt: -Infinity, refusals };
}

function releaseOf({ key, gapMs, pause, refusals }: HeldHost, now: Date): Release {
  return { hostKey: key, freeAt: new Date(now.getTime() + gapMs), pause, refusals };
}
