import { z } from "zod";
import type { StoryPlace } from "../../../storage/stories/stories.ts";
import { readListPlace, writeListPlace } from "../read-list-place.ts";
import { STORY_PILES, type StoryPile } from "../../desk-views/piles.ts";

/** What is no number is as good as absent. */
const QUERY = z.object({
  source: z.coerce.number().int().positive().optional().catch(undefined),
  after: z.string().optional(),
  open: z.coerce.number().int().positive().optional().catch(undefined),
});
export type PileQuery = z.infer<typeof QUERY>;

/** The address of a page of a pile, and of the story that is open beside it. */
export function pileAddress(pile: StoryPile, query: PileQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.set(name, String(value));
  return `/desk/${pile.path}${search.size > 0 ? `?${search}` : ""}`;
}

export function readPlace(written: string | undefined): StoryPlace | undefined {
  const place = readListPlace(written);
  return place && { listedAt: place.at, id: place.id };
}

export function writePlace({ listedAt, id }: StoryPlace): string {
  return writeListPlace({ at: listedAt, id });
}

/** What an address of a pile says; of the inbox, where it is no pile's. */
export function readPileAddress(address: string): {
  readonly pile: StoryPile;
  readonly query: PileQuery;
} {
  const url = URL.parse(address);
  const pile = STORY_PILES.find((one) => url?.pathname === `/desk/${one.path}`) ?? STORY_PILES[0];
  return { pile, query: QUERY.parse(Object.fromEntries(url?.searchParams ?? [])) };
}
