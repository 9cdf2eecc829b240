/** What a text says of a day: a year alone, a year and a month, or all three. */
export type CalendarDay = { readonly year: number; readonly month?: number; readonly day?: number };

/** Milliseconds of the start of a day in UTC, or undefined where there is no such day. */
export function startOfDay({ year, month = 1, day = 1 }: CalendarDay): number | undefined {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  return date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
    ? ms
    : undefined;
}

export function isRealDay(day: CalendarDay): boolean {
  return startOfDay(day) !== undefined;
}

/** The UTC day that a moment falls on. */
export function dayAt(ms: number): CalendarDay {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
