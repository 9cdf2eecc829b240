import { readWrittenDate } from "../../dates/read-date.ts";
import { standsForNone } from "../../dates/stands-for-none.ts";
import { type Reading } from "../reading.ts";

/** Clocks of publishers run ahead a little; more than a day is an announcement or a mistake. */
const FUTURE_FROM_MS = 24 * 60 * 60 * 1_000;

export type Moment = {
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** YYYY-MM-DD in the zone that the feed wrote; undefined where it names no day. */
  readonly day: string | undefined;
};

/** RFC 3339 in UTC, or undefined where the words name no moment. Never now. */
export function readMoment(text: string | undefined, reading: Reading): string | undefined {
  return readMomentAndDay(text, reading)?.at;
}

export function readMomentAndDay(text: string | undefined, reading: Reading): Moment | undefined {
  if (text === undefined || text === "") return undefined;
  const { language, order } = reading;
  const read = readWrittenDate(text, { language, order });
  if (read === undefined || Number.isNaN(read.date.getTime())) {
    reading.warn("date_unreadable", text);
    return undefined;
  }
  if (standsForNone(read)) {
    reading.warn("date_unset", text);
    return undefined;
  }
  const { date, precision, offsetMs } = read;
  if (reading.now !== undefined && date.getTime() - reading.now.getTime() > FUTURE_FROM_MS)
    reading.warn("date_in_future", text);
  return {
    at: written(date),
    day:
      precision === "year" || precision === "month"
        ? undefined
        : new Date(date.getTime() + offsetMs).toISOString().slice(0, 10),
  };
}

function written(date: Date): string {
  const whole = date.toISOString();
  return date.getTime() % 1_000 === 0 ? `${whole.slice(0, -".000Z".length)}Z` : whole;
}
