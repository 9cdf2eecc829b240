import { trimSignsAtEnd } from "../../../lib/trim-signs.ts";
import { textOfMarkup } from "../../text/text-of-markup.ts";
import { elementText } from "../element-text.ts";
import { type Candidate, type Found, firstFound } from "./first-found.ts";
import { type PageFacts, SHORTEST_HEADLINE } from "./gather-facts.ts";
import { metaOf } from "./meta-of.ts";
import type { PageSubject } from "./read-page-subject.ts";
import { TITLE_SEPARATOR } from "./site-in-title.ts";

export function readTitle(
  facts: PageFacts,
  subject: PageSubject,
  siteNames: readonly string[],
): Found | undefined {
  const heading = mainHeading(facts);
  const candidates: Candidate[] = [
    ["h1", [heading]],
    ["json-ld headline", subject.strings("headline")],
    ["og:title", metaOf(facts, "og:title")],
    ["citation_title", metaOf(facts, "citation_title")],
    ["dublin core title", metaOf(facts, "dc.title", "dcterms.title")],
    ["twitter:title", metaOf(facts, "twitter:title")],
    ["json-ld name", subject.strings("name")],
    [
      "microdata headline",
      facts.properties.get("headline")?.map((element) => elementText(element)) ?? [],
    ],
    ["title", [facts.title]],
    ["h1", facts.headings.map((element) => elementText(element))],
  ];
  return firstFound(candidates, (value) => {
    const title = textOfMarkup(value);
    if (siteNames.some((name) => isSame(name, title))) return undefined;
    return withoutSite(title, siteNames, heading);
  });
}

/** The one heading that the document's title speaks of too. */
function mainHeading(facts: PageFacts): string | undefined {
  const title = letters(facts.title ?? "");
  const headings = facts.headings
    .map((element) => elementText(element))
    .filter((text) => text.length >= SHORTEST_HEADLINE || isDense(text));
  return (
    headings.find((text) => title.includes(letters(text))) ??
    (headings.length === 1 ? headings[0] : undefined)
  );
}

/**
 * Takes the site's name off an end, where it is known to be the site's name or the page shows the
 * rest as its heading.
 */
function withoutSite(
  title: string,
  siteNames: readonly string[],
  heading: string | undefined,
): string {
  const parts = title.split(TITLE_SEPARATOR);
  if (parts.length < 2) return title;
  if (heading !== undefined && parts.some((part) => isSame(part, heading))) return heading;

  const last = parts.at(-1) ?? "";
  const first = parts[0] ?? "";
  if (siteNames.some((name) => isNameFor(last, name)))
    return withoutSite(
      trimSignsAtEnd(title.slice(0, title.lastIndexOf(last)), SEPARATORS),
      siteNames,
      heading,
    );
  if (siteNames.some((name) => isNameFor(first, name)))
    return title.slice(first.length).replace(LEADING_SEPARATOR, "");
  return title;
}

const SEPARATORS = "|¦·•»«–—:_｜-";
const LEADING_SEPARATOR = /^[\s|¦·•»«–—:_｜-]+/u;

/** "GOV.UK" for "www.gov.uk", "The Daily News" for "dailynews.com". */
function isNameFor(part: string, siteName: string): boolean {
  const short = letters(part);
  const name = letters(siteName);
  if (short.length < 2) return false;
  return short === name || `the${short}` === name || short === `the${name}`;
}

function isSame(one: string, other: string): boolean {
  return letters(one) === letters(other);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function isDense(text: string): boolean {
  return (
    text.length >= SHORTEST_HEADLINE / 2 && /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)
  );
}
