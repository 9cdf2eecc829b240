import { createHash } from "node:crypto";
import { checkSignature } from "../fetch/websub/check-signature.ts";
import type { FetchedBody } from "../model/fetched.ts";
import { findActiveSource } from "../storage/claims.ts";
import type { Database } from "../storage/database.ts";
import { findSubscription } from "../storage/hub-subscriptions.ts";
import { itemsOfFeed } from "./items-of-feed.ts";
import { storeReadings } from "./store-readings.ts";
import { understandBody } from "./understand-body.ts";

export type Push = {
  readonly token: string;
  readonly signature: string | undefined;
  readonly contentType: string | undefined;
  readonly body: Uint8Array;
  readonly now: Date;
};

/** `taken` with how many items came; everything else changed nothing. */
export type PushOutcome =
  | { readonly isTaken: true; readonly sourceId: number; readonly items: number }
  | { readonly isTaken: false; readonly reason: string };

/**
 * Takes what a hub delivers like a body that was fetched, once it is proved to be from that hub.
 */
export async function receivePush(db: Database, push: Push): Promise<PushOutcome> {
  const known = await findSubscription(db, push.token);
  if (known === undefined) return ignored("Nobody here asked for this.");
  const signature = checkSignature(push.signature, push.body, known.secret);
  if (!signature.isTrue) return ignored(signature.reason);
  const source = await findActiveSource(db, known.sourceId);
  if (source === undefined) return ignored("The source is paused.");

  const fetched = asFetched(push, known.topic);
  const understood = understandBody(fetched, source);
  if ("unreadable" in understood) return ignored(understood.unreadable.message);
  if ("sitemaps" in understood) return ignored("A list of sitemaps is no news.");
  const { items, skipped } = itemsOfFeed(understood, source);
  await storeReadings(
    { db },
    [
      {
        source,
        at: push.now,
        fetched,
        items,
        skipped,
        rhythm: undefined,
        sameBody: false,
        isPushed: true,
      },
    ],
    [],
  );
  return { isTaken: true, sourceId: source.id, items: items.length };
}

function asFetched({ body, contentType }: Push, topic: string): FetchedBody {
  const bodyHash = createHash("sha256").update(body).digest("hex");
  return {
    outcome: "body",
    status: 200,
    body,
    bytes: body.length,
    wireBytes: body.length,
    bodyHash,
    headers: { contentType },
    address: topic,
    redirects: [],
    ms: 0,
  };
}

function ignored(reason: string): PushOutcome {
  return { isTaken: false, reason };
}
