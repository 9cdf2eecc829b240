import { setTimeout as sleep } from "node:timers/promises";
import type { Fetcher } from "../../fetch/http/create-fetcher.ts";
import type { FetchRequest, MayFollow } from "../../fetch/http/fetch-request.ts";
import type { Answered, Fetched } from "../../model/reading/fetched.ts";
import { type Release, releaseHosts } from "../../storage/sources/claims.ts";
import {
  type Asking,
  type ClaimedHost,
  type HeldHost,
  type HeldHosts,
  holdHosts,
} from "./hold-hosts.ts";
import { mayReadPage, type Permission } from "./may-read-page.ts";

/**
 * Asks hosts as a guest does: each is claimed first, so that nobody else asks it meanwhile; left in
 * peace between two requests; and left alone when it says so.
 */
export type HostVisit = {
  /** Why the host of an address may not be asked now; undefined where it may. */
  readonly whyNot: (address: string) => Promise<string | undefined>;
  readonly get: Fetcher["get"];
  /** What robots.txt says of a page; it is asked for where it is not known. */
  readonly mayRead: (address: string) => Promise<Permission>;
  /** From here on no request within so long of the last one. */
  readonly widenGap: (address: string, ms: number) => void;
  /** Of what was answered to a request that went another way: a mailbox's. */
  readonly count: (answer: Answered) => void;
  /** What lets the hosts go that are still held; whoever stores it does so. */
  readonly leave: () => readonly Release[];
};

/**
 * Hosts are taken as they are asked for and held until the end. A lane brings the one that it holds,
 * and lets others go, which redirects lead to, after each request: it may last longer than they
 * should wait.
 */
export function visitHosts(asking: Asking, claimed?: ClaimedHost): HostVisit {
  const { db, now } = asking;
  const hosts = holdHosts(asking, claimed);
  const letOthersGo = async (): Promise<void> => {
    if (claimed !== undefined) await releaseHosts(db, hosts.leaveAllBut(claimed.hostKey));
  };
  /** A host's robots.txt speaks for it when it refuses, but is too cheap to end a row of refusals. */
  const getRobots: Fetcher["get"] = async (address, request) => {
    const fetched = await ask(address, request, { ...asking, hosts });
    hosts.count(fetched, { onlyPauses: true });
    await letOthersGo();
    return fetched;
  };

  return {
    whyNot: async (address) => (await hosts.at(address)).whyNot,
    async get(address, request) {
      const fetched = await ask(address, request, { ...asking, hosts });
      hosts.count(fetched);
      await letOthersGo();
      return fetched;
    },
    async mayRead(address) {
      const { whyNot } = await hosts.at(address);
      // Not asking must not look like the site's failure, least of all to what is kept of its robots.txt.
      if (whyNot !== undefined) return { allowed: false, reason: whyNot, isAsked: false };
      return mayReadPage(address, { db, get: getRobots, now });
    },
    widenGap: hosts.widenGap,
    count: (answer) => hosts.count(answer),
    leave: () => hosts.leaveAllBut(),
  };
}

/** Asks with the gap of each host that the request comes to. */
async function ask(
  address: string,
  request: FetchRequest | undefined,
  { get, signal, hosts }: Asking & { readonly hosts: HeldHosts },
): Promise<Fetched> {
  let host = await hosts.at(address);
  if (host.whyNot !== undefined) return notAsked(address, host.whyNot);
  await waitForGap(host, signal);
  const asked = new Set([host]);
  const mayFollow: MayFollow = async (to) => {
    const next = await hosts.at(to);
    if (next.whyNot !== undefined)
      return { go: false, reason: `It leads to another host. ${next.whyNot}` };
    if (next !== host) await waitForGap(next, signal);
    asked.add((host = next));
    return { go: true };
  };
  const fetched = await get(address, { signal, ...request, mayFollow });
  for (const one of asked) one.askedAt = performance.now();
  return fetched;
}

async function waitForGap({ askedAt, gapMs }: HeldHost, signal: AbortSignal | undefined) {
  const ms = askedAt + gapMs - performance.now();
  if (ms > 0) await sleep(Math.ceil(ms), undefined, { signal });
}

function notAsked(address: string, reason: string): Fetched {
  return { outcome: "failed", code: "host_busy", reason, address, redirects: [], ms: 0 };
}
