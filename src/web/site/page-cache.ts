import { HOUR, MINUTE } from "../../lib/duration.ts";
import { type Reply } from "./make-reply.ts";

/**
 * What others write about a published story joins its page without a new version of the site; it
 * may wait so long.
 */
const LONGEST_KEPT_MS = 5 * MINUTE;
/** Without a database nobody can say whether a page was withdrawn meanwhile: so long it is shown. */
const LONGEST_UNCHECKED_MS = HOUR;
/** Some 40 kB each with its packed forms: 20 MB. */
const MOST_PAGES = 500;

export type PageCache = {
  /** The page as it was made for this version of the site, or made now. */
  readonly page: (path: string, version: number, make: () => Promise<Reply>) => Promise<Reply>;
  /** The page as it was when the database last answered for it, if that is not too long ago. */
  readonly lastKnown: (path: string) => KnownPage | undefined;
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
 * Keeps pages until the site changes; many who ask for one page at once wait for one making of it.
 */
export function pageCache(now: () => Date): PageCache {
  const kept = new Map<string, Kept>();
  const nowMs = (): number => now().getTime();
  return {
    async page(path, version, make) {
      const before = kept.get(path);
      if (before?.version === version && nowMs() - before.at < LONGEST_KEPT_MS) {
        if (before.known !== undefined) before.known = { ...before.known, rightAt: nowMs() };
        return before.reply;
      }
      const made: Kept = { version, at: nowMs(), reply: make(), known: before?.known };
      kept.delete(path);
      kept.set(path, made);
      const [oldest] = kept.keys();
      if (kept.size > MOST_PAGES && oldest !== undefined) kept.delete(oldest);
      try {
        const reply = await made.reply;
        made.known = { reply, rightAt: made.at };
        // Anybody can ask for pages that are not there, and would push out those that are.
        if (reply.status === 404 && kept.get(path) === made) kept.delete(path);
        return reply;
      } catch (error) {
        if (kept.get(path) === made) forget(kept, path, before);
        throw error;
      }
    },
    lastKnown(path) {
      const known = kept.get(path)?.known;
      const ageMs = known === undefined ? 0 : nowMs() - known.rightAt;
      return known === undefined || ageMs > LONGEST_UNCHECKED_MS
        ? undefined
        : { reply: known.reply, ageMs };
    },
  };
}

/** A making that failed leaves what was known before it, to be made anew with the next request. */
function forget(kept: Map<string, Kept>, path: string, before: Kept | undefined): void {
  if (before?.known === undefined) kept.delete(path);
  else kept.set(path, { ...before, version: Number.NaN });
}
