import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";

import { foldDateText } from "../../dates/fold-date-text.ts";
import { monthNamed } from "../../dates/days/month-named.ts";
import { readDate } from "../../dates/read-date.ts";
import { readWholeDay } from "../../lists/words/read-whole-day.ts";
import { oneLine } from "../element-text.ts";

/** A day, month or year that stands above items and says when they are of. */
export type DateHeading = {
  readonly text: string;
  readonly precision: "day" | "month" | "year";
  readonly year: number;
};

/** "Donnerstag, den 27. September 2018" with a time. */
const LONGEST = 48;
/** A date within more elements is a part of something larger. */
const MOST_NODES = 12;
/** What may head what follows it. */
const HEADS = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "dt", "tr", "th", "p", "div"]);
for (const name of ["span", "strong", "b", "caption", "summary", "legend", "button", "header"])
  HEADS.add(name);
for (const name of ["li", "time", "section", "thead", "tbody"]) HEADS.add(name);

/** The nearest date above each element: before it, or before what it stands in. */
export function dateHeadings(
  document: Document,
  language: string | undefined,
): ReadonlyMap<Element, DateHeading> {
  const above = new Map<Element, DateHeading>();
  const walk = (parent: ParentNode, before: DateHeading | undefined): void => {
    let current = before;
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      if (current !== undefined) above.set(child, current);
      const found = HEADS.has(child.name) ? headingOf(child, language, current) : undefined;
      if (found === undefined) walk(child, current);
      else current = found;
    }
  };
  walk(document, undefined);
  return above;
}

function headingOf(
  element: Element,
  language: string | undefined,
  before: DateHeading | undefined,
): DateHeading | undefined {
  const text = wholeText(element);
  if (text === undefined) return undefined;
  const words = text.replace(/[\s:–—-]+$/, "");
  const hints = language === undefined ? {} : { language };
  if (readWholeDay(words, hints) !== undefined) return headingFrom(words, hints, "day");
  if (/\d{4}/.test(words)) {
    const found = headingFrom(words, hints, "month") ?? headingFrom(words, hints, "year");
    return found !== undefined && words.split(/\s+/).length <= 3 ? found : undefined;
  }
  // The month under its year.
  if (before === undefined || before.precision === "day") return undefined;
  if (monthNamed(foldDateText(words).trim(), language) === undefined) return undefined;
  return headingFrom(`${words} ${before.year}`, hints, "month");
}

function headingFrom(
  text: string,
  hints: { readonly language?: string },
  precision: DateHeading["precision"],
): DateHeading | undefined {
  const read = readDate(text, hints);
  if (read === undefined) return undefined;
  const isDay = read.precision !== "year" && read.precision !== "month";
  if ((isDay ? "day" : read.precision) !== precision) return undefined;
  return { text, precision, year: new Date(read.date.getTime() + read.offsetMs).getUTCFullYear() };
}

/** All words of an element where they are few; undefined where there are more, or none. */
function wholeText(element: Element): string | undefined {
  let nodes = 0;
  let text = "";
  const isShort = (parent: ParentNode): boolean =>
    parent.children.every((child) => {
      nodes += 1;
      if (nodes > MOST_NODES) return false;
      if (isText(child)) {
        text += child.data.length > 4 * LONGEST ? "x".repeat(LONGEST + 1) : child.data;
        return text.trim().length <= LONGEST;
      }
      if (!isTag(child)) return true;
      text += " ";
      return isShort(child);
    });
  if (!isShort(element)) return undefined;
  const line = oneLine(text);
  return line === "" || line.length > LONGEST ? undefined : line;
}
