import { REMEMBERED_MS } from "../../cluster/remembered-ms.ts";
import { SECOND } from "../../lib/duration.ts";
import type { Ended } from "../../lib/threads/ended.ts";
import type { Database } from "../../storage/database.ts";
import { holdLease, releaseLease } from "../../storage/leases.ts";
import {
  findNewestStory,
  listItemsToGroup,
  listStoriesOfItems,
} from "../../storage/stories/items-to-group.ts";
import { joinGroups } from "../../storage/stories/join-group.ts";
import type { Grouper } from "./open-grouper.ts";
import { PLACER_LEASE } from "./placer-lease.ts";

export type Grouping = {
  readonly db: Database;
  readonly grouper: Pick<Grouper, "run">;
  readonly now: () => Date;
  /** Another one for each process. */
  readonly holder: string;
};

/** Longer than the thread's deadline for one job. */
const LEASE_MS = 150 * SECOND;
const ITEMS_A_BATCH = 300;
/** Some milliseconds, for which an editor may have to wait. */
const GROUPS_A_TRANSACTION = 16;
const BY = "cluster";

/**
 * Joins stories that tell one event. What was placed since the last time goes to the thread that
 * remembers (all of the last days where it is a new one), and what it finds is joined, a short
 * transaction for some at a time. Nothing in an editor's hands is moved. Returns how many items moved.
 */
export async function groupStories(grouping: Grouping, signal: AbortSignal): Promise<number> {
  const { db, holder } = grouping;
  const lease = { name: PLACER_LEASE, holder };
  const hold = () => holdLease(db, { ...lease, now: grouping.now(), forMs: LEASE_MS });
  if (!(await hold())) return 0;
  try {
    const upToStory = await takeIn(grouping, hold, signal);
    return upToStory === undefined ? 0 : await settle(grouping, { upToStory, hold, signal });
  } finally {
    await releaseLease(db, lease);
  }
}

/** Returns up to which story all is known now; undefined where it was told to leave off. */
async function takeIn(
  { db, grouper, now }: Grouping,
  hold: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<number | undefined> {
  const known = await grouper.run("findUpTo", undefined, { signal });
  const upToStory = await findNewestStory(db);
  const afterStory = valueOf(known);
  if (afterStory === undefined || upToStory === afterStory) return undefined;
  const since = new Date(now().getTime() - REMEMBERED_MS);
  for (let afterItem = 0; await hold();) {
    const query = { afterStory, afterItem, since, most: ITEMS_A_BATCH };
    const items = await listItemsToGroup(db, query);
    const last = items.at(-1);
    if (last === undefined)
      return (await compareAll(grouper, hold, signal)) ? upToStory : undefined;
    const taken = await grouper.run("take", { items, now: now() }, { signal });
    if (taken.outcome === "cancelled") return undefined;
    valueOf(taken);
    afterItem = last.id;
  }
  return undefined;
}

/** Returns whether it came to an end. */
async function compareAll(
  grouper: Grouping["grouper"],
  hold: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<boolean> {
  for (let left = 1; left > 0;) {
    const done = valueOf(await grouper.run("compareSome", undefined, { signal }));
    if (done === undefined || !(await hold())) return false;
    left = done;
  }
  return true;
}

async function settle(
  { db, grouper, now }: Grouping,
  {
    upToStory,
    hold,
    signal,
  }: {
    readonly upToStory: number;
    readonly hold: () => Promise<boolean>;
    readonly signal: AbortSignal;
  },
): Promise<number> {
  const asked = valueOf(await grouper.run("findScope", { now: now() }, { signal }));
  if (asked === undefined || asked.scope === "nothing") return 0;
  const since = new Date(now().getTime() - REMEMBERED_MS);
  const stories = await listStoriesOfItems(db, asked.scope === "new" ? asked : { since });
  const look = { now: now(), stories, scope: asked.scope, upToStory };
  const groups = valueOf(await grouper.run("look", look, { signal })) ?? [];
  let moved = 0;
  for (let from = 0; from < groups.length; from += GROUPS_A_TRANSACTION) {
    if (signal.aborted || !(await hold())) return moved;
    const some = groups.slice(from, from + GROUPS_A_TRANSACTION);
    moved += await db
      .transaction()
      .execute((transaction) => joinGroups(transaction, some, { by: BY, now: now() }));
  }
  return moved;
}

/** Undefined where it was told to leave off; what broke the thread is for the job's log. */
function valueOf<T>(ended: Ended<T>): T | undefined {
  if (ended.outcome === "done") return ended.value;
  if (ended.outcome === "cancelled") return undefined;
  if (ended.outcome === "broke") throw ended.cause;
  throw new Error(`The thread that groups ended: ${ended.outcome}`);
}
