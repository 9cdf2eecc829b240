import type { FeedRhythm } from "../model/reading/feed-rhythm.ts";

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Whether a feed asks not to be read at this time (RSS skipHours and skipDays, both in UTC). */
export function isSkippedHour(at: Date, rhythm: FeedRhythm | undefined): boolean {
  // RSS 0.91 counted hours to 24 and meant midnight.
  const hours = (rhythm?.skipHoursUtc ?? []).map((hour) => hour % 24);
  const days = (rhythm?.skipDays ?? []).map((day) => day.trim().toLowerCase());
  return hours.includes(at.getUTCHours()) || days.includes(DAYS[at.getUTCDay()] ?? "");
}
