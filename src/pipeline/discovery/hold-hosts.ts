import type { Fetcher } from "../../fetch/http/create-fetcher.ts";
import type { MayFollow } from "../../fetch/http/fetch-request.ts";
import { gapBetweenRequests } from "../../fetch/gap-between-requests.ts";
import { hostOf } from "../../lib/links/host-of.ts";
import { releaseHosts, type Release } from "../../storage/sources/claims.ts";
import type { Database } from "../../storage/database.ts";
import { countRefusals } from "../collect/count-refusals.ts";
import type { Documents } from "../documents/open-documents.ts";
import { keepGap } from "../collect/keep-gap.ts";
import { takeHost } from "../collect/take-host.ts";

export type VisitDeps = {
  readonly db: Database;
  readonly get: Fetcher["get"];
  readonly documents: Documents;
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

type Host = {
  readonly waitForGap: () => Promise<void>;
  readonly gapMs: number;
  readonly isHeld: boolean;
  refusals: number;
  whyNot?: string;
  pause?: Release["pause"];
};

/**
 * Takes hosts as they are asked for and keeps them, so that collectors and visitors are never two
 * at one host.
 */
export function holdHosts(deps: VisitDeps): HeldHosts {
  const hosts = new Map<string, Host>();

  async function hostAt(address: string): Promise<Host> {
    const key = hostOf(address);
    const host = hosts.get(key) ?? (await openHost(deps, key));
    hosts.set(key, host);
    return host;
  }

  const mayFollow: MayFollow = async (to) => {
    const { whyNot } = await hostAt(to);
    return whyNot === undefined ? { go: true } : { go: false, reason: whyNot };
  };

  return {
    whyNot: async (address) => (await hostAt(address)).whyNot,
    async get(address, request) {
      const host = await hostAt(address);
      await host.waitForGap();
      const fetched = await deps.get(address, { ...request, mayFollow });
      const answering = fetched.redirects.length === 0 ? host : await hostAt(fetched.address);
      const { pause, refusals } = countRefusals(fetched, answering.refusals, deps.now());
      Object.assign(answering, { pause, refusals, whyNot: pause?.reason });
      return fetched;
    },
    async letGo() {
      const held = [...hosts].filter(([, host]) => host.isHeld);
      await releaseHosts(
        deps.db,
        held.map(([hostKey, { gapMs, pause, refusals }]) => ({
          hostKey,
          freeAt: new Date(deps.now().getTime() + gapMs),
          pause,
          refusals,
        })),
      );
    },
  };
}

async function openHost({ gapMs, ...deps }: VisitDeps, key: string): Promise<Host> {
  const ms = gapMs ?? gapBetweenRequests(key);
  const taken = await takeHost(deps, key);
  const host = { waitForGap: keepGap({ ms }), gapMs: ms };
  return taken.held
    ? { ...host, isHeld: true, refusals: taken.refusals }
    : { ...host, isHeld: false, refusals: 0, whyNot: taken.whyNot };
}
