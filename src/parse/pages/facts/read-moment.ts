import { readDate } from "../../dates/read-date.ts";

/** Longer text is prose that mentions a day. */
const LONGEST = 120;

export type Moment = {
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** YYYY-MM-DD as it was written: no zone moves it. */
  readonly day: string;
};

/**
 * A day or finer as RFC 3339 in UTC: a month or a year alone is the heading of a list or an
 * imprint.
 */
export function readMoment(text: string, language: string | undefined): string | undefined {
  return readMomentAndDay(text, language)?.at;
}

export function readMomentAndDay(text: string, language: string | undefined): Moment | undefined {
  if (text.length > LONGEST) return undefined;
  const read = readDate(text, language === undefined ? {} : { language });
  if (read === undefined || read.precision === "year" || read.precision === "month")
    return undefined;
  return {
    at: read.date.toISOString().replace(".000Z", "Z"),
    day: new Date(read.date.getTime() + read.offsetMs).toISOString().slice(0, 10),
  };
}
