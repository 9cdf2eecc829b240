import type { FeedItem } from "../../../model/reading/feed.ts";
import { readMoment } from "./read-moment.ts";

const NUMBERS = /^\D*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/;
const LAST_MONTH = 12;

/**
 * 06/05/2026 can be read two ways; where another date of the same list can be read one way only,
 * that is the list's way.
 */
export function settleDates(items: readonly FeedItem[]): FeedItem[] {
  const language = wayOf(items);
  if (language === undefined) return [...items];
  return items.map((item) => {
    const isOpen =
      item.published === undefined &&
      item.publishedText !== undefined &&
      NUMBERS.test(item.publishedText);
    const published = isOpen ? readMoment(item.publishedText, language) : undefined;
    return published === undefined ? item : { ...item, published };
  });
}

/**
 * A language that writes numbers as the list does; undefined where the list does not show it, or
 * shows both.
 */
function wayOf(items: readonly FeedItem[]): "en-GB" | "en-US" | undefined {
  const numbers = items
    .map((item) => NUMBERS.exec(item.publishedText ?? ""))
    .filter((match) => match !== null);
  const dayFirst = numbers.some((match) => Number(match[1]) > LAST_MONTH);
  const monthFirst = numbers.some((match) => Number(match[2]) > LAST_MONTH);
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? "en-GB" : "en-US";
}
