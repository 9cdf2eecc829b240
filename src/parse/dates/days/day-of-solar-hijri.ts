import { DAY } from "../../../lib/duration.ts";
import { type CalendarDay, dayAt } from "../start-of-day.ts";

/** The Iranian calendar: six months of 31 days, five of 30, the last of 29 or 30. */
export function dayOfSolarHijri(year: number, month: number, day: number): CalendarDay | undefined {
  if (month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) return undefined;
  const start = startOfSolarHijriYear(year);
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const days = start + before + day - 1;
  return days < startOfSolarHijriYear(year + 1) ? dayAt(days * DAY) : undefined;
}

/**
 * Days since 1970. Eight leap years in 33 agree with the observed calendar from 1179 to 1502, that
 * is 1800 to 2123.
 */
function startOfSolarHijriYear(year: number): number {
  const shifted = year + 1595;
  const leapDays = Math.floor(shifted / 33) * 8 + Math.floor(((shifted % 33) + 3) / 4);
  return 365 * shifted + leapDays - 1_075_195;
}
