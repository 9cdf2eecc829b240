import { MINUTE } from "./duration.ts";

/**
 * The moment of "2026-03-01T09:00" on the clocks of an IANA zone. An hour that the spring skips is
 * taken for the hour after; of one that autumn repeats, the first.
 */
export function zonedTime(local: string, timeZone: string): Date | undefined {
  const asUtc = new Date(`${local}Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || Number.isNaN(asUtc.getTime()))
    return undefined;
  const candidates = [-1, 1].map(
    (side) =>
      asUtc.getTime() - offsetMs(new Date(asUtc.getTime() + side * 24 * 60 * MINUTE), timeZone),
  );
  const exact = candidates.filter((moment) => localTime(new Date(moment), timeZone) === local);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}

/** What the clocks of a zone show: "2026-03-01T09:00". */
export function localTime(moment: Date, timeZone: string): string {
  return new Date(moment.getTime() + offsetMs(moment, timeZone))
    .toISOString()
    .slice(0, "YYYY-MM-DDTHH:MM".length);
}

function offsetMs(moment: Date, timeZone: string): number {
  const minute = new Date(Math.floor(moment.getTime() / MINUTE) * MINUTE);
  // Swedish writes ISO 8601.
  const shown = minute.toLocaleString("sv-SE", { timeZone, hourCycle: "h23" });
  return new Date(`${shown.replace(" ", "T")}Z`).getTime() - minute.getTime();
}
