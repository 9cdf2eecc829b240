import { createHash } from "node:crypto";
import { checkSignature } from "../../fetch/websub/check-signature.ts";
import type { FetchedBody } from "../../model/reading/fetched.ts";
import { findActiveSource } from "../../storage/sources/claims.ts";
import { listKnownItems } from "../../storage/items/known-items.ts";
import type { Database } from "../../storage/database.ts";
import { findSubscription } from "../../storage/sources/hub-subscriptions.ts";
import { type Documents } from "../documents/open-documents.ts";
import { readBody } from "../documents/read-body.ts";
import { storeReadings } from "../collect/store-readings.ts";

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

const NEVER = new AbortController().signal;

/**
 * Takes what a hub delivers like a body that was fetched, once it is proved to be from that hub.
 */
export async function receivePush(
  { db, documents }: { readonly db: Database; readonly documents: Documents },
  push: Push,
): Promise<PushOutcome> {
  const known = await findSubscription(db, push.token);
  if (known === undefined) return ignored("Nobody here asked for this.");
  const signature = checkSignature(push.signature, push.body, known.secret);
  if (!signature.isTrue) return ignored(signature.reason);
  const source = await findActiveSource(db, known.sourceId);
  if (source === undefined) return ignored("The source is paused.");

  const fetched = asFetched(push, known.topic);
  const read = await readBody(fetched, source, {
    documents,
    listKnown: () => listKnownItems(db, source.id),
    signal: NEVER,
    // The next poll brings the same and is noted then.
    noteReading: async () => undefined,
    isSuspect: source.parsingTries > 0,
  });
  if ("error" in read) return ignored(read.error.message);
  if ("sitemaps" in read) return ignored("A list of sitemaps is no news.");
  const { items, skipped } = read;
  await storeReadings(
    { db },
    [{ source, at: push.now, came: "a push", fetched, items, skipped }],
    [],
  );
  return { isTaken: true, sourceId: source.id, items: items.count };
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
