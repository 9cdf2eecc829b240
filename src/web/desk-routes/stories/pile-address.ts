import { z } from "zod";
import {
  STORY_ORDERS,
  type StoryOrder,
  type StoryPlace,
} from "../../../storage/stories/stories.ts";
import { readListPlace, writeListPlace } from "../read-list-place.ts";
import { STORY_PILES, type StoryPile } from "../../desk-views/piles.ts";

/** What is no number is as good as absent. */
const QUERY = z.object({
  source: z.coerce.number().int().positive().optional().catch(undefined),
  order: z.enum(STORY_ORDERS).optional().catch(undefined),
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

/** The inbox opens best first; what one source told, and what was decided, stands newest first. */
export function orderOf(pile: StoryPile, { order, source }: PileQuery): StoryOrder {
  return pile.state === "inbox" && source === undefined ? (order ?? "best") : "newest";
}

/** Where a list goes on, and how many stories stood before that. */
export type PlaceInList = { readonly after: StoryPlace | undefined; readonly before: number };

/** As "2026-03-01T12:00:00.000Z~17~50", or "1.25~17~50" where it is best first. */
export function readPlace(written: string | undefined, order: StoryOrder): PlaceInList {
  const [at = "", id = "", before = ""] = (written ?? "").split("~");
  const newest = order === "newest" ? readListPlace(`${at}~${id}`) : undefined;
  const isBest = order === "best" && /^-?\d{1,3}(\.\d{1,9})?$/.test(at) && /^\d{1,15}$/.test(id);
  if (newest === undefined && !isBest) return { after: undefined, before: 0 };
  return {
    after:
      newest === undefined
        ? { listedAt: new Date(0), score: Number(at), id: Number(id) }
        : { listedAt: newest.at, score: 0, id: newest.id },
    before: /^\d{1,6}$/.test(before) ? Number(before) : 0,
  };
}

export function writePlace(place: StoryPlace, order: StoryOrder, before: number): string {
  const { listedAt, score, id } = place;
  // As many digits as a four-byte number has.
  const written =
    order === "newest" ? writeListPlace({ at: listedAt, id }) : `${+score.toFixed(9)}~${id}`;
  return `${written}~${before}`;
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
