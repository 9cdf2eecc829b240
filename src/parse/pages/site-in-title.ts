import { elementText } from "./element-text.ts";
import type { PageFacts } from "./gather-facts.ts";

/** "Headline | Site", "Headline - Section - Site": a hyphen parts only where spaces stand around it. */
export const TITLE_SEPARATOR = /\s+[|¦·•»«–—:-]+\s+|\s*[|｜]\s*|::/u;

/** What the document's title says besides the page's own heading, where it stands at an end of it: the site's name. */
export function siteInTitle(facts: PageFacts): string | undefined {
  const parts = (facts.title ?? "").split(TITLE_SEPARATOR).filter((part) => part !== "");
  const headings = new Set(facts.headings.map((heading) => elementText(heading)));
  if (parts.length < 2) return undefined;
  if (headings.has(parts[0] ?? "")) return parts.at(-1);
  return headings.has(parts.at(-1) ?? "") ? parts[0] : undefined;
}
