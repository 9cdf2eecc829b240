import { pauseAfterFailure } from "./pause-after-failure.ts";

export type HostPause = { readonly until: Date; readonly reason: string };

/** Codes with which a server speaks for itself and not for one address of it. */
const SPEAKS_FOR_THE_HOST: ReadonlySet<string> = new Set(["too_many_requests", "server_error"]);

/**
 * Who answers 429 or 503 means all our requests, so every source of the host rests. Without
 * Retry-After a 5xx is one address's trouble and pauses that source alone.
 */
export function pauseHost(
  failure: { readonly code: string; readonly retryAfterMs?: number },
  inARow: number,
  now: Date,
): HostPause | undefined {
  const { code, retryAfterMs } = failure;
  if (!SPEAKS_FOR_THE_HOST.has(code)) return undefined;
  if (code === "server_error" && retryAfterMs === undefined) return undefined;
  const { ms, reason } = pauseAfterFailure(code, inARow, retryAfterMs);
  return { until: new Date(now.getTime() + ms), reason };
}
