import type { Element } from "domhandler";

import type { FeedItem } from "../../../model/reading/feed.ts";
import type { MarkupRule } from "../../../model/reading/page-rule.ts";
import { type ListPage, readListItem } from "./read-list-item.ts";
import { sharedWords } from "./shared-words.ts";
import { settleDates } from "../facts/settle-dates.ts";

/** A longer list is an archive; what is new stands at its head. */
export const MAX_ITEMS = 500;
/** So many show what all have. */
const COMPARED = 40;

export type MarkedItems = {
  /** Once for each link, in order of the page. */
  readonly items: readonly FeedItem[];
  /** Elements without a title or a link. */
  readonly incomplete: number;
};

export function readMarkedItems(
  elements: readonly Element[],
  rule: MarkupRule,
  page: ListPage,
): MarkedItems {
  const items = new Map<string, FeedItem>();
  let incomplete = 0;
  const shared = sharedWords(elements.slice(0, COMPARED));
  for (const element of elements.slice(0, MAX_ITEMS)) {
    const item = readListItem(element, rule, { ...page, shared });
    if (item?.link === undefined) incomplete++;
    else if (!items.has(item.link)) items.set(item.link, item);
  }
  return { items: settleDates([...items.values()]), incomplete };
}
