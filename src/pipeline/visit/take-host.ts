import { setTimeout as sleep } from "node:timers/promises";
import { MINUTE, SECOND } from "../../lib/duration.ts";
import { claimHost } from "../../storage/sources/claims.ts";
import type { Database } from "../../storage/database.ts";

export type TakenHost =
  | { readonly held: true; readonly refusals: number }
  | { readonly held: false; readonly whyNot: string };

/** The longest visit and the last request in it. */
const LEASE_MS = 3 * MINUTE;
/**
 * A worker that reads a host lets it go within seconds, unless it has many sources there; and two
 * that wait for each other must part.
 */
const PATIENCE_MS = 10 * SECOND;
const ASKED_EVERY_MS = SECOND / 4;

/** Takes one host outside its turn, after a little waiting where somebody else asks it. */
export async function takeHost(
  { db, now }: { readonly db: Database; readonly now: () => Date },
  key: string,
): Promise<TakenHost> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += ASKED_EVERY_MS) {
    const claim = await claimHost(db, key, { now: now(), leaseMs: LEASE_MS });
    if (claim.held) return claim;
    if (claim.pausedUntil !== undefined)
      return {
        held: false,
        whyNot:
          `${key} is left in peace until ${claim.pausedUntil.toISOString()}. ${claim.pauseReason ?? ""}`.trim(),
      };
    await sleep(ASKED_EVERY_MS);
  }
  return {
    held: false,
    whyNot: `Other sources of ${key} are being read just now. Try again in a minute.`,
  };
}
