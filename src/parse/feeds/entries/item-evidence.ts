import type { FeedEvidence } from "../../../model/reading/feed.ts";
import { type RawFeedItem } from "../raw-feed.ts";
import { type FoundLink } from "./first-link.ts";
import { childElement } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

type Told = Exclude<keyof FeedEvidence, "link">;
export type FieldNames = Readonly<Record<Told, readonly string[]>>;

/** Which element of an item each of its fields came from; a field that is not there has none. */
export function itemEvidence(
  element: XmlElement,
  names: FieldNames,
  item: RawFeedItem,
  link: FoundLink | undefined,
): FeedEvidence {
  const evidence: Partial<Record<keyof FeedEvidence, string>> = {};
  for (const [field, known] of Object.entries(names) as [Told, readonly string[]][]) {
    const isThere = field === "summary" || field === "content" || item[field] !== undefined;
    const found = isThere ? childElement(element, ...known)?.name : undefined;
    if (found !== undefined) evidence[field] = found;
  }
  if (link !== undefined) evidence.link = link.from;
  return evidence;
}
