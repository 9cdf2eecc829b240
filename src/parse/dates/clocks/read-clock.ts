import { HOUR, MINUTE, SECOND } from "../../../lib/duration.ts";
import { readMilliseconds } from "../read-milliseconds.ts";

/** A time of day as a text states it. */
export type Clock = {
  readonly msOfDay: number;
  readonly precision: "hour" | "minute" | "second";
  /** What stands before the time, and after it: the zone stands there, if anywhere. */
  readonly before: string;
  readonly after: string;
};

// A sign before the digits makes it a zone's offset: "+02:00".
const WITH_COLONS = /(?<![\d:+\-.])(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?(?:[.,](\d{1,9}))?(?![\d:])/;
const WITH_CJK_UNITS =
  /(?<!\d)(\d{1,2}) ?[時时点點시](?: ?(\d{1,2}) ?[分분])?(?: ?(\d{1,2}) ?[秒초])?()/;
const WITH_H = /(?<![\d\p{L}])(\d{1,2}) ?h(?: ?(\d{2}))?(?![\d\p{L}])()()/u;
const WITH_DOT_AND_WORD =
  /(?<=(?:^|[^\p{L}])(?:kl|klo|kell|pukul|jam|ore|alle|um) ?\.? ?)(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?!\d)()/u;
const WITH_UHR = /(?<!\d)(\d{1,2})(?:[.:](\d{2}))? ?(?=uhr(?!\p{L}))()()/u;
const DOTTED_AFTER_DATE =
  /(?<=\d{4},? |\d{4}-\d{2}-\d{2} )(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])()/;
const FOUR_DIGITS =
  /(?<=\d{4},? )([01]\d|2[0-3])([0-5]\d)()()(?= ?(?:gmt|utc|z|hrs|hours|uhr|[+-]\d{4})(?![\p{L}\d]))/u;
// "2021/06/14 am Montag" is no hour: in German it is "on".
const AMERICAN_HOUR = /(?<![\d:]|\d[-/.])(\d{1,2})()()()(?= ?[ap]\.? ?m(?!\p{L}))/u;
const CLOCKS = [
  WITH_COLONS,
  WITH_CJK_UNITS,
  WITH_H,
  WITH_DOT_AND_WORD,
  WITH_UHR,
  DOTTED_AFTER_DATE,
  FOUR_DIGITS,
  AMERICAN_HOUR,
];

const FORENOON_AFTER = /^ ?(?:a\.? ?m\b\.?|π\.?μ\.?|ص(?:باحا)?(?!\p{L})|ق\.?ظ)/u;
const AFTERNOON_AFTER = /^ ?(?:p\.? ?m\b\.?|μ\.?μ\.?|م(?:ساء)?(?!\p{L})|ب\.?ظ)/u;
const FORENOON_BEFORE = /(?:오전|上午|午前|凌晨|早上) ?$/;
const AFTERNOON_BEFORE = /(?:오후|下午|午後|晚上|傍晚) ?$/;
const NOON_BEFORE = /中午 ?$/;

/**
 * The first time of day in a folded text; "impossible" where one stands there that no clock shows.
 */
export function readClock(text: string): Clock | "impossible" | undefined {
  for (const shape of CLOCKS) {
    const match = shape.exec(text);
    if (match !== null) return clockOf(match, text);
  }
  return undefined;
}

function clockOf(match: RegExpExecArray, text: string): Clock | "impossible" {
  const [whole, hours, minutes, seconds, fraction] = match;
  const before = text.slice(0, match.index);
  const rest = text.slice(match.index + whole.length);
  const half = halfOfDay(before, rest);
  const msOfDay = msFrom({
    hours: onWholeDay(Number(hours), half?.name),
    minutes: Number(minutes ?? 0),
    seconds: Number(seconds ?? 0),
    // ISO 8601 allows a fraction of the last unit that is given: "10:30,5" is half a minute more.
    fractionMs: seconds
      ? readMilliseconds(fraction)
      : Math.floor(Number(`0.${fraction || 0}`) * MINUTE),
  });
  if (msOfDay === undefined) return "impossible";
  return {
    msOfDay,
    precision: precisionOf(minutes, seconds || fraction),
    before: half?.at === "before" ? before.slice(0, -half.length) : before,
    after: half?.at === "after" ? rest.slice(half.length) : rest,
  };
}

type TimeParts = {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly fractionMs: number;
};

/** 24:00 is the day's end and 60 a leap second; nothing else goes beyond. */
function msFrom({ hours, minutes, seconds, fractionMs }: TimeParts): number | undefined {
  const ms = hours * HOUR + minutes * MINUTE + seconds * SECOND + fractionMs;
  const goesBeyond = hours > 23 && ms !== 24 * HOUR;
  return goesBeyond || minutes > 59 || seconds > 60 ? undefined : ms;
}

function precisionOf(minutes: string | undefined, seconds: string | undefined): Clock["precision"] {
  if (seconds) return "second";
  return minutes ? "minute" : "hour";
}

type Half = {
  readonly name: "forenoon" | "afternoon" | "noon";
  readonly at: "before" | "after";
  readonly length: number;
};

function halfOfDay(before: string, after: string): Half | undefined {
  const shapes = [
    ["forenoon", "after", FORENOON_AFTER],
    ["afternoon", "after", AFTERNOON_AFTER],
    ["forenoon", "before", FORENOON_BEFORE],
    ["afternoon", "before", AFTERNOON_BEFORE],
    ["noon", "before", NOON_BEFORE],
  ] as const;
  for (const [name, at, shape] of shapes) {
    const match = shape.exec(at === "before" ? before : after);
    if (match !== null) return { name, at, length: match[0].length };
  }
  return undefined;
}

/** "13:31 PM" is written too, and means 13:31. */
function onWholeDay(hour: number, half: Half["name"] | undefined): number {
  if (half === "forenoon" && hour === 12) return 0;
  if (half === "afternoon" && hour < 12) return hour + 12;
  if (half === "noon" && hour < 3) return hour + 12;
  return hour;
}
