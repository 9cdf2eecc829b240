import { orderOfDates } from "../dates/order-of-dates.ts";
import { dateTexts } from "./date-texts.ts";
import { type Feed, type FeedItem } from "../../model/feed.ts";
import { readAuthors } from "./read-author.ts";
import { readCategories } from "./read-categories.ts";
import { readConstructBody, readConstructLine } from "./read-construct.ts";
import { readLanguage } from "./read-language.ts";
import { readEntryLink } from "./read-entry-link.ts";
import { hubsOf, linkFor, readLinks } from "./read-links.ts";
import { readEnclosures } from "./read-enclosures.ts";
import { readImage } from "./read-image.ts";
import { readMoment, readMomentAndDay } from "./read-moment.ts";
import { readAtomSource } from "./read-rss-item.ts";
import { readRhythm } from "./read-rhythm.ts";
import { rawText } from "./raw-text.ts";
import { readBody } from "./read-body.ts";
import { readLine } from "./read-line.ts";
import { MOST_ITEMS, type Reading } from "./reading.ts";
import { resolveLink } from "./resolve-link.ts";
import { childElement, elementsBelow } from "./xml/child-elements.ts";
import { type XmlElement } from "./xml/xml-element.ts";

const PUBLISHED = [
  "published",
  "issued",
  "created",
  "dc:date",
  "dcterms:issued",
  "dcterms:created",
  "pubdate",
];
const UPDATED = ["updated", "modified", "dcterms:modified"];
const DATES = new Set([...PUBLISHED, ...UPDATED]);
const AUTHORS = [["author"], ["dc:creator", "dcterms:creator"]];

/** Atom 1.0 and 0.3. A document may be a single entry. */
export function readAtom(
  root: XmlElement,
  around: Reading,
): Omit<Feed, "format" | "version" | "warnings"> {
  const found = root.name === "entry" ? [root] : elementsBelow(root, "entry");
  if (found.length > MOST_ITEMS) around.warn("too_many_items");
  const feed = root.name === "entry" ? { ...root, children: [] } : root;
  const language = readLanguage(
    feed.language ?? rawText(childElement(feed, "dc:language")),
    around,
  );
  const order = orderOfDates(dateTexts([feed, ...found], DATES));
  const reading = { ...around, language, order };
  const links = readLinks(feed, reading);
  const image = childElement(feed, "logo", "icon", "itunes:image");
  const author = readAuthors(feed, AUTHORS, reading);
  return {
    title: readConstructLine(childElement(feed, "title", "dc:title"), reading),
    link: linkFor("alternate", links),
    description: readConstructBody(
      childElement(feed, "subtitle", "tagline", "dc:description"),
      reading,
    ),
    language,
    selfLink: linkFor("self", links),
    hubs: hubsOf(links),
    image: resolveLink(rawText(image) ?? image?.attributes.get("href"), image?.base, reading),
    rights: readConstructLine(childElement(feed, "rights", "copyright", "dc:rights"), reading),
    updated: readMoment(rawText(childElement(feed, "updated", "modified", "dc:date")), reading),
    rhythm: readRhythm(feed),
    items: found.slice(0, MOST_ITEMS).map((entry) => readEntry(entry, author, reading)),
  };
}

function readEntry(entry: XmlElement, feedAuthor: string | undefined, reading: Reading): FeedItem {
  const links = readLinks(entry, reading);
  const published = rawText(childElement(entry, ...PUBLISHED));
  const moment = readMomentAndDay(published, reading);
  const group = childElement(entry, "media:group") ?? entry;
  const summary =
    readConstructBody(childElement(entry, "summary", "dc:description"), reading) ??
    readBody(childElement(group, "media:description"), reading, "words");
  const content = readConstructBody(childElement(entry, "content", "content:encoded"), reading);
  const source = childElement(entry, "source");
  return {
    id: rawText(childElement(entry, "id", "guid")),
    title:
      readConstructLine(childElement(entry, "title", "dc:title"), reading) ??
      readLine(childElement(group, "media:title"), reading),
    link: readEntryLink(entry, links, reading),
    summary,
    content,
    // RFC 4287, 4.2.1: without one of its own an entry has the author of its source, and then of
    // its feed.
    author:
      readAuthors(entry, AUTHORS, reading) ??
      (source === undefined ? undefined : readAuthors(source, AUTHORS, reading)) ??
      feedAuthor,
    published: moment?.at,
    publishedDay: moment?.day,
    updated: readMoment(rawText(childElement(entry, ...UPDATED)), reading),
    publishedText: published,
    language: readLanguage(languageOf(entry), reading),
    source: source === undefined ? undefined : readAtomSource(source, "title", reading),
    categories: readCategories(entry, reading),
    enclosures: readEnclosures(entry, links, reading),
    image: readImage(entry, [content, summary], reading),
    commentsLink: linkFor("replies", links),
    rights: readConstructLine(childElement(entry, "rights", "copyright", "dc:rights"), reading),
  };
}

/** Title or content may be in another language than their entry says. */
function languageOf(entry: XmlElement): string | undefined {
  return (
    rawText(childElement(entry, "dc:language")) ??
    childElement(entry, "title")?.language ??
    childElement(entry, "content")?.language ??
    entry.language
  );
}
