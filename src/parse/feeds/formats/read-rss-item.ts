import { readItemLink } from "../entries/read-item-link.ts";
import { type FeedItem } from "../../../model/reading/feed.ts";
import { type RawMarkup } from "../../markup/raw-markup.ts";
import { type RawBodies, type RawFeedItem } from "../raw-feed.ts";
import { itemEvidence } from "../entries/item-evidence.ts";
import { joinAuthors, readAuthors } from "../entries/read-author.ts";
import { readConstructBody, readConstructLine } from "../entries/read-construct.ts";
import { readCategories, someOf } from "../entries/read-categories.ts";
import { readLanguage } from "../entries/read-language.ts";
import { linkFor, readLinks } from "../entries/read-links.ts";
import { readEnclosures } from "../entries/read-enclosures.ts";
import { readImage } from "../entries/read-image.ts";
import { readMoment, readMomentAndDay } from "../entries/read-moment.ts";
import { rawText } from "../entries/raw-text.ts";
import { bodiesOf, readBody } from "../entries/read-body.ts";
import { readLine } from "../entries/read-line.ts";
import { type Reading } from "../reading.ts";
import { resolveLink } from "../entries/resolve-link.ts";
import { childElement } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

const PUBLISHED = [
  "pubdate",
  "dc:date",
  "dcterms:issued",
  "dcterms:created",
  "dcterms:date",
  "atom:published",
  "atom:issued",
  "prism:publicationdate",
  "news:publication_date",
  "published",
  "date",
];
const UPDATED = [
  "atom:updated",
  "atom:modified",
  "dcterms:modified",
  "dc:modified",
  "prism:modificationdate",
  "updated",
  "lastbuilddate",
];
/** Wherever day and month may stand in figures. */
export const RSS_DATES: ReadonlySet<string> = new Set([...PUBLISHED, ...UPDATED]);
const AUTHORS = [
  ["author"],
  ["dc:creator", "dcterms:creator", "dc:author"],
  ["atom:author"],
  ["itunes:author", "googleplay:author"],
];
const BODIES = [
  "content:encoded",
  "atom:content",
  "xhtml:body",
  "xhtml:div",
  "payload:payload",
  "body",
  "content",
  "fullitem",
];
const SUMMARIES = [
  "description",
  "atom:summary",
  "dc:description",
  "dcterms:abstract",
  "itunes:summary",
  "media:description",
  "itunes:subtitle",
  "summary",
];

const TITLES = ["title", "atom:title", "dc:title", "media:title", "itunes:title"];
const FIELDS = {
  title: TITLES,
  summary: SUMMARIES,
  content: [...BODIES, "description"],
  author: AUTHORS.flat(),
  published: PUBLISHED,
  updated: UPDATED,
};
const SECOND_SUMMARIES = ["summary", "atom:summary"];

export function readRssItem(item: XmlElement, reading: Reading): RawFeedItem {
  const links = readLinks(item, reading);
  const guid = childElement(item, "guid", "atom:id");
  const published = rawText(childElement(item, ...PUBLISHED));
  const moment = readMomentAndDay(published, reading);
  const comments = childElement(item, "comments");
  const authors = readAuthors(item, AUTHORS, reading);
  const found = readItemLink(item, { guid, links }, reading);
  const read: RawFeedItem = {
    id: rawText(guid) ?? item.attributes.get("about"),
    title: readLine(childElement(item, ...TITLES), reading),
    link: found?.link,
    bodies: readBodies(item, reading),
    author: joinAuthors(authors),
    authors: someOf(authors),
    published: moment?.at,
    publishedDay: moment?.day,
    updated: readMoment(rawText(childElement(item, ...UPDATED)), reading),
    publishedText: published,
    language: readLanguage(
      rawText(childElement(item, "dc:language", "language")) ?? item.language,
      reading,
    ),
    source: readSource(item, reading),
    categories: readCategories(item, reading),
    enclosures: readEnclosures(item, links, reading),
    image: readImage(item, reading),
    commentsLink:
      resolveLink(rawText(comments), comments?.base, reading) ?? linkFor("replies", links),
    rights: readLine(
      childElement(
        item,
        "dc:rights",
        "copyright",
        "atom:rights",
        "dcterms:rights",
        "media:copyright",
        "creativecommons:license",
      ),
      reading,
    ),
  };
  return reading.tellsEvidence === true
    ? { ...read, evidence: itemEvidence(item, FIELDS, read, found) }
    : read;
}

function readBodies(item: XmlElement, reading: Reading): RawBodies {
  return {
    summary: bodiesOf(readPart(item, SUMMARIES, reading)),
    content: bodiesOf(readPart(item, BODIES, reading)),
    second:
      childElement(item, "description") === undefined
        ? []
        : bodiesOf(readPart(item, SECOND_SUMMARIES, reading)),
  };
}

function readPart(
  item: XmlElement,
  names: readonly string[],
  reading: Reading,
): RawMarkup | undefined {
  const element =
    childElement(item, ...names) ??
    childElement(childElement(item, "media:group") ?? item, "media:description");
  if (element === undefined || !names.includes(element.name)) return undefined;
  return element.name.startsWith("atom:")
    ? readConstructBody(element, reading)
    : readBody(element, reading);
}

/** The true publisher, where this feed passes on what another published. */
function readSource(item: XmlElement, reading: Reading): FeedItem["source"] {
  const own = childElement(item, "source");
  const passedOn = childElement(item, "atom:source");
  const named = childElement(item, "dc:source");
  if (own !== undefined)
    return sourceOf(
      readLine(own, reading),
      resolveLink(own.attributes.get("url"), own.base, reading),
    );
  if (passedOn !== undefined) return readAtomSource(passedOn, "atom:title", reading);
  const text = readLine(named, reading);
  return /^https?:/i.test(text ?? "")
    ? sourceOf(undefined, resolveLink(text, named?.base, reading))
    : sourceOf(text, undefined);
}

/** An atom:source: the feed that the entry came from first. */
export function readAtomSource(
  source: XmlElement,
  title: "title" | "atom:title",
  reading: Reading,
): FeedItem["source"] {
  const links = readLinks(source, reading);
  return sourceOf(
    readConstructLine(childElement(source, title), reading),
    linkFor("alternate", links) ?? linkFor("self", links),
  );
}

function sourceOf(title: string | undefined, link: string | undefined): FeedItem["source"] {
  if (title === undefined && link === undefined) return undefined;
  return { ...(title !== undefined && { title }), ...(link !== undefined && { link }) };
}
