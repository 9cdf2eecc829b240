/**
 * "wanted": a feed names the hub and nobody has asked it yet. "asked": its question at our callback
 * is awaited.
 */
export const HUB_STATES = ["wanted", "asked", "verified", "refused"] as const;
export type HubState = (typeof HUB_STATES)[number];

/** A topic may name several hubs; they are tried in this order until one accepts. */
export type HubOffer = { readonly hubs: readonly string[]; readonly topic: string };

/** How a verified hub has kept its word. */
export type HubRecord = {
  readonly leaseUntil: Date;
  readonly verifiedAt: Date;
  readonly lastPushAt?: Date;
  /** When a poll, and no push, last found something new. */
  readonly lastMissedAt?: Date;
};
