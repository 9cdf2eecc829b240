import type { Document, Element } from "domhandler";
import { findOne } from "domutils";

import { trimSigns, trimSignsAtEnd } from "../../../lib/trim-signs.ts";
import { textOfMarkup } from "../../text/text-of-markup.ts";
import { elementText } from "../element-text.ts";
import { type Candidate, type Found, firstFound } from "./first-found.ts";
import type { PageFacts } from "./gather-facts.ts";
import { headlineOf, SEPARATORS } from "./headline-of.ts";
import { isLongEnough, mainHeading, sectionsIn } from "./main-heading.ts";
import { metaOf } from "./meta-of.ts";
import type { PageSubject } from "./read-page-subject.ts";
import { shownInTitle } from "./shown-in-title.ts";
import { TITLE_SEPARATOR } from "./site-in-title.ts";
import { lettersOf } from "../../text/letters-of.ts";

export type TitledPage = {
  readonly document: Document;
  readonly facts: PageFacts;
  readonly subject: PageSubject;
  readonly siteNames: readonly string[];
};

export function readTitle({ document, facts, subject, siteNames }: TitledPage): Found | undefined {
  const heading = mainHeading(facts);
  const declared: Candidate[] = [
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
  ];
  const sections = sectionsIn(facts);
  const accept = (value: string): string | undefined => {
    const title = textOfMarkup(value);
    if (siteNames.some((name) => isSame(name, title)) || sections.has(lettersOf(title)))
      return undefined;
    return withoutSite(title, siteNames, heading?.text);
  };
  if (heading !== undefined) {
    const agreed = heading.isParted ? agreedPart(heading.text, declared, facts.title) : undefined;
    const found = firstFound([[heading.from, [agreed, heading.text]]], accept);
    if (found !== undefined) return found;
  }
  return (
    firstFound(declared, accept) ??
    firstFound(
      [
        ["title", [shownInTitle(document, facts.title), facts.title]],
        ["h1", facts.headings.map(headlineOf)],
        ["h2", facts.subheadings.map(headlineOf).filter(isLongEnough)],
        ["h3", lesserHeadings(document).map(headlineOf).filter(isLongEnough)],
      ],
      accept,
    )
  );
}

function lesserHeadings(document: Document): Element[] {
  const first = findOne(({ name }) => name === "h3" || name === "h4", document.children);
  return first === null ? [] : [first];
}

/**
 * A heading may hold a kicker or a second line that no name tells: where the page calls itself by a
 * part of it, that part is the headline.
 */
function agreedPart(
  heading: string,
  declared: readonly Candidate[],
  title: string | undefined,
): string | undefined {
  const whole = lettersOf(heading);
  const said = [...declared.flatMap(([, values]) => [...values]), ...partsOf(title)]
    .filter((value) => value !== undefined)
    .filter(isLongEnough);
  if (said.some((value) => lettersOf(value) === whole)) return heading;
  return said.find((value) => {
    const part = lettersOf(value);
    return part.length >= whole.length / 2 && (whole.startsWith(part) || whole.endsWith(part));
  });
}

function partsOf(title: string | undefined): string[] {
  return title === undefined ? [] : [title, ...title.split(TITLE_SEPARATOR)];
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
    return trimSigns(title.slice(first.length), SEPARATORS);
  return title;
}

/** "GOV.UK" for "www.gov.uk", "The Daily News" for "dailynews.com". */
function isNameFor(part: string, siteName: string): boolean {
  const short = lettersOf(part);
  const name = lettersOf(siteName);
  if (short.length < 2) return false;
  return short === name || `the${short}` === name || short === `the${name}`;
}

function isSame(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}
