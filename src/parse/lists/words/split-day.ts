import { readWholeDay } from "./read-whole-day.ts";
import { trimSigns } from "../../../lib/trim-signs.ts";

/**
 * The longest written day we know of ("Donnerstag, den 27. September 2018") with its label fits
 * well within.
 */
const LONGEST_DAY_CHARS = 48;

const LABEL = /^(?:posted|published|publication date|date|updated|added)(?: on)?\s*:?\s+/i;
/** What pages put around a day. */
const WRAPPING = "()[]*_.,;:–—|-·•";
const CLEAR_SIGN = /[|·•–—([-]/g;
const ANY_SIGN = /[,|·•–—(:[-]/g;
const LEADING_ISO = /^(\d{4}-\d{2}-\d{2})\s+(?=\S)/;

/** A day, where it stands in its text, and what the text says besides. */
export type SplitDay = {
  readonly date: string;
  readonly stands: "alone" | "first" | "last";
  readonly rest: string;
};

/**
 * A comma or colon before a day is often within a sentence; where a page shows its days otherwise,
 * only clear signs count.
 */
export type DaySigns = "any" | "clear";

/**
 * Takes the day off a text that is a day, begins with one or ends with one, parted by a sign.
 * "Plan for 9 January 2019" keeps its day: nothing parts it from the words.
 */
export function splitDay(text: string, signs: DaySigns = "any"): SplitDay | undefined {
  const alone = wholeDay(text);
  if (alone !== undefined) return { date: alone, stands: "alone", rest: "" };
  return dayAtStart(text) ?? dayAtEnd(text, signs === "any" ? ANY_SIGN : CLEAR_SIGN);
}

function dayAtStart(text: string): SplitDay | undefined {
  const iso = LEADING_ISO.exec(text);
  const isoDate = iso === null ? undefined : wholeDay(iso[0]);
  if (iso !== null && isoDate !== undefined)
    return { date: isoDate, stands: "first", rest: trimStart(text.slice(iso[0].length)) };

  for (const at of text.slice(0, LONGEST_DAY_CHARS).matchAll(/[)\]|·•–—:-]/g)) {
    const date = wholeDay(text.slice(0, at.index));
    if (date !== undefined && isParted(text, at.index))
      return { date, stands: "first", rest: trimStart(text.slice(at.index + 1)) };
  }
  return undefined;
}

function dayAtEnd(text: string, sign: RegExp): SplitDay | undefined {
  const from = Math.max(0, text.length - LONGEST_DAY_CHARS);
  for (const at of text.slice(from).matchAll(sign)) {
    const index = from + at.index;
    const date = wholeDay(text.slice(index + 1));
    if (date === undefined || !isParted(text, index)) continue;
    const before = text.slice(0, index);
    // "on Tuesday, 4 December 2018" is one date within a sentence: the comma parts nothing.
    const lastWord = /\S{1,20}$/.exec(before)?.[0] ?? "";
    if (lastWord !== "" && wholeDay(`${lastWord}, ${text.slice(index + 1)}`) !== undefined)
      continue;
    return { date, stands: "last", rest: before.trimEnd() };
  }
  return undefined;
}

/**
 * A hyphen parts only where a space stands beside it: those within "2019-01-09" and "e-government"
 * do not.
 */
function isParted(text: string, index: number): boolean {
  return (
    text[index] !== "-" || /\s/.test(text[index - 1] ?? " ") || /\s/.test(text[index + 1] ?? " ")
  );
}

function wholeDay(text: string): string | undefined {
  if (text.length > LONGEST_DAY_CHARS || !/\p{Nd}/u.test(text)) return undefined;
  return readWholeDay(trimSigns(trimSigns(text, WRAPPING).replace(LABEL, ""), WRAPPING));
}

function trimStart(text: string): string {
  return text.replace(/^[\s)\]|·•–—:-]+/, "");
}
