import { cleanDateText } from "./clean-date-text.ts";
import { findDay } from "./days/find-day.ts";
import { readClock } from "./clocks/read-clock.ts";
import { type DateHints } from "./date-reading.ts";

const PERSIAN_DIGIT = /[\u06f0-\u06f9]/;

/**
 * The day that people wrote, YYYY-MM-DD, as it stands: a time or a zone beside it does not move it.
 */
export function readDay(text: string, { language, order }: DateHints = {}): string | undefined {
  const cleaned = cleanDateText(text);
  if (!/\d/.test(cleaned)) return undefined;
  const clock = readClock(cleaned);
  const dayText =
    clock === undefined || clock === "impossible" ? cleaned : `${clock.before} ${clock.after}`;
  const found = findDay({ text: dayText, language, order, persian: PERSIAN_DIGIT.test(text) });
  if (found?.month === undefined || found.day === undefined) return undefined;
  return [found.year, found.month, found.day]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
