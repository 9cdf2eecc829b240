import { z } from "zod";

const SCORE_PART = z
  .object({
    part: z.string(),
    value: z.number(),
    /** Why, in words. */
    phrase: z.string(),
  })
  .readonly();

/** One named part of the sum that a story stands at its place by. */
export type ScorePart = z.infer<typeof SCORE_PART>;

const STORED = z.array(SCORE_PART);

/** What `story.score_parts` holds; none before the story was ranked. */
export function readScoreParts(stored: unknown): readonly ScorePart[] {
  const read = STORED.safeParse(stored);
  return read.success ? read.data : [];
}
