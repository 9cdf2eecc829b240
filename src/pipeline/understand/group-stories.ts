import { DAY, MINUTE } from "../../lib/duration.ts";
import type { Ended } from "../../lib/threads/ended.ts";
import type { Database } from "../../storage/database.ts";
import { holdLease, releaseLease } from "../../storage/leases.ts";
import { joinGroup } from "../../storage/stories/join-group.ts";
import { listItemsToGroup, listKeptItems } from "../../storage/stories/items-to-group.ts";
import type { Grouper } from "./open-grouper.ts";

export type Grouping = {
  readonly db: Database;
  readonly grouper: Pick<Grouper, "run">;
  readonly now: () => Date;
  /** Another one for each process. */
  readonly holder: string;
};

const LEASE = "grouper";
/** Longer than the thread's deadline for one job. */
const LEASE_MS = 3 * MINUTE;
const ITEMS_A_BATCH = 300;
/** What came before is no longer compared with. */
const REMEMBERED_MS = 7 * DAY;
const BY = "cluster";

/**
 * Joins stories that tell one event. What came since the last time goes to the thread that remembers
 * (all of the last days where it is a new one), and what it finds is joined, a short transaction for
 * each. Nothing in an editor's hands is moved. Returns how many stories were joined to others.
 */
export async function groupStories(
  { db, grouper, now, holder }: Grouping,
  signal: AbortSignal,
): Promise<number> {
  const hold = () => holdLease(db, { name: LEASE, holder, now: now(), forMs: LEASE_MS });
  if (!(await hold())) return 0;
  const since = new Date(now().getTime() - REMEMBERED_MS);
  const start = valueOf(await grouper.run("newest", undefined, { signal }));
  if (start === undefined) return 0;
  let afterId = start;
  while (!signal.aborted && (await hold())) {
    const items = await listItemsToGroup(db, { afterId, since, most: ITEMS_A_BATCH });
    if (items.length === 0) break;
    const taken = await grouper.run("take", items, { signal });
    if (taken.outcome === "cancelled") return 0;
    valueOf(taken);
    afterId = Math.max(...items.map(({ id }) => id));
  }
  let joined = 0;
  if (afterId > start && !signal.aborted) {
    const kept = await listKeptItems(db, since);
    const groups = valueOf(await grouper.run("look", { now: now(), kept }, { signal })) ?? [];
    for (const group of groups)
      joined += await db
        .transaction()
        .execute((transaction) => joinGroup(transaction, group, { by: BY, now: now() }));
  }
  await releaseLease(db, { name: LEASE, holder });
  return joined;
}

/** Undefined where it was told to leave off; what broke the thread is for the job's log. */
function valueOf<T>(ended: Ended<T>): T | undefined {
  if (ended.outcome === "done") return ended.value;
  if (ended.outcome === "cancelled") return undefined;
  if (ended.outcome === "broke") throw ended.cause;
  throw new Error(`The thread that groups ended: ${ended.outcome}`);
}
