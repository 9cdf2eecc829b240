import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import {
  createFetcher,
  type Fetcher,
  type FetcherOptions,
} from "../../../src/fetch/http/create-fetcher.ts";
import type { FetchLimits } from "../../../src/fetch/http/fetch-limits.ts";
import type { Fetched } from "../../../src/model/reading/fetched.ts";
import { withServer } from "../servers/with-server.ts";

const KIB = 1024;
/** A server that wastes time should not waste ours. */
export const QUICK: Partial<FetchLimits> = {
  connectMs: 150,
  headersMs: 150,
  wholeMs: 600,
  paceMs: 80,
  slowestBytes: 1000,
  wireBytes: 100 * KIB,
  bodyBytes: 200 * KIB,
};

/** What comes of asking such a server once. */
export async function askLoopback(
  answer: RequestListener,
  limits: Partial<FetchLimits> = {},
  maxBytes?: number,
): Promise<Fetched> {
  const outcomes: Fetched[] = [];
  await withServer(answer, async (origin) => {
    outcomes.push(
      await quickFetcher({ limits: { ...QUICK, ...limits } }).get(
        origin,
        maxBytes === undefined ? {} : { maxBytes },
      ),
    );
  });
  assert.ok(outcomes[0]);
  return outcomes[0];
}

export function quickFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  return createFetcher({
    userAgent: "Cuttings/0.1",
    now: () => new Date(0),
    privateNetworks: true,
    limits: QUICK,
    ...options,
  });
}

export function told(fetched: Fetched): string {
  if (fetched.outcome === "failed") return `${fetched.code}: ${fetched.reason}`;
  return fetched.outcome === "body" ? `${fetched.bytes} bytes` : fetched.outcome;
}
