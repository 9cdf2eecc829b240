import { readDate } from "../dates/read-date.ts";

/** Longer text is prose that mentions a day. */
const LONGEST = 120;

/**
 * A day or finer as RFC 3339 in UTC: a month or a year alone is the heading of a list or an
 * imprint.
 */
export function readMoment(text: string, language: string | undefined): string | undefined {
  if (text.length > LONGEST) return undefined;
  const read = readDate(text, language === undefined ? {} : { language });
  return read === undefined || read.precision === "year" || read.precision === "month"
    ? undefined
    : read.date.toISOString().replace(".000Z", "Z");
}
