import { gapBetweenRequests } from "../../fetch/gap-between-requests.ts";
import { hostOf } from "../../lib/links/host-of.ts";
import type { MayFollow } from "../../fetch/http/fetch-request.ts";
import type { Fetched } from "../../model/reading/fetched.ts";
import { releaseHosts } from "../../storage/sources/claims.ts";
import type { Database } from "../../storage/database.ts";
import { countRefusals } from "./count-refusals.ts";
import { takeHost } from "./take-host.ts";

export type Visiting = {
  readonly db: Database;
  readonly now: () => Date;
  /** The host that is claimed already. */
  readonly hostKey: string;
  /** Instead of the usual gap. */
  readonly gapMs?: number;
};

/**
 * Keeps the gap of hosts that redirects lead to: they are claimed for one fetch as a lane claims
 * its own.
 */
export function visitOtherHosts({ db, now, hostKey, gapMs }: Visiting): {
  readonly mayFollow: MayFollow;
  leave(fetched: Fetched): Promise<void>;
} {
  const visited = new Map<string, number>();

  const mayFollow: MayFollow = async (to) => {
    const key = hostOf(to);
    if (key === hostKey || visited.has(key)) return { go: true };
    const taken = await takeHost({ db, now }, key);
    if (!taken.held) return { go: false, reason: `It leads to another host. ${taken.whyNot}` };
    visited.set(key, taken.refusals);
    return { go: true };
  };

  /** Must be called when the fetch has ended. */
  const leave = async (fetched: Fetched): Promise<void> => {
    if (visited.size === 0) return;
    const last = hostOf(fetched.address);
    const releases = [...visited].map(([key, refusals]) => ({
      hostKey: key,
      freeAt: new Date(now().getTime() + (gapMs ?? gapBetweenRequests(key))),
      ...(key === last ? countRefusals(fetched, refusals, now()) : { refusals }),
    }));
    visited.clear();
    await releaseHosts(db, releases);
  };
  return { mayFollow, leave };
}
