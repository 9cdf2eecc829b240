import { DAY, HOUR } from "../../lib/duration.ts";
import type { HubRecord } from "../../model/reading/hub.ts";

/** A push this much later than our own finding was late, not missing. */
const LATE_IS_FINE = HOUR;
/** So long a verified hub may stay silent before its first push. */
const FIRST_PUSH_WITHIN = 14 * DAY;

export type HubVerdict = { readonly delivers: boolean; readonly reason: string };

/**
 * Whether a hub may be relied on, with polling as a backup only. A hub that never pushes counts as
 * none.
 */
export function judgeHub(hub: HubRecord, now: Date): HubVerdict {
  if (hub.leaseUntil.getTime() <= now.getTime())
    return { delivers: false, reason: "The subscription has run out." };
  if (hub.lastPushAt === undefined) {
    const isTried = now.getTime() - hub.verifiedAt.getTime() > FIRST_PUSH_WITHIN;
    return {
      delivers: false,
      reason: isTried
        ? "The hub has never pushed anything."
        : "The hub has not pushed anything yet.",
    };
  }
  const missed = hub.lastMissedAt?.getTime() ?? 0;
  if (missed - LATE_IS_FINE > hub.lastPushAt.getTime())
    return { delivers: false, reason: "Something new was found that the hub had not told of." };
  return { delivers: true, reason: "The hub tells of news." };
}
