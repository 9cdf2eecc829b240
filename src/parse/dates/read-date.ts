import { cleanDateText } from "./clean-date-text.ts";
import { type DateHints, type ReadDate } from "./date-reading.ts";
import { findDay } from "./find-day.ts";
import { readClock } from "./read-clock.ts";
import { readWellFormedDate } from "./read-well-formed-date.ts";
import { readTimestamp } from "./read-timestamp.ts";
import { readZone } from "./read-zone.ts";
import { startOfDay } from "./start-of-day.ts";

const PERSIAN_DIGIT = /[\u06f0-\u06f9]/;

/**
 * Reads a date in any style that feeds use. What is impossible, ambiguous or none is undefined,
 * never a guess and never now.
 */
export function readDate(text: string, hints: DateHints = {}): ReadDate | undefined {
  return readWellFormedDate(text) ?? readTimestamp(text) ?? readUncommonDate(text, hints);
}

function readUncommonDate(text: string, { language }: DateHints): ReadDate | undefined {
  const cleaned = cleanDateText(text);
  if (!/\d/.test(cleaned)) return undefined;
  const clock = readClock(cleaned);
  if (clock === "impossible") return undefined;

  const zone = clock === undefined ? undefined : readZone(clock.after, language);
  const dayText = clock === undefined ? cleaned : `${clock.before} ${zone?.rest ?? clock.after}`;
  const day = findDay({ text: dayText, language, persian: PERSIAN_DIGIT.test(text) });
  const start = day === undefined ? undefined : startOfDay(day);
  if (day === undefined || start === undefined) return undefined;
  if (day.day === undefined)
    return {
      date: new Date(start),
      precision: day.month === undefined ? "year" : "month",
      zone: "assumed-utc",
    };
  if (clock === undefined) return { date: new Date(start), precision: "day", zone: "assumed-utc" };

  const local = start + clock.msOfDay;
  return {
    date: new Date(local - (zone?.offsetAt(local) ?? 0)),
    precision: clock.precision,
    zone: zone === undefined ? "assumed-utc" : "stated",
  };
}
