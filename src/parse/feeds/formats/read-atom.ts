import { orderOfDates } from "../../dates/order-of-dates.ts";
import { dateTexts } from "../entries/date-texts.ts";
import { type FeedPerson } from "../../../model/reading/feed.ts";
import { itemEvidence } from "../entries/item-evidence.ts";
import { joinAuthors, readAuthors } from "../entries/read-author.ts";
import { readCategories, someOf } from "../entries/read-categories.ts";
import { readConstructBody, readConstructLine } from "../entries/read-construct.ts";
import { readLanguage } from "../entries/read-language.ts";
import { readEntryLink } from "../entries/read-entry-link.ts";
import { hubsOf, linkFor, readLinks } from "../entries/read-links.ts";
import { readEnclosures } from "../entries/read-enclosures.ts";
import { readImage } from "../entries/read-image.ts";
import { readMoment, readMomentAndDay } from "../entries/read-moment.ts";
import { readAtomSource } from "./read-rss-item.ts";
import { readRhythm } from "../entries/read-rhythm.ts";
import { rawText } from "../entries/raw-text.ts";
import { sanitiseRaw } from "../../markup/raw-markup.ts";
import { type RawFeed, type RawFeedItem } from "../raw-feed.ts";
import { bodiesOf, readBody } from "../entries/read-body.ts";
import { readLine } from "../entries/read-line.ts";
import { MOST_ITEMS, type Reading } from "../reading.ts";
import { resolveLink } from "../entries/resolve-link.ts";
import { childElement, elementsBelow } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

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

const FIELDS = {
  title: ["title", "dc:title"],
  summary: ["summary", "dc:description"],
  content: ["content", "content:encoded"],
  author: AUTHORS.flat(),
  published: PUBLISHED,
  updated: UPDATED,
};

/** Atom 1.0 and 0.3. A document may be a single entry. */
export function readAtom(
  root: XmlElement,
  around: Reading,
): Omit<RawFeed, "format" | "version" | "warnings"> {
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
  const authors = readAuthors(feed, AUTHORS, reading);
  return {
    title: readConstructLine(childElement(feed, "title", "dc:title"), reading),
    link: linkFor("alternate", links),
    description: sanitiseRaw(
      readConstructBody(childElement(feed, "subtitle", "tagline", "dc:description"), reading),
    ),
    language,
    selfLink: linkFor("self", links),
    hubs: hubsOf(links),
    image: resolveLink(rawText(image) ?? image?.attributes.get("href"), image?.base, reading),
    rights: readConstructLine(childElement(feed, "rights", "copyright", "dc:rights"), reading),
    id: rawText(childElement(feed, "id")),
    created: readMoment(
      rawText(childElement(feed, "published", "created", "dcterms:created")),
      reading,
    ),
    updated: readMoment(rawText(childElement(feed, "updated", "modified", "dc:date")), reading),
    authors: someOf(authors),
    categories: someOf(readCategories(feed, reading)),
    rhythm: readRhythm(feed),
    items: found.slice(0, MOST_ITEMS).map((entry) => readEntry(entry, authors, reading)),
  };
}

function readEntry(
  entry: XmlElement,
  feedAuthors: readonly FeedPerson[],
  reading: Reading,
): RawFeedItem {
  const links = readLinks(entry, reading);
  const published = rawText(childElement(entry, ...PUBLISHED));
  const moment = readMomentAndDay(published, reading);
  const group = childElement(entry, "media:group") ?? entry;
  const source = childElement(entry, "source");
  const found = readEntryLink(entry, links, reading);
  // RFC 4287, 4.2.1: without one of its own an entry has the author of its source, and then of
  // its feed.
  const authors = [entry, ...(source === undefined ? [] : [source])]
    .map((one) => readAuthors(one, AUTHORS, reading))
    .find((people) => people.length > 0);
  const people = authors ?? feedAuthors;
  const read: RawFeedItem = {
    id: rawText(childElement(entry, "id", "guid")),
    title:
      readConstructLine(childElement(entry, "title", "dc:title"), reading) ??
      readLine(childElement(group, "media:title"), reading),
    link: found?.link,
    bodies: {
      summary: bodiesOf(
        readConstructBody(childElement(entry, "summary", "dc:description"), reading),
        readBody(childElement(group, "media:description"), reading, "words"),
      ),
      content: bodiesOf(
        readConstructBody(childElement(entry, "content", "content:encoded"), reading),
      ),
      second: [],
    },
    author: joinAuthors(people),
    authors: someOf(people),
    published: moment?.at,
    publishedDay: moment?.day,
    updated: readMoment(rawText(childElement(entry, ...UPDATED)), reading),
    publishedText: published,
    language: readLanguage(languageOf(entry), reading),
    source: source === undefined ? undefined : readAtomSource(source, "title", reading),
    categories: readCategories(entry, reading),
    enclosures: readEnclosures(entry, links, reading),
    image: readImage(entry, reading),
    commentsLink: linkFor("replies", links),
    rights: readConstructLine(childElement(entry, "rights", "copyright", "dc:rights"), reading),
  };
  return reading.tellsEvidence === true
    ? { ...read, evidence: itemEvidence(entry, FIELDS, read, found) }
    : read;
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
