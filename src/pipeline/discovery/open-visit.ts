import type { Fetcher } from "../../fetch/http/create-fetcher.ts";
import { MINUTE, SECOND } from "../../lib/duration.ts";
import type { Tried } from "../../model/reading/discovery.ts";
import type { Fetched, FetchedBody } from "../../model/reading/fetched.ts";
import type { Documents } from "../documents/open-documents.ts";
import { mayReadPage } from "../collect/may-read-page.ts";
import { holdHosts, type VisitDeps } from "./hold-hosts.ts";

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
/** Whoever pastes an address waits for the answer. */
const PATIENCE_MS = 20 * SECOND;

export function openVisit(deps: VisitDeps): Visit {
  const tried: Tried[] = [];
  const hosts = holdHosts(deps);
  const started = performance.now();
  let requests = 0;

  const isOver = (): boolean =>
    requests >= MOST_REQUESTS || performance.now() - started > LONGEST_VISIT_MS;
  const note = (address: string, outcome: string): void => void tried.push({ address, outcome });
  const miss = (address: string, outcome: string, isSiteThere: boolean): Miss => {
    note(address, outcome);
    return { outcome: "miss", isSiteThere };
  };
  const get: Fetcher["get"] = (address, request) => {
    requests += 1;
    return hosts.get(address, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
  };
  /**
   * Not asking must not look like the site's own failure, least of all to what is kept of its
   * robots.txt.
   */
  const whyNot = async (address: string): Promise<string | undefined> =>
    isOver() ? "Enough was asked for one visit." : hosts.whyNot(address);

  async function ask(address: string): Promise<FetchedBody | Miss> {
    const reason = await whyNot(address);
    if (reason !== undefined) return miss(address, reason, false);
    const fetched = await get(address);
    return fetched.outcome === "body"
      ? fetched
      : miss(address, whyNoBody(fetched), fetched.status !== undefined);
  }

  async function read(address: string): Promise<FetchedBody | Miss> {
    const reason = await whyNot(address);
    if (reason !== undefined) return miss(address, reason, false);
    const permission = await mayReadPage(address, { db: deps.db, get, now: deps.now });
    return permission.allowed ? ask(address) : miss(address, permission.reason, permission.isAsked);
  }

  async function mayRead(address: string): Promise<boolean> {
    const reason = await whyNot(address);
    const permission =
      reason === undefined
        ? await mayReadPage(address, { db: deps.db, get, now: deps.now })
        : { allowed: false as const, reason };
    if (!permission.allowed) note(address, permission.reason);
    return permission.allowed;
  }

  const { documents } = deps;
  return { ask, read, mayRead, note, documents, tried, isOver, end: hosts.letGo };
}

function whyNoBody(fetched: Exclude<Fetched, FetchedBody>): string {
  if (fetched.outcome === "unchanged")
    return "It says that nothing has changed, though nothing was kept.";
  return fetched.code === "cancelled"
    ? `No answer within ${PATIENCE_MS / SECOND} seconds.`
    : fetched.reason;
}
