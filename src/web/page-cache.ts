import { MINUTE } from "../lib/duration.ts";
import { type Reply } from "./make-reply.ts";

/**
 * What others write about a published story joins its page without a new version of the site; it
 * may wait so long.
 */
const LONGEST_KEPT_MS = 5 * MINUTE;
/** Some 40 kB each with its packed forms: 20 MB. */
const MOST_PAGES = 500;

export type PageCache = {
  /** The page as it was made for this version of the site, or made now. */
  readonly page: (path: string, version: number, make: () => Promise<Reply>) => Promise<Reply>;
};

type Kept = { readonly version: number; readonly at: number; readonly reply: Promise<Reply> };

/**
 * Keeps pages until the site changes; many who ask for one page at once wait for one making of it.
 */
export function pageCache(now: () => Date): PageCache {
  const kept = new Map<string, Kept>();
  return {
    async page(path, version, make) {
      const known = kept.get(path);
      if (
        known !== undefined &&
        known.version === version &&
        now().getTime() - known.at < LONGEST_KEPT_MS
      )
        return known.reply;

      const made = { version, at: now().getTime(), reply: make() };
      kept.delete(path);
      kept.set(path, made);
      const [oldest] = kept.keys();
      if (kept.size > MOST_PAGES && oldest !== undefined) kept.delete(oldest);
      try {
        const reply = await made.reply;
        // Anybody can ask for pages that are not there, and would push out those that are.
        if (reply.status === 404 && kept.get(path) === made) kept.delete(path);
        return reply;
      } catch (error) {
        if (kept.get(path) === made) kept.delete(path);
        throw error;
      }
    },
  };
}
