import { elementText } from "../element-text.ts";
import type { PageFacts } from "./gather-facts.ts";

/**
 * "Headline | Site", "Headline - Section - Site": a hyphen parts only where spaces stand around it.
 */
export const TITLE_SEPARATOR = /\s+[|¦·•»«–—:-]+\s+|\s*[|｜]\s*|::/u;

/**
 * What the document's title says besides the page's own heading, where it stands at an end of it:
 * the site's name.
 */
export function siteInTitle(facts: PageFacts): string | undefined {
  const title = facts.title ?? "";
  for (const heading of facts.headings
    .map((element) => elementText(element))
    .filter((text) => text !== "")) {
    if (title.startsWith(heading)) return partOf(title.slice(heading.length), -1);
    if (title.endsWith(heading)) return partOf(title.slice(0, -heading.length), 0);
  }
  return undefined;
}

/**
 * The outermost part of what is left; without a separator the heading is a mere beginning of other
 * words.
 */
function partOf(rest: string, end: 0 | -1): string | undefined {
  const parts = ` ${rest} `
    .split(TITLE_SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const isParted = parts.join("").length < rest.trim().length;
  return isParted ? parts.at(end) : undefined;
}
