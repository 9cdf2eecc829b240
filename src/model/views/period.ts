/** A year, a month or a day of it: "2024", "2024-05", "2024-05-17". */
const PERIOD = /^([12][0-9]{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?$/;

/** The first day of a year, a month or a day; undefined where it is none. */
export function firstDay(period: string): string | undefined {
  const [, year, month = "01", day = "01"] = PERIOD.exec(period) ?? [];
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}

/** The last one. */
export function lastDay(period: string): string | undefined {
  const [, year, month = "12", day] = PERIOD.exec(period) ?? [];
  if (year === undefined) return undefined;
  const last = day ?? daysIn(Number(year), Number(month));
  return dayOf(Number(year), Number(month), Number(last));
}

/** The shortest way to say that a period begins on this day. */
export function shortFrom(day: string): string {
  return day.replace(/-01$/, "").replace(/^(\d{4})-01$/, "$1");
}

/** The shortest way to say that a period ends on this day. */
export function shortTo(day: string): string {
  const [year = "", month = ""] = day.split("-");
  return [year, `${year}-${month}`].find((short) => lastDay(short) === day) ?? day;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  if (day > daysIn(year, month)) return undefined;
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
