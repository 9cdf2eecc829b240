import { html } from "hono/html";
import { DAY, HOUR, MINUTE, SECOND } from "../../lib/duration.ts";
import type { Html } from "../../publish/site/page.ts";

export type Clock = {
  readonly now: Date;
  /** IANA zone that the institute lives in. */ readonly timeZone: string;
};

/** Further away than this, a date says more than a number of days. */
const LONGEST_RELATIVE = 14 * DAY;

const UNITS = [
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
] as const;

const RELATIVE = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

/** "3 hours ago", "in 20 minutes", "4 March 2026", with the exact moment behind it. */
export function timeAgo(at: Date, clock: Clock): Html {
  return html`<time datetime="${at.toISOString()}" title="${exactTime(at, clock)}">${agoWords(at, clock)}</time>`;
}

export function exactTime(at: Date, { timeZone }: Clock): string {
  return at.toLocaleString("en-GB", {
    timeZone,
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
}

/** "09:30", on the institute's clocks. */
export function clockTime(at: Date, { timeZone }: Clock): string {
  return at.toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
}

/** "3 hours ago", "just now": for a sentence. */
export function agoWords(at: Date, { now, timeZone }: Clock): string {
  const distance = at.getTime() - now.getTime();
  if (Math.abs(distance) > LONGEST_RELATIVE)
    return at.toLocaleDateString("en-GB", {
      timeZone,
      day: "numeric",
      month: "long",
      year: "numeric",
    });
  const [unit, length] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? [
    "second",
    SECOND,
  ];
  return unit === "second"
    ? distance > 0
      ? "in a moment"
      : "just now"
    : RELATIVE.format(Math.trunc(distance / length), unit);
}
