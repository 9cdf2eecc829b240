import { DAY } from "../../../lib/duration.ts";

const IN_UTC = /(?:z|[+-]00:?00|gmt|utc)\s*$/i;

/**
 * Programs write a page's moment in UTC, where it is often tomorrow already; the day that readers
 * see, or the address bears, is then the page's own.
 */
export function dayAsShown(
  found: { readonly day: string; readonly text: string },
  shown: Iterable<string | undefined>,
): string {
  if (!IN_UTC.test(found.text)) return found.day;
  for (const day of shown) {
    if (day !== undefined && Math.abs(Date.parse(day) - Date.parse(found.day)) <= DAY) return day;
  }
  return found.day;
}
