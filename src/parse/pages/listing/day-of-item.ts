import { DAY } from "../../../lib/duration.ts";
import { readMoment } from "../facts/read-moment.ts";
import type { DateHeading } from "./date-headings.ts";

/** "Thu 20 Nov". */
const LONGEST_PART = 24;
const BARE_DAY = /^(?:\p{L}{2,12}[.,]{0,2} )?\d{1,2}(?:st|nd|rd|th|er|º|ª|日|일|\.)?[:,–—-]?$/iu;
/** Of a list of news a day that lies so far ahead is last year's; nearer it may be either. */
const LAST_YEARS_MS = 60 * DAY;

export type DatesAround = {
  readonly language: string | undefined;
  readonly above: DateHeading | undefined;
  readonly readAt: Date | undefined;
};

type ItemDay = { readonly at: string; readonly text: string };

/**
 * When an item is of, from the words in its place for a date: whole, or the part that a heading
 * above leaves open ("20" under "November 2026", "20 Nov" under "2026"), or a day and a month of
 * which the last one is meant.
 */
export function dayOfItem(text: string, around: DatesAround): ItemDay | undefined {
  const { language, above, readAt } = around;
  const whole = momentIn([text, parted(text)], language);
  if (whole !== undefined) return whole;
  const words = parted(text).replace(/\s*[:,–—-]+$/, "");
  if (words.length > LONGEST_PART || !/\d/.test(words) || /\d{3}/.test(words)) return undefined;
  // "20", "Thu 20"; "Nov 20" is more than a day.
  if (BARE_DAY.test(words)) {
    if (above?.precision === "month")
      return momentIn([`${words} ${above.text}`, `${above.text}${words}`], language);
    if (!/^\p{L}/u.test(words)) return undefined;
  }
  if (above !== undefined && above.precision !== "day") return inYear(words, above.year, language);
  return readAt === undefined ? undefined : lastOf(words, readAt, language);
}

function inYear(words: string, year: number, language: string | undefined): ItemDay | undefined {
  const joint = /[./-]$/.test(words) ? "" : " ";
  return momentIn([`${words}${joint}${year}`, `${year}年${words}`], language);
}

function lastOf(words: string, readAt: Date, language: string | undefined): ItemDay | undefined {
  const year = readAt.getUTCFullYear();
  const found = inYear(words, year, language);
  if (found === undefined) return undefined;
  const aheadMs = Date.parse(found.at) - readAt.getTime();
  const last = aheadMs > LAST_YEARS_MS ? inYear(words, year - 1, language) : undefined;
  const { at } = (aheadMs <= DAY ? found : last) ?? {};
  return at === undefined ? undefined : { at, text: words };
}

function momentIn(texts: readonly string[], language: string | undefined): ItemDay | undefined {
  for (const text of texts) {
    const at = readMoment(text, language);
    if (at !== undefined) return { at, text };
  }
  return undefined;
}

/** A day and a month in two elements stand together without a blank: "20Nov". */
function parted(text: string): string {
  return text.replace(/(?<=\d)(?=\p{L}{3})|(?<=\p{L}{3})(?=\d)/gu, " ");
}
