import { HOUR, MINUTE } from "../../lib/duration.ts";
import { type Reply } from "./make-reply.ts";

/**
 * What others write about a published story joins its page without a new version of the site; it
 * may wait so long.
 */
const LONGEST_KEPT_MS = 5 * MINUTE;
/** Without a database nobody can say whether a page was withdrawn meanwhile: so long it is shown. */
const LONGEST_UNCHECKED_MS = HOUR;
/** The packed forms of a page are some half of it more. */
const WITH_PACKED = 1.5;

export type PageCache = {
  /** The page as it was made for this version of what it shows, or made now. */
  readonly page: (key: string, version: number, make: () => Promise<Reply>) => Promise<Reply>;
  /** The page as it was when the database last answered for it, if that is not too long ago. */
  readonly lastKnown: (key: string) => KnownPage | undefined;
};

export type KnownPage = { readonly reply: Reply; readonly ageMs: number };

type Kept = {
  readonly version: number;
  readonly at: number;
  readonly reply: Promise<Reply>;
  /** The last making that succeeded, and when it was last right. */
  known: { readonly reply: Reply; readonly rightAt: number } | undefined;
};

/**
 * Keeps pages until what they show changes; many who ask for one page at once wait for one making of
 * it. What was not asked for the longest goes first, when all together weigh more than they may.
 */
export function pageCache(now: () => Date, mostBytes: number): PageCache {
  const kept = new Map<string, Kept>();
  const nowMs = (): number => now().getTime();
  return {
    async page(key, version, make) {
      const before = kept.get(key);
      if (before?.version === version && nowMs() - before.at < LONGEST_KEPT_MS) {
        if (before.known !== undefined) before.known = { ...before.known, rightAt: nowMs() };
        moveToEnd(kept, key, before);
        return before.reply;
      }
      const made: Kept = { version, at: nowMs(), reply: make(), known: before?.known };
      moveToEnd(kept, key, made);
      try {
        const reply = await made.reply;
        made.known = { reply, rightAt: made.at };
        // Anybody can ask for pages that are not there, and would push out those that are.
        if (reply.status === 404 && kept.get(key) === made) kept.delete(key);
        forgetOldest(kept, mostBytes);
        return reply;
      } catch (error) {
        if (kept.get(key) === made) forget(kept, key, before);
        throw error;
      }
    },
    lastKnown(key) {
      const known = kept.get(key)?.known;
      const ageMs = known === undefined ? 0 : nowMs() - known.rightAt;
      return known === undefined || ageMs > LONGEST_UNCHECKED_MS
        ? undefined
        : { reply: known.reply, ageMs };
    },
  };
}

/** A map goes by the order in which keys were set. */
function moveToEnd(kept: Map<string, Kept>, key: string, page: Kept): void {
  kept.delete(key);
  kept.set(key, page);
}

function forgetOldest(kept: Map<string, Kept>, mostBytes: number): void {
  const bytesOf = ({ known }: Kept): number => (known?.reply.body.byteLength ?? 0) * WITH_PACKED;
  let bytes = [...kept.values()].reduce((sum, page) => sum + bytesOf(page), 0);
  for (const [key, page] of kept) {
    if (bytes <= mostBytes) return;
    kept.delete(key);
    bytes -= bytesOf(page);
  }
}

/** A making that failed leaves what was known before it, to be made anew with the next request. */
function forget(kept: Map<string, Kept>, key: string, before: Kept | undefined): void {
  if (before?.known === undefined) kept.delete(key);
  else kept.set(key, { ...before, version: Number.NaN });
}
