import { cleanDateText } from "./clean-date-text.ts";
import { type DateHints, type ReadDate } from "./date-reading.ts";
import { findDay } from "./days/find-day.ts";
import { type Clock, readClock } from "./clocks/read-clock.ts";
import { readWellFormedDate } from "./read-well-formed-date.ts";
import { readTimestamp } from "./read-timestamp.ts";
import { readZone, readZoneBefore, type Zone } from "./clocks/read-zone.ts";
import { standsForNone } from "./stands-for-none.ts";
import { startOfDay } from "./start-of-day.ts";

const PERSIAN_DIGIT = /[\u06f0-\u06f9]/;

/**
 * Reads a date in any style that feeds use. What is impossible, ambiguous or none is undefined,
 * never a guess and never now.
 */
export function readDate(text: string, hints: DateHints = {}): ReadDate | undefined {
  const written = readWrittenDate(text, hints);
  return written === undefined || standsForNone(written) ? undefined : written;
}

/** The same of any date, also of one that stands for none. */
export function readWrittenDate(text: string, hints: DateHints = {}): ReadDate | undefined {
  return readWellFormedDate(text) ?? readTimestamp(text) ?? readUncommonDate(text, hints);
}

function readUncommonDate(text: string, { language, order }: DateHints): ReadDate | undefined {
  const cleaned = cleanDateText(text);
  if (!/\d/.test(cleaned)) return undefined;
  const clock = readClock(cleaned);
  if (clock === "impossible") return undefined;

  const zone = clock && (readZone(clock.after, language) ?? readZoneBefore(clock.before));
  const dayText = clock === undefined ? cleaned : textWithout(clock, zone);
  const day = findDay({ text: dayText, language, order, persian: PERSIAN_DIGIT.test(text) });
  const start = day === undefined ? undefined : startOfDay(day);
  if (day === undefined || start === undefined) return undefined;
  if (day.day === undefined)
    return {
      date: new Date(start),
      precision: day.month === undefined ? "year" : "month",
      zone: "assumed-utc",
      offsetMs: 0,
    };
  if (clock === undefined)
    return { date: new Date(start), precision: "day", zone: "assumed-utc", offsetMs: 0 };

  const local = start + clock.msOfDay;
  const offsetMs = zone?.offsetAt(local) ?? 0;
  return {
    date: new Date(local - offsetMs),
    precision: clock.precision,
    zone: zone === undefined ? "assumed-utc" : "stated",
    offsetMs,
  };
}

function textWithout(clock: Clock, zone: Zone | undefined): string {
  if (zone === undefined) return `${clock.before} ${clock.after}`;
  return zone.stands === "after" ? `${clock.before} ${zone.rest}` : `${zone.rest} ${clock.after}`;
}
