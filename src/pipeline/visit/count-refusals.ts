import type { Answered } from "../../model/reading/fetched.ts";
import { pauseHost } from "../../sources/pause-host.ts";
import type { Release } from "../../storage/sources/claims.ts";

/**
 * What an answer means for the host that gave it: each pause it asks for in a row is longer, and a
 * good answer ends the row.
 */
export function countRefusals(
  fetched: Answered,
  before: number,
  now: Date,
): Pick<Release, "pause" | "refusals"> {
  if (fetched.outcome !== "failed") return { refusals: 0 };
  const pause = pauseHost(
    { code: fetched.code, retryAfterMs: fetched.headers?.retryAfterMs },
    before + 1,
    now,
  );
  return pause === undefined ? { refusals: before } : { pause, refusals: before + 1 };
}
