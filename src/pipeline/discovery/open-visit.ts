import { MINUTE, SECOND } from "../../lib/duration.ts";
import type { Tried } from "../../model/reading/discovery.ts";
import type { Fetched, FetchedBody } from "../../model/reading/fetched.ts";
import type { Documents } from "../documents/open-documents.ts";
import type { Permission } from "../visit/may-read-page.ts";
import { releaseHosts } from "../../storage/sources/claims.ts";
import type { Asking } from "../visit/hold-hosts.ts";
import { visitHosts } from "../visit/visit-hosts.ts";

export type VisitDeps = Omit<Asking, "signal"> & { readonly documents: Documents };

/**
 * A few polite requests, one after the other, while a person waits. What comes of each that brings
 * no body is noted.
 */
export type Visit = {
  readonly ask: (address: string) => Promise<FetchedBody | Miss>;
  /** Like ask, for pages and sitemaps: after robots.txt. */
  readonly read: (address: string) => Promise<FetchedBody | Miss>;
  readonly mayRead: (address: string) => Promise<boolean>;
  readonly note: (address: string, outcome: string) => void;
  /** What reads the bodies. */
  readonly documents: Documents;
  readonly tried: readonly Tried[];
  readonly isOver: () => boolean;
  /** Lets the hosts go; must be called. */
  readonly end: () => Promise<void>;
};

/** `isSiteThere`: a server answered, though not with what was asked for. */
export type Miss = { readonly outcome: "miss"; readonly isSiteThere: boolean };

/** With two seconds between requests, more would make a person wait longer than a minute. */
const MOST_REQUESTS = 24;
const LONGEST_VISIT_MS = MINUTE;
const ENOUGH = "Enough was asked for one visit.";
/** Whoever pastes an address waits for the answer. */
const PATIENCE_MS = 20 * SECOND;

export function openVisit(deps: VisitDeps): Visit {
  const tried: Tried[] = [];
  const started = performance.now();
  let requests = 0;
  const hosts = visitHosts({
    ...deps,
    get(address, request) {
      requests += 1;
      return deps.get(address, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
    },
  });

  const isOver = (): boolean =>
    requests >= MOST_REQUESTS || performance.now() - started > LONGEST_VISIT_MS;
  const note = (address: string, outcome: string): void => void tried.push({ address, outcome });
  const miss = (address: string, outcome: string, isSiteThere: boolean): Miss => {
    note(address, outcome);
    return { outcome: "miss", isSiteThere };
  };
  const permissionFor = async (address: string): Promise<Permission> =>
    isOver() ? { allowed: false, reason: ENOUGH, isAsked: false } : hosts.mayRead(address);

  async function ask(address: string): Promise<FetchedBody | Miss> {
    const reason = isOver() ? ENOUGH : await hosts.whyNot(address);
    if (reason !== undefined) return miss(address, reason, false);
    const fetched = await hosts.get(address);
    return fetched.outcome === "body"
      ? fetched
      : miss(address, whyNoBody(fetched), fetched.status !== undefined);
  }

  async function read(address: string): Promise<FetchedBody | Miss> {
    const permission = await permissionFor(address);
    return permission.allowed ? ask(address) : miss(address, permission.reason, permission.isAsked);
  }

  async function mayRead(address: string): Promise<boolean> {
    const permission = await permissionFor(address);
    if (!permission.allowed) note(address, permission.reason);
    return permission.allowed;
  }

  const { documents } = deps;
  const end = (): Promise<void> => releaseHosts(deps.db, hosts.leave());
  return { ask, read, mayRead, note, documents, tried, isOver, end };
}

function whyNoBody(fetched: Exclude<Fetched, FetchedBody>): string {
  if (fetched.outcome === "unchanged")
    return "It says that nothing has changed, though nothing was kept.";
  return fetched.code === "cancelled"
    ? `No answer within ${PATIENCE_MS / SECOND} seconds.`
    : fetched.reason;
}
