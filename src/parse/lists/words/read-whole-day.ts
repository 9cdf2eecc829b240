import { cleanDateText } from "../../dates/clean-date-text.ts";
import { type DateHints } from "../../dates/date-reading.ts";
import { foldDateText } from "../../dates/fold-date-text.ts";
import { monthNamed } from "../../dates/days/month-named.ts";
import { readClock } from "../../dates/clocks/read-clock.ts";
import { readDay } from "../../dates/read-day.ts";
import { readZone } from "../../dates/clocks/read-zone.ts";
import { withoutDateWords, wordsOf } from "./without-date-words.ts";

/** Longer is no date, and is not looked through. */
const LONGEST_DAY_CHARS = 200;
/** A date with its weekday, its joiners and a zone has fewer. */
const MOST_WORDS = 10;
/** A month's name, or its two: "آذار/مارس", "كانون الأول". */
const MOST_MONTH_WORDS = 3;

/** A percentage, a currency or a quotation beside a date is more than a date. */
const OTHER_SIGN = /[^\p{L}\p{M}\p{N}\s\p{Cf}.,:;/'’׳״()[\]【】_·|–—+-]/u;
/** Letters that touch a figure belong to it: 9th, 5日. */
const TOUCHING =
  /(?<=\p{Nd})(?:st|nd|rd|th|er|re|ος|η|-?(?:го|е|я|ж|р)(?!\p{L})|[年月日号號년월일時时点點分秒시분초])/gu;
/** Vietnam counts its weekdays: "Thứ 2" is Monday. */
const COUNTED_WEEKDAY = /^thu? ?[2-7] ?,/;
const WEEK = /-?w(?=\d\d)/g;
/** XML Schema's dates may bear a zone without a time. */
const ZONE_ALONE = /(?<=\d)(?:z|[+-]\d\d:\d\d)$/;
/** "(GMT+7)", "[Europe/Berlin]", "（UTC+01:00 Berlin）": what no bracket around a remark holds. */
const ZONE_IN_BRACKETS =
  /[([【](?:[^()[\]【】]{0,40}(?:gmt|utc|[+-] ?\d)[^()[\]【】]{0,40}|[a-z]{2,12}\/[a-z_]{2,30})[)\]】]/g;
const ROMAN = /^[ivx]{1,4}\.?$/;

/**
 * The day that a text says, where it says nothing else: "Plan for 9 January 2019" is a headline.
 */
export function readWholeDay(text: string, hints: DateHints = {}): string | undefined {
  if (text.length > LONGEST_DAY_CHARS || !/\p{N}|[一二三四五六七八九十]/u.test(text))
    return undefined;
  const folded = foldDateText(text).trim();
  if (OTHER_SIGN.test(folded)) return undefined;
  const bare = withoutTime(/[([【]/.test(folded) ? folded : cleanDateText(text), hints)
    .replace(COUNTED_WEEKDAY, " ")
    .replace(WEEK, "-")
    .replace(TOUCHING, " ");
  const words = wordsOf(bare);
  if (words.length > MOST_WORDS) return undefined;
  const month = withoutDateWords(words, MOST_MONTH_WORDS).find(
    (left) => left.length <= MOST_MONTH_WORDS && areMonth(left, hints.language),
  );
  if (month === undefined) return undefined;
  const date = readDay(text, hints);
  if (date === undefined) return undefined;
  // Year and day, and the month where it is a number too.
  const numbers = bare.match(/\d+/g) ?? [];
  return numbers.length > (month.length > 0 ? 2 : 3) ? undefined : date;
}

/** A time that no clock shows stays, and then its figures are too many for a day. */
function withoutTime(text: string, { language }: DateHints): string {
  const clock = readClock(text.replace(ZONE_IN_BRACKETS, " "));
  if (clock === undefined || clock === "impossible") return text.replace(ZONE_ALONE, "");
  const after = readZone(clock.after, language)?.rest ?? clock.after;
  // Go writes both: "-0800 PST".
  return `${clock.before} ${readZone(after, language)?.rest ?? after}`;
}

/** One month or none, under one name or several: "Kasım", "آذار/مارس", "كانون الأول", "במרץ". */
function areMonth(words: readonly string[], language: string | undefined): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (monthNamed(`${word} ${words[at + 1] ?? ""}`, language) !== undefined) at += 1;
    else if (!isMonth(word, language)) return false;
  }
  return true;
}

/** Hebrew writes "in March" as one word. */
function isMonth(word: string, language: string | undefined): boolean {
  return (
    monthNamed(word, language) !== undefined ||
    ROMAN.test(word) ||
    (word.startsWith("ב") && monthNamed(word.slice(1), language) !== undefined)
  );
}
