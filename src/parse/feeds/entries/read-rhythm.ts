import { DAY, HOUR } from "../../../lib/duration.ts";
import { type FeedRhythm } from "../../../model/reading/feed-rhythm.ts";
import { rawText } from "./raw-text.ts";
import { childElement, childElements } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

const PERIODS: Readonly<Record<string, number>> = {
  hourly: HOUR,
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 30 * DAY,
  yearly: 365 * DAY,
};

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A year: longer promises are mistakes. */
const MOST_TTL_MINUTES = 525_600;

export function readRhythm(channel: XmlElement): FeedRhythm {
  const ttl = wholeNumber(rawText(childElement(channel, "ttl")));
  const hours = listed(channel, "skiphours", "hour")
    .map(wholeNumber)
    .flatMap((hour) => (hour === undefined || hour > 24 ? [] : [hour % 24]));
  const days = listed(channel, "skipdays", "day").flatMap((text) =>
    DAYS.filter((day) => day.toLowerCase() === text.toLowerCase()),
  );
  const period = PERIODS[rawText(childElement(channel, "sy:updateperiod"))?.toLowerCase() ?? ""];
  const frequency = wholeNumber(rawText(childElement(channel, "sy:updatefrequency"))) ?? 1;
  return {
    ...(ttl !== undefined && ttl > 0 && ttl <= MOST_TTL_MINUTES && { ttlMinutes: ttl }),
    ...(hours.length > 0 && { skipHoursUtc: [...new Set(hours)] }),
    ...(days.length > 0 && { skipDays: [...new Set(days)] }),
    ...(period !== undefined && frequency > 0 && { updateEveryMs: Math.round(period / frequency) }),
  };
}

function listed(channel: XmlElement, list: string, member: string): string[] {
  const element = childElement(channel, list);
  return element === undefined
    ? []
    : childElements(element, member).flatMap((one) => rawText(one) ?? []);
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
