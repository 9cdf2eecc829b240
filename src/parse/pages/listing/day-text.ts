import { type Element, isTag } from "domhandler";

import { elementText } from "../element-text.ts";
import { type DatesAround, dayOfItem } from "./day-of-item.ts";

const LONGEST = 120;
/** A day, a month and a year, each in an element of its own. */
const LONGEST_PART = 14;
const MOST_PARTS = 3;
const MAYBE_PART = /^(?:\p{Nd}{1,2}\p{P}?|\p{L}{3,12}\p{P}?)$/u;

/** The words of an element as a day; with those behind it, where it begins one in several elements. */
export function dayText(element: Element, around: DatesAround): string {
  const text = elementText(element, LONGEST);
  if (!MAYBE_PART.test(text)) return text;
  const parts = [text];
  let next = element.next;
  while (next !== null && parts.length < MOST_PARTS) {
    const words = isTag(next) ? elementText(next, LONGEST_PART + 1) : "";
    if (words.length > LONGEST_PART) break;
    if (words !== "") parts.push(words);
    next = next.next;
  }
  for (let count = parts.length; count > 1; count -= 1) {
    const joined = parts.slice(0, count).join(" ");
    if (/\d/.test(joined) && dayOfItem(joined, around) !== undefined) return joined;
  }
  return text;
}
