import type { Fetcher } from "../../fetch/http/create-fetcher.ts";
import { buildSubscription } from "../../fetch/websub/build-subscription.ts";
import { DAY, HOUR } from "../../lib/duration.ts";
import type { Fetched } from "../../model/reading/fetched.ts";
import { releaseHosts } from "../../storage/sources/claims.ts";
import type { Database } from "../../storage/database.ts";
import {
  claimSubscriptions,
  type DueSubscription,
  refuseSubscription,
} from "../../storage/sources/hub-subscriptions.ts";
import { visitHosts } from "../visit/visit-hosts.ts";

export type Subscribing = {
  readonly db: Database;
  readonly get: Fetcher["get"];
  readonly now: () => Date;
  /** Where hubs reach us; a token of each subscription's own follows. Ends with a slash. */
  readonly callback: string;
};

/** A hub that accepted and never asked back is told again. */
const UNANSWERED_AGAIN_AFTER = HOUR;
/** Polling works meanwhile, so there is no hurry. */
const REFUSED_AGAIN_AFTER = DAY;
const LONGEST_WAIT = 30 * DAY;
const BATCH = 20;
/**
 * One hub serves thousands of feeds, and with a gap of two seconds these take seven of the ten
 * minutes until the next run.
 */
const MOST_A_RUN = 200;

/**
 * Subscribes at hubs that sources name, and renews what runs out. Returns how many hubs were asked.
 */
export async function subscribeToHubs(
  subscribing: Subscribing,
  signal: AbortSignal,
): Promise<number> {
  const { db, now } = subscribing;
  let asked = 0;
  while (!signal.aborted && asked < MOST_A_RUN) {
    const due = await claimSubscriptions(db, {
      now: now(),
      again: new Date(now().getTime() + UNANSWERED_AGAIN_AFTER),
      most: BATCH,
    });
    if (due.length === 0) break;
    for (const one of due) {
      if (signal.aborted) break;
      await subscribe(subscribing, one);
      asked += 1;
    }
  }
  return asked;
}

async function subscribe(subscribing: Subscribing, due: DueSubscription): Promise<void> {
  const { db, now, callback } = subscribing;
  const hub = due.hubs[due.tries % due.hubs.length] ?? "";
  const form = buildSubscription({
    mode: "subscribe",
    topic: due.topic,
    callback: callback + due.token,
    secret: due.secret,
  });
  const fetched = await post(subscribing, hub, form);
  if (fetched?.outcome !== "failed") return;

  const rounds = Math.floor(due.tries / due.hubs.length);
  const hasFurtherHub = (due.tries + 1) % due.hubs.length !== 0;
  const wait = hasFurtherHub ? 0 : Math.min(REFUSED_AGAIN_AFTER * 2 ** rounds, LONGEST_WAIT);
  await refuseSubscription(db, due.sourceId, {
    reason: fetched.reason,
    again: new Date(now().getTime() + wait),
  });
}

/** Undefined where the hub is busy or rests: then it is asked another time. */
async function post(
  subscribing: Subscribing,
  hub: string,
  form: URLSearchParams,
): Promise<Fetched | undefined> {
  const visit = visitHosts(subscribing);
  try {
    return (await visit.whyNot(hub)) === undefined ? await visit.get(hub, { form }) : undefined;
  } finally {
    await releaseHosts(subscribing.db, visit.leave());
  }
}
