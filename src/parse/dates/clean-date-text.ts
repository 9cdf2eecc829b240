import { foldDateText } from "./fold-date-text.ts";
import { openBrackets } from "./days/open-brackets.ts";

/**
 * The longest real date is about a hundred signs; what is longer is text, and its beginning is
 * enough.
 */
const LONGEST_DATE_TEXT = 200;

/** The year before an era's first. */
const ERA_STARTS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  民國: 1911,
  民国: 1911,
  r: 2018,
  h: 1988,
  s: 1925,
};
const NAMED_ERA = /(令和|平成|昭和|大正|明治|民國|民国) ?(\d{1,3}|元) ?(?=年|[./-])/g;
/** At the beginning only: within a sentence "r1.2.3" is a release. */
const LETTERED_ERA = /^([rhs])(\d{1,2})(?=[./-]\d{1,2}[./-]\d{1,2}(?![\d.]))/;

const CHINESE_DIGITS = "〇一二三四五六七八九";
const CHINESE_NUMBER = /[〇零○一二三四五六七八九十]{1,6}(?= ?[年月日号號])/g;

/** "2010 gmt (0410 hkt) march 14, 2021": a clock, where the year follows. */
const CLOCK_WITHOUT_MARK =
  /(?<![\d./:-])([01]\d|2[0-3])([0-5]\d)(?= (?:gmt|utc|hkt|bst|ce?s?t|[ecmp][sd]?t)\b.{0,40}\b(?:19|20)\d\d\b)/g;

/** Folds a date's text and brings rare notations to common ones. */
export function cleanDateText(text: string): string {
  const folded = foldDateText(text.slice(0, LONGEST_DATE_TEXT));
  return (
    openBrackets(folded)
      .replace(CLOCK_WITHOUT_MARK, "$1:$2")
      // The year's first month has a name of its own.
      .replaceAll("元月", "1月")
      .replace(CHINESE_NUMBER, readChineseNumber)
      .replace(NAMED_ERA, yearOfEra)
      .replace(LETTERED_ERA, yearOfEra)
      // EXIF: 2018:12:13 10:30:00. Apache: 13/Dec/2018:10:30:00.
      .replace(/(?<!\d)(\d{4}):(\d{2}):(\d{2})(?= |t|$)/, "$1-$2-$3")
      .replace(/(?<!\d)(\d{4}):(?=\d{2}:\d{2})/, "$1 ")
      // ISO 8601's T, also with spaces around it, also before an unpunctuated time.
      .replace(/(?<=\d) ?t ?(\d{2})(\d{2})(\d{2})?(?=[.,z+\- ]|$)/, unpunctuatedTime)
      .replace(/(?<=\d) ?t ?(\d{2})(?=z|[+-]\d|$)/, " $1h ")
      .replace(/(?<=\d) ?t ?(?=\d{1,2}:)/, " ")
      .trim()
  );
}

function unpunctuatedTime(
  _whole: string,
  hours: string,
  minutes: string,
  seconds: string | undefined,
): string {
  return ` ${hours}:${minutes}${seconds === undefined ? "" : `:${seconds}`}`;
}

function yearOfEra(whole: string, era: string, year: string): string {
  const before = ERA_STARTS[era];
  return before === undefined ? whole : String(before + (year === "元" ? 1 : Number(year)));
}

/** Both ways of writing: 二〇一八 digit by digit, and 二十三 by tens. */
function readChineseNumber(written: string): string {
  const digits = Array.from(written.replace(/[零○]/g, "〇"));
  if (!digits.includes("十")) return digits.map((digit) => CHINESE_DIGITS.indexOf(digit)).join("");
  const [tens = "", ones = ""] = digits.join("").split("十");
  return String(
    (tens === "" ? 1 : CHINESE_DIGITS.indexOf(tens)) * 10 +
      Math.max(0, CHINESE_DIGITS.indexOf(ones || "〇")),
  );
}
