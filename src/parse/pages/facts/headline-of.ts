import type { Element } from "domhandler";

import { trimSigns } from "../../../lib/trim-signs.ts";
import { elementText } from "../element-text.ts";

/** Shorter headings are those of sections: "News". */
export const SHORTEST_HEADLINE = 8;

/** What stands in a heading over, under or behind its headline, and what only machines read there. */
const BESIDE_THE_HEADLINE =
  /(?:^|[\s_-])(?:kicker|roof-?line|top-?line|over-?line|over-?title|pre-?title|pre-?heading|super-?title|dach-?zeile|spitz-?marke|ober-?zeile|unter-?zeile|eyebrow|antet[ií]tulo|volanta|surtitre|occhiello|sub-?title|sub-?line|sub-?head(?:line|ing)?|label|badge|rubri[ck]|section|category|entry-section|anchor(?:js)?-?link|header-?link|permalink|edit-?section|screen-?reader\w*|visually-?hidden|sr-only|element-invisible)(?=$|[\s_-])/i;
const LONGEST_NAMES = 500;
/** Signs that part a headline from the site's name. */
export const SEPARATORS = "|¦·•»«–—:_｜-";

/** What a heading says, without the kicker over it and the line under it that some put inside. */
export function headlineOf(heading: Element): string {
  const whole = elementText(heading);
  const rest = elementText(heading, undefined, isBeside);
  if (rest === whole) return whole;
  const own = trimSigns(rest, SEPARATORS);
  return own.length >= SHORTEST_HEADLINE ? own : whole;
}

function isBeside({ name, attribs }: Element): boolean {
  if (name === "small" || attribs.hidden !== undefined || attribs["aria-hidden"] === "true")
    return true;
  return BESIDE_THE_HEADLINE.test((attribs.class ?? "").slice(0, LONGEST_NAMES));
}
