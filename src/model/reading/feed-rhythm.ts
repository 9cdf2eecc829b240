import { z } from "zod";

/**
 * What the feed asks of those who read it (RSS ttl, skipHours, skipDays; RSS syndication module).
 */
const FEED_RHYTHM = z
  .object({
    ttlMinutes: z.number(),
    skipHoursUtc: z.array(z.number()).readonly(),
    skipDays: z.array(z.string()).readonly(),
    /** Milliseconds between updates, from sy:updatePeriod and sy:updateFrequency. */
    updateEveryMs: z.number(),
  })
  .partial()
  .readonly();

export type FeedRhythm = z.infer<typeof FEED_RHYTHM>;

/** What `source.rhythm` holds; one that does not read so is asked for with the next reading. */
export function readFeedRhythm(stored: unknown): FeedRhythm | undefined {
  return FEED_RHYTHM.safeParse(stored).data;
}
