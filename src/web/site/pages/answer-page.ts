import { setTimeout as pause } from "node:timers/promises";
import { type Context } from "hono";
import { SECOND } from "../../../lib/duration.ts";
import { isDatabaseAway } from "../../../storage/is-database-away.ts";
import { type Shelf, type SiteVersion, versionOf } from "../../../storage/cuttings/site-version.ts";
import { type Reply } from "../make-reply.ts";
import { type Packing } from "../pack-replies.ts";
import { type KnownPage, type PageCache } from "../page-cache.ts";
import { sendReply } from "../send-reply.ts";

/** Kept, but asked for each time: what is withdrawn is gone at once, and asking costs a 304. */
const ASK_EACH_TIME = "public, no-cache";

/**
 * A database that is well says within some milliseconds whether a kept page still holds; on a
 * machine that is short of breath it takes longer.
 */
const PATIENCE_MS = 500;

/** To make a page anew takes some questions more. */
const MAKING_PATIENCE_MS = 2 * SECOND;

export type AskedPage = {
  readonly cache: PageCache;
  /** What the page is kept by. */
  readonly key: string;
  /** What it shows: when one of them changes, it is made anew. */
  readonly shelves: readonly Shelf[];
  readonly packing: Packing;
  readonly readVersion: () => Promise<SiteVersion>;
  readonly make: () => Promise<Reply>;
};

/**
 * Answers with the page as it is now; while the database is away or busy, with the page as it was
 * last known, which says so in its headers (RFC 9111, 5.1; RFC 9211).
 */
export async function answerPage(
  context: Context,
  { onError }: { readonly onError: (error: unknown) => void },
  { cache, key, shelves, packing, readVersion, make }: AskedPage,
): Promise<Response> {
  const asked = context.req.raw.headers;
  try {
    const known = cache.lastKnown(key);
    const version = await (known === undefined
      ? readVersion()
      : Promise.race([readVersion(), pause(PATIENCE_MS, undefined, { ref: false })]));
    if (version === undefined && known !== undefined) return sendKnown(known, asked, packing);
    const now = version ?? (await readVersion());
    const { changedAt } = now;
    const made = cache.page(key, versionOf(now, shelves), make);
    const reply = await (known === undefined
      ? made
      : Promise.race([made, pause(MAKING_PATIENCE_MS, undefined, { ref: false })]));
    if (reply === undefined && known !== undefined) {
      made.catch(onError);
      return sendKnown(known, asked, packing);
    }
    return sendReply(reply ?? (await made), asked, {
      cacheControl: ASK_EACH_TIME,
      packing,
      ...(changedAt !== undefined && { changedAt }),
    });
  } catch (error) {
    const known = isDatabaseAway(error) ? cache.lastKnown(key) : undefined;
    if (known === undefined) throw error;
    onError(error);
    return sendKnown(known, asked, packing);
  }
}

function sendKnown({ reply, ageMs }: KnownPage, asked: Headers, packing: Packing): Response {
  const seconds = Math.floor(ageMs / SECOND);
  const response = sendReply(reply, asked, { cacheControl: ASK_EACH_TIME, packing });
  response.headers.set("age", String(seconds));
  response.headers.set(
    "cache-status",
    `cuttings; hit; ttl=${-seconds}; detail="the database does not answer"`,
  );
  return response;
}
