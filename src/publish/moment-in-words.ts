import { localTime } from "../lib/zoned-time.ts";
import { formatDate } from "./format-date.ts";
import type { SiteView } from "./site-view.ts";

/** The day of a moment on the site's clocks, for machines and as people write it. */
export function momentInWords(
  { settings: { timeZone, language } }: SiteView,
  moment: Date,
): { readonly day: string; readonly words: string } {
  const day = localTime(moment, timeZone).slice(0, "YYYY-MM-DD".length);
  return { day, words: formatDate(day, language, "full") };
}
