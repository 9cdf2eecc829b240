import { z } from "zod";

/** Of each kind so many at most, and no text longer than this: a hostile entry may carry thousands. */
export const MOST_SAID = 40;
export const LONGEST_SAID_CHARACTERS = 1_000;

const TEXT = z.string().max(LONGEST_SAID_CHARACTERS);

/** What a source says of an item besides its words: the cheapest evidence there is, in any language. */
export const ITEM_SAID = z
  .object({
    categories: z
      .array(z.object({ term: TEXT, scheme: TEXT.optional(), label: TEXT.optional() }))
      .max(MOST_SAID),
    enclosures: z
      .array(z.object({ link: TEXT, type: TEXT.optional(), bytes: z.number().optional() }))
      .max(MOST_SAID),
    image: z.object({ link: TEXT, text: TEXT.optional() }),
    /** RFC 3339. */
    updated: TEXT,
    /** YYYY-MM-DD, as the source wrote it in its own zone. */
    publishedDay: TEXT,
    rights: TEXT,
    commentsLink: TEXT,
  })
  .partial()
  .readonly();

export type ItemSaid = z.infer<typeof ITEM_SAID>;
