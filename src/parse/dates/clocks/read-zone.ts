import { MINUTE } from "../../../lib/duration.ts";
import { type Language } from "../days/month-named.ts";
import {
  ALSO_WORDS,
  ZONES_BY_SEASON,
  ZONE_OFFSETS,
  ZONE_OFFSETS_BY_LANGUAGE,
} from "./zone-offsets-table.ts";

export type Zone = {
  /**
   * Milliseconds to take from a local time to have it in UTC; the time itself settles summer time.
   */
  readonly offsetAt: (localMs: number) => number;
  /** Beside the time of day. */
  readonly stands: "before" | "after";
  /** What stands there without the zone. */
  readonly rest: string;
};

/** Kiribati is 14 hours ahead; more is a slip. */
const LARGEST_OFFSET_MINUTES = 14 * 60;

const OFFSET_AFTER = /^ ?([+-])(\d{1,2}):?(\d{2})(?![\d:])/;
const SHORT_OFFSET_AFTER = /^ ?([+-])(\d{1,2})()(?![\d:./-])(?! ?\p{L})/u;
const OFFSET_FROM_GREENWICH =
  /^ ?\(?(?:gmt|utc?|z)(?:\/(?:gmt|utc))? ?([+-]) ?(\d{1,2})(?::?(\d{2})|\.(\d{1,2}))?(?!\d)/;
const GREENWICH_BEFORE =
  /(?<!\p{L})(?:gmt|utc)(?:\/(?:gmt|utc))? ?([+-]) ?(\d{1,2})(?::?(\d{2})|\.(\d{1,2}))?,? ?$/u;
const OFFSET_AT_END = / ([+-])(\d{2}):?(\d{2}) ?$/;
const IANA_NAME = /^ ?[([]?([a-z]{2,12}(?:\/[a-z_+\-0-9]{1,30}){1,2})/;
const WORD_AFTER = /^ ?(?:uhr|hrs?|น\.)? ?,? ?\(?([a-z]{1,4}|мск)(?!\p{L})/u;
const WORD_AT_END = / ([a-z]{3,4}) ?$/;

/** The zone that stands right after a time of day, or at the end of the whole text. */
export function readZone(after: string, language: Language): Zone | undefined {
  return offsetIn(after) ?? placeIn(after) ?? wordIn(after, language);
}

/** "(GMT+7) 10:00": only an offset that names Greenwich is no part of the day. */
export function readZoneBefore(before: string): Zone | undefined {
  const zone = zoneOf(GREENWICH_BEFORE.exec(before));
  return zone && { ...zone, stands: "before" };
}

function offsetIn(text: string): Zone | undefined {
  return zoneOf(
    OFFSET_FROM_GREENWICH.exec(text) ??
      OFFSET_AFTER.exec(text) ??
      SHORT_OFFSET_AFTER.exec(text) ??
      OFFSET_AT_END.exec(text),
  );
}

function zoneOf(match: RegExpExecArray | null): Zone | undefined {
  if (match === null) return undefined;
  const [, sign, hours, written, fraction] = match;
  const minutes = fraction === undefined ? Number(written || 0) : minutesOf(fraction);
  const offset = Number(hours) * 60 + minutes;
  if (offset > LARGEST_OFFSET_MINUTES || minutes > 59) return undefined;
  return fixed(sign === "-" ? -offset : offset, without(match));
}

/** "+5.5" and "+5.75" are parts of an hour; "+5.30" is written for 5:30. */
function minutesOf(fraction: string): number {
  return fraction.length === 1 || ["25", "50", "75"].includes(fraction)
    ? Number(`0.${fraction}`) * 60
    : Number(fraction);
}

/** An IANA name, in any case: "europe/berlin". */
function placeIn(text: string): Zone | undefined {
  const match = IANA_NAME.exec(text);
  return match === null ? undefined : inPlace(match[1] ?? "", without(match));
}

function wordIn(text: string, language: Language): Zone | undefined {
  for (const shape of [WORD_AFTER, WORD_AT_END]) {
    const match = shape.exec(text);
    const zone = match === null ? undefined : zoneNamed(match, language);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

function zoneNamed(match: RegExpExecArray, language: Language): Zone | undefined {
  const word = match[1] ?? "";
  if (ALSO_WORDS.has(word) && /^ \p{L}/u.test(match.input.slice(match.index + match[0].length)))
    return undefined;
  const tag = language?.toLowerCase().replaceAll("_", "-") ?? "";
  const local = ZONE_OFFSETS_BY_LANGUAGE[tag] ?? ZONE_OFFSETS_BY_LANGUAGE[tag.split("-")[0] ?? ""];
  const offset =
    local?.[word] ?? (Object.hasOwn(ZONE_OFFSETS, word) ? ZONE_OFFSETS[word] : undefined);
  if (offset !== undefined) return fixed(offset, without(match));
  return Object.hasOwn(ZONES_BY_SEASON, word)
    ? inPlace(ZONES_BY_SEASON[word] ?? "", without(match))
    : undefined;
}

/** Undefined where the runtime knows no place of that name. */
function inPlace(name: string, rest: string): Zone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en", { timeZone: name, timeZoneName: "longOffset" });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return {
    offsetAt: (localMs) => offsetAt(format, localMs - offsetAt(format, localMs)),
    stands: "after",
    rest,
  };
}

function without(match: RegExpExecArray): string {
  return `${match.input.slice(0, match.index)} ${match.input.slice(match.index + match[0].length)}`;
}

function offsetAt(format: Intl.DateTimeFormat, ms: number): number {
  const written =
    format.formatToParts(ms).find((part) => part.type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0"] = /([+-])(\d{2}):(\d{2})/.exec(written) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  return sign === "-" ? -offset : offset;
}

function fixed(offsetMinutes: number, rest: string): Zone {
  return { offsetAt: () => offsetMinutes * MINUTE, stands: "after", rest };
}
