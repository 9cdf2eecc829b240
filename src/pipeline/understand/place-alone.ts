import type { NewStory, UnplacedItem } from "../../storage/stories/place-items.ts";

/**
 * Until items are grouped, each is a story of its own, the newest first. A date in the future does
 * not float on top.
 */
export function placeAlone(item: UnplacedItem): NewStory {
  const newestAt =
    item.publishedAt !== undefined && item.publishedAt < item.seenAt
      ? item.publishedAt
      : item.seenAt;
  return { itemId: item.id, newestAt, firstSeenAt: item.seenAt };
}
