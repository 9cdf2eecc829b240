import { HOUR } from "../../lib/duration.ts";
import type { ReadDate } from "./date-reading.ts";

/** A day begins so much earlier or later somewhere on earth. */
const ZONES_MS = 14 * HOUR;

/** What programs write where they have no date: the first or the last that they can. */
const UNSET = [
  "1601-01-01T00:00:00Z", // Windows' file times
  "1753-01-01T00:00:00Z", // SQL Server
  "1899-12-30T00:00:00Z", // OLE and spreadsheets
  "1899-12-31T00:00:00Z", // other spreadsheets
  "1900-01-01T00:00:00Z", // many databases
  "1901-12-13T20:45:52Z", // the first second of 32 bits
  "1904-01-01T00:00:00Z", // older Macs
  "1969-12-31T00:00:00Z", // Unix, west of Greenwich
  "1970-01-01T00:00:00Z", // Unix
  "2038-01-19T03:14:07Z", // the last second of 32 bits
  "2099-12-31T00:00:00Z", // "for ever"
  "2100-01-01T00:00:00Z",
].map((text) => Date.parse(text));

const LAST_EARLY = Date.parse("1970-01-03T00:00:00Z");
const FIRST_LATE = Date.parse("2038-01-01T00:00:00Z");

/** A date that a program wrote because it had none. A year or a month alone was written by a person. */
export function standsForNone({ date, precision }: Pick<ReadDate, "date" | "precision">): boolean {
  const ms = date.getTime();
  if ((ms > LAST_EARLY && ms < FIRST_LATE) || precision === "year" || precision === "month")
    return false;
  return UNSET.some((unset) => Math.abs(ms - unset) <= ZONES_MS);
}
