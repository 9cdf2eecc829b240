import { MINUTE } from "../../lib/duration.ts";
import { type ReadDate } from "./date-reading.ts";
import { isCredibleYear } from "./days/gregorian-year.ts";
import { ENGLISH_MONTHS } from "./days/month-names-table.ts";
import { readMilliseconds } from "./read-milliseconds.ts";
import { startOfDay } from "./start-of-day.ts";

const RFC_3339 =
  /^([12]\d{3})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.:,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2}))$/;
const RFC_822 =
  /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Z][a-z]{2}) ([12]\d{3}) (\d{2}):(\d{2})(?::(\d{2}))?()(?: (GMT|UTC|UT|Z)| ([+-])(\d{2})(\d{2}))$/;
const MONTHS = new Map(
  ENGLISH_MONTHS.map(([name = ""], index) => [
    `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    index + 1,
  ]),
);

/**
 * Well-made RFC 3339 and RFC 822 dates are nearly all that there are, and this reads them twenty
 * times faster than the rest can.
 */
export function readWellFormedDate(text: string): ReadDate | undefined {
  const trimmed = text.trim();
  const iso = RFC_3339.exec(trimmed);
  if (iso !== null)
    return assemble(
      startOfDay({ year: year(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }),
      iso,
    );
  const mail = RFC_822.exec(trimmed);
  const month = MONTHS.get(mail?.[2] ?? "");
  if (mail === null || month === undefined) return undefined;
  return assemble(startOfDay({ year: year(mail[3]), month, day: Number(mail[1]) }), mail);
}

function assemble(start: number | undefined, match: RegExpExecArray): ReadDate | undefined {
  const [, , , , hours, minutes, seconds, fraction, , sign, zoneHours, zoneMinutes] = match;
  const isPlainTime =
    Number(hours) < 24 &&
    Number(minutes) < 60 &&
    Number(seconds ?? 0) < 60 &&
    Number(zoneHours ?? 0) <= 14 &&
    Number(zoneMinutes ?? 0) < 60;
  if (start === undefined || !isPlainTime) return undefined;
  const offset = (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0)) * (sign === "-" ? -1 : 1);
  const offsetMs = offset * MINUTE;
  const ms =
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000 +
    readMilliseconds(fraction);
  return {
    date: new Date(start + ms - offsetMs),
    precision: seconds === undefined ? "minute" : "second",
    zone: "stated",
    offsetMs,
  };
}

function year(text: string | undefined): number {
  const number = Number(text);
  return isCredibleYear(number) ? number : Number.NaN;
}
