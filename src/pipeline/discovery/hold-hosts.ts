import type { Fetcher } from "../../fetch/create-fetcher.ts";
import { gapBetweenRequests } from "../../fetch/gap-between-requests.ts";
import { hostOf } from "../../fetch/host-of.ts";
import { MINUTE, SECOND } from "../../lib/duration.ts";
import type { Fetched } from "../../model/fetched.ts";
import { pauseHost } from "../../sources/pause-host.ts";
import { claimHost, releaseHosts, type Release } from "../../storage/claims.ts";
import type { Database } from "../../storage/database.ts";
import { keepGap } from "../keep-gap.ts";

export type VisitDeps = {
  readonly db: Database;
  readonly get: Fetcher["get"];
  readonly now: () => Date;
  /** Instead of the usual gap between requests; for worlds of our own. */
  readonly gapMs?: number;
};

export type HeldHosts = {
  /** Why the host of an address may not be asked now; undefined where it may. */
  readonly whyNot: (address: string) => Promise<string | undefined>;
  /** Asks after the gap, with the host held. */
  readonly get: Fetcher["get"];
  readonly letGo: () => Promise<void>;
};

/** The longest visit and the last request in it. */
const LEASE_MS = 3 * MINUTE;
/** A worker that reads a host lets it go within seconds, unless it has many sources there. */
const TRIES = 20;
const PAUSE_BETWEEN_TRIES_MS = SECOND / 2;

type Host = { readonly waitForGap: () => Promise<void>; readonly gapMs: number; readonly isHeld: boolean; whyNot?: string; pause?: Release["pause"] };

/** Takes hosts as they are asked for and keeps them, so that collectors and visitors are never two at one host. */
export function holdHosts(deps: VisitDeps): HeldHosts {
  const hosts = new Map<string, Host>();

  async function hostAt(address: string): Promise<Host> {
    const key = hostOf(address);
    const host = hosts.get(key) ?? (await takeHost(deps, key));
    hosts.set(key, host);
    return host;
  }

  return {
    whyNot: async (address) => (await hostAt(address)).whyNot,
    async get(address, request) {
      const host = await hostAt(address);
      await host.waitForGap();
      const fetched = await deps.get(address, request);
      host.pause = askedPause(fetched, deps.now());
      host.whyNot = host.pause?.reason;
      return fetched;
    },
    async letGo() {
      const held = [...hosts].filter(([, host]) => host.isHeld);
      await releaseHosts(deps.db, held.map(([hostKey, { gapMs, pause }]) => ({ hostKey, freeAt: new Date(deps.now().getTime() + gapMs), pause })));
    },
  };
}

/** Waits a little where a worker asks the same host. */
async function takeHost({ db, now, gapMs }: VisitDeps, key: string): Promise<Host> {
  const gap = gapMs ?? gapBetweenRequests(key);
  const host = { waitForGap: keepGap(gap), gapMs: gap };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const claim = await claimHost(db, key, { now: now(), leaseMs: LEASE_MS });
    if (claim.held) return { ...host, isHeld: true };
    if (claim.pausedUntil !== undefined) return { ...host, isHeld: false, whyNot: `${key} is left in peace until ${claim.pausedUntil.toISOString()}. ${claim.pauseReason ?? ""}`.trim() };
    await new Promise((resolve) => setTimeout(resolve, PAUSE_BETWEEN_TRIES_MS));
  }
  return { ...host, isHeld: false, whyNot: `Other sources of ${key} are being read just now. Try again in a minute.` };
}

function askedPause(fetched: Fetched, now: Date): Release["pause"] {
  return fetched.outcome === "failed" ? pauseHost({ code: fetched.code, retryAfterMs: fetched.headers?.retryAfterMs }, 1, now) : undefined;
}
