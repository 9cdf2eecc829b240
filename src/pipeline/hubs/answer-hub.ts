import { renewSubscriptionAt } from "../../fetch/websub/build-subscription.ts";
import { verifyChallenge } from "../../fetch/websub/verify-challenge.ts";
import { DAY } from "../../lib/duration.ts";
import type { Database } from "../../storage/database.ts";
import {
  confirmSubscription,
  findSubscription,
  refuseSubscription,
} from "../../storage/sources/hub-subscriptions.ts";

/** Hubs ask back within seconds; some have a queue. */
const ANSWER_AWAITED_MS = DAY;
const DENIED_AGAIN_AFTER = 7 * DAY;

export type HubQuestion = {
  readonly token: string;
  readonly query: URLSearchParams;
  readonly now: Date;
};

/**
 * Answers what a hub asks at our callback: the challenge where we have asked it for this, undefined
 * where not.
 */
export async function answerHub(
  db: Database,
  { token, query, now }: HubQuestion,
): Promise<string | undefined> {
  const known = await findSubscription(db, token);
  const isAwaited =
    known?.askedAt !== undefined && now.getTime() - known.askedAt.getTime() < ANSWER_AWAITED_MS;
  const isDenial = query.get("hub.mode") === "denied";
  if (known === undefined || !(isAwaited || isDenial)) return undefined;

  const verification = verifyChallenge(query, { mode: "subscribe", topic: known.topic });
  if (verification.answer === "refuse") return undefined;
  if (verification.answer === "denied") {
    await refuseSubscription(db, known.sourceId, {
      reason: verification.reason,
      again: new Date(now.getTime() + DENIED_AGAIN_AFTER),
    });
    return "";
  }
  const { leaseMs, challenge } = verification;
  await confirmSubscription(db, known.sourceId, {
    now,
    leaseUntil: new Date(now.getTime() + leaseMs),
    renewAt: renewSubscriptionAt(now, leaseMs),
  });
  return challenge;
}
