import { DAY, SECOND } from "../../lib/duration.ts";

/**
 * Hubs shorten it as they like; longer would leave dead subscriptions behind when an installation
 * ends.
 */
const WANTED_LEASE = 10 * DAY;
/** Room for a day's outage of the hub before the lease ends. */
const RENEWED_AFTER = 0.8;

export type Subscription = {
  readonly mode: "subscribe" | "unsubscribe";
  readonly topic: string;
  /**
   * Our own address, not to be guessed and one for each topic: it is how a push is told from a
   * stranger's.
   */
  readonly callback: string;
  /** Signs what the hub sends; under 200 bytes. */
  readonly secret: string;
};

/** The form to post to a hub (WebSub, 5.1). */
export function buildSubscription({
  mode,
  topic,
  callback,
  secret,
}: Subscription): URLSearchParams {
  if (Buffer.byteLength(secret) >= 200)
    throw new RangeError("A WebSub secret must be shorter than 200 bytes");
  return new URLSearchParams({
    "hub.mode": mode,
    "hub.topic": topic,
    "hub.callback": callback,
    ...(mode === "subscribe" && {
      "hub.secret": secret,
      "hub.lease_seconds": String(WANTED_LEASE / SECOND),
    }),
  });
}

/** When to subscribe anew, given what the hub granted. */
export function renewSubscriptionAt(grantedAt: Date, leaseMs: number): Date {
  return new Date(grantedAt.getTime() + leaseMs * RENEWED_AFTER);
}
