import { DAY } from "../../../lib/duration.ts";
import { type CalendarDay, dayAt } from "../start-of-day.ts";

/** ISO 8601 week dates: week 1 holds 4 January. */
export function dayOfWeekDate(
  year: number,
  week: number,
  weekday: number,
): CalendarDay | undefined {
  if (week < 1 || week > 53 || weekday < 1 || weekday > 7) return undefined;
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
  const thursday = new Date(monday + ((week - 1) * 7 + 3) * DAY);
  if (thursday.getUTCFullYear() !== year) return undefined;
  return dayAt(monday + ((week - 1) * 7 + weekday - 1) * DAY);
}

export function dayOfOrdinalDate(year: number, dayOfYear: number): CalendarDay | undefined {
  if (dayOfYear < 1) return undefined;
  const day = dayAt(Date.UTC(year, 0, dayOfYear));
  return day.year === year ? day : undefined;
}
