import { type ReadDate } from "./date-reading.ts";

/** 1973-03-03: before it a count of seconds has eight digits, and those are a compact date. */
const EARLIEST_SECONDS = 100_000_000;
/** 2100-01-01: a later "timestamp" is some other number. */
const LATEST_SECONDS = 4_102_444_800;

const DOT_NET = /^\/Date\((\d{9,15})(?:[+-]\d{4})?\)\/$/;
const COUNT = /^(\d{9,16})(?:\.(\d{1,9}))?$/;
const COMPACT =
  /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d)([0-5]\d)?$/;

/** Unix seconds, milliseconds or microseconds; 20181213103000; /Date(1544697000000)/. */
export function readTimestamp(text: string): ReadDate | undefined {
  const trimmed = text.trim();
  const dotNet = DOT_NET.exec(trimmed)?.[1];
  if (dotNet !== undefined) return instant(Number(dotNet) / 1000);
  const compact = COMPACT.exec(trimmed);
  if (compact !== null) return fromCompact(compact);
  const count = COUNT.exec(trimmed);
  if (count === null) return undefined;
  const [, digits = "", fraction] = count;
  return instant(Number(`${digits}.${fraction ?? 0}`) / unitOf(digits.length));
}

function unitOf(digits: number): number {
  if (digits >= 15) return 1_000_000;
  return digits >= 12 ? 1_000 : 1;
}

function fromCompact([, year, month, day, hours, minutes, seconds]: RegExpExecArray):
  | ReadDate
  | undefined {
  const ms = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hours),
    Number(minutes),
    Number(seconds ?? 0),
  );
  const date = new Date(ms);
  if (date.getUTCDate() !== Number(day)) return undefined;
  return {
    date,
    precision: seconds === undefined ? "minute" : "second",
    zone: "assumed-utc",
    offsetMs: 0,
  };
}

function instant(seconds: number): ReadDate | undefined {
  if (seconds < EARLIEST_SECONDS || seconds > LATEST_SECONDS) return undefined;
  return {
    date: new Date(Math.round(seconds * 1000)),
    precision: "second",
    zone: "stated",
    offsetMs: 0,
  };
}
