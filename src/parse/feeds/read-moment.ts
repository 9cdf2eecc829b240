import { readDate } from "../dates/read-date.ts";
import { type Reading } from "./reading.ts";

/** Clocks of publishers run ahead a little; more than a day is an announcement or a mistake. */
const FUTURE_FROM_MS = 24 * 60 * 60 * 1_000;

/** RFC 3339 in UTC, or undefined where the words name no moment. Never now. */
export function readMoment(text: string | undefined, reading: Reading): string | undefined {
  if (text === undefined || text === "") return undefined;
  const date = readDate(text, { language: reading.language })?.date;
  if (date === undefined || Number.isNaN(date.getTime())) {
    reading.warn("date_unreadable", text);
    return undefined;
  }
  if (reading.now !== undefined && date.getTime() - reading.now.getTime() > FUTURE_FROM_MS)
    reading.warn("date_in_future", text);
  const written = date.toISOString();
  return date.getTime() % 1_000 === 0 ? `${written.slice(0, -".000Z".length)}Z` : written;
}
