import { lookup } from "node:dns/promises";
import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";
import type { Fetched } from "../../model/reading/fetched.ts";
import { describeFailure } from "./describe-failure.ts";
import { FETCH_LIMITS, type FetchLimits } from "./fetch-limits.ts";
import type { FetchRequest } from "./fetch-request.ts";
import { FetchStop } from "./fetch-stop.ts";
import { followRedirects, type Trail } from "./follow-redirects.ts";
import type { Lookup, PrivateNetworks } from "./addresses/resolve-checked.ts";
import { stallClock } from "./stall-clock.ts";
import { watchRequest } from "./watch-request.ts";

export type FetcherOptions = {
  /** Names us and the page that explains us: "Cuttings/1.0 (+https://example.org/bot)". */
  readonly userAgent: string;
  readonly now: () => Date;
  /** Unset means closed. */
  readonly privateNetworks?: PrivateNetworks;
  readonly limits?: Partial<FetchLimits>;
  readonly lookup?: Lookup;
  /** Certificates to trust besides the usual ones, PEM: for an institute's own authority. */
  readonly trust?: readonly string[];
};

export type Fetcher = {
  /** Never throws for what the world does. */
  readonly get: (address: string, request?: FetchRequest) => Promise<Fetched>;
  /** Cancels what is under way. */
  readonly close: () => Promise<void>;
};

export function createFetcher(options: FetcherOptions): Fetcher {
  if (!/^[\x20-\x7e]+$/.test(options.userAgent))
    throw new TypeError("A fetcher needs a user agent of plain ASCII");
  const setup = {
    userAgent: options.userAgent,
    now: options.now,
    privateNetworks: options.privateNetworks ?? false,
    lookup: options.lookup ?? lookupAll,
    trusted: trust(options.trust ?? []),
  };
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const underWay = new Map<Promise<Fetched>, (reason: FetchStop) => void>();
  const clock = stallClock();
  let isClosed = false;

  async function get(address: string, request: FetchRequest = {}): Promise<Fetched> {
    if (isClosed) throw new Error("This fetcher is closed");
    const bounded = { ...limits, bodyBytes: request.maxBytes ?? limits.bodyBytes };
    const watch = watchRequest({
      limits: bounded,
      host: hostIn(address),
      cancel: request.signal,
      clock,
    });
    const trail: Trail = { address, redirects: [] };
    const ms = (): number => Math.round(watch.elapsed());

    const fetched = followRedirects({ ...setup, limits: bounded, watch, request, trail })
      .then((end): Fetched => ({ ...end, ...trail, ms: ms() }))
      .catch((error: unknown): Fetched => {
        const stop = describeFailure(error, hostIn(trail.address), bounded);
        if (stop === undefined) throw error;
        return { outcome: "failed", code: stop.code, reason: stop.message, ...trail, ms: ms() };
      })
      .finally(() => {
        watch.end();
        underWay.delete(fetched);
      });
    underWay.set(fetched, watch.stop);
    return fetched;
  }

  async function close(): Promise<void> {
    isClosed = true;
    for (const stop of underWay.values()) stop(new FetchStop("cancelled", "Cuttings is closing."));
    await Promise.allSettled(underWay.keys());
  }

  return { get, close };
}

async function lookupAll(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}

function hostIn(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : "the server";
}

function trust(besides: readonly string[]): SecureContext {
  return createSecureContext(
    besides.length === 0 ? {} : { ca: [...getCACertificates("default"), ...besides] },
  );
}
