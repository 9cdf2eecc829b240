import { DAY, SECOND } from "../../lib/duration.ts";

/** A hub that grants more is not believed: after this it must answer again. */
const LONGEST_LEASE = 30 * DAY;
/** A hub that does not say how long means this, by the usual default of hubs. */
const LEASE_OF_THE_SILENT = 10 * DAY;
const LONGEST_CHALLENGE = 1_000;

export type Verification =
  /** Answer 200 with the challenge as plain text. */
  | { readonly answer: "confirm"; readonly challenge: string; readonly leaseMs: number }
  /** Answer 200; there is no subscription. */
  | { readonly answer: "denied"; readonly reason: string }
  /** Answer 404. */
  | { readonly answer: "refuse"; readonly reason: string };

/**
 * What a hub asks at our callback (WebSub, 5.3). `expected` is what we have asked it for and not
 * yet heard of.
 */
export function verifyChallenge(
  query: URLSearchParams,
  expected: { readonly mode: "subscribe" | "unsubscribe"; readonly topic: string } | undefined,
): Verification {
  const mode = query.get("hub.mode");
  if (expected === undefined || query.get("hub.topic") !== expected.topic)
    return { answer: "refuse", reason: "Nobody here asked for this topic." };
  if (mode === "denied")
    return {
      answer: "denied",
      reason: `The hub denies the subscription: ${query.get("hub.reason")?.slice(0, 200) ?? "it gives no reason"}.`,
    };
  if (mode !== expected.mode)
    return {
      answer: "refuse",
      reason: `The hub verifies "${mode ?? ""}", but "${expected.mode}" was asked for.`,
    };

  const challenge = query.get("hub.challenge") ?? "";
  if (challenge === "" || challenge.length > LONGEST_CHALLENGE)
    return { answer: "refuse", reason: "The hub sends no challenge that could be echoed." };

  const lease = query.get("hub.lease_seconds") ?? "";
  const granted = /^\d+$/.test(lease) ? Number(lease) * SECOND : LEASE_OF_THE_SILENT;
  return { answer: "confirm", challenge, leaseMs: Math.min(granted, LONGEST_LEASE) };
}
