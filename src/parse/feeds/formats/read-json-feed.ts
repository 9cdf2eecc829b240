import { orderOfDates } from "../../dates/order-of-dates.ts";
import {
  type FeedEnclosure,
  type FeedEvidence,
  type FeedPerson,
} from "../../../model/reading/feed.ts";
import { joinAuthors, person } from "../entries/read-author.ts";
import { someOf } from "../entries/read-categories.ts";
import { readLanguage } from "../entries/read-language.ts";
import { readMoment, readMomentAndDay } from "../entries/read-moment.ts";
import { firstLink, type FoundLink } from "../entries/first-link.ts";
import { addressIn } from "../entries/address-in.ts";
import { sanitiseRaw } from "../../markup/raw-markup.ts";
import { type RawFeed, type RawFeedItem } from "../raw-feed.ts";
import { bodiesOf, readBodyOfMarkup, readBodyOfWords } from "../entries/read-body.ts";
import { readLineOfWords } from "../entries/read-line.ts";
import { MOST_ITEMS, MOST_PARTS, type Reading } from "../reading.ts";
import { resolveLink } from "../entries/resolve-link.ts";

export type JsonRecord = Readonly<Record<string, unknown>>;

/** JSON Feed 1.0 and 1.1; a field of the wrong type is a field that is not there. */
export function readJsonFeed(
  feed: JsonRecord,
  around: Reading,
): Omit<RawFeed, "format" | "version" | "warnings"> {
  const items = listIn(feed, "items");
  if (items.length > MOST_ITEMS) around.warn("too_many_items");
  const authors = authorsOf(feed, around);
  const language = readLanguage(textIn(feed, "language"), around);
  const order = orderOfDates(
    items
      .flatMap((item) => [textIn(item, "date_published"), textIn(item, "date_modified")])
      .filter((text) => text !== undefined),
  );
  const reading = { ...around, language, order };
  return {
    title: readLineOfWords(textIn(feed, "title"), reading),
    link: linkIn(feed, "home_page_url", reading),
    description: sanitiseRaw(readBodyOfWords(textIn(feed, "description"), reading)),
    language,
    selfLink: linkIn(feed, "feed_url", reading),
    hubs: listIn(feed, "hubs").flatMap((hub) => linkIn(hub, "url", reading) ?? []),
    image: linkIn(feed, "icon", reading) ?? linkIn(feed, "favicon", reading),
    authors: someOf(authors),
    rhythm: {},
    items: items.slice(0, MOST_ITEMS).map((item) => readJsonItem(item, authors, reading)),
  };
}

function readJsonItem(
  item: JsonRecord,
  feedAuthors: readonly FeedPerson[],
  reading: Reading,
): RawFeedItem {
  const own = authorsOf(item, reading);
  const people = own.length > 0 ? own : feedAuthors;
  const id = textIn(item, "id") ?? numberIn(item, "id")?.toString();
  const enclosures = listIn(item, "attachments")
    .slice(0, MOST_PARTS)
    .flatMap((one) => attachment(one, reading) ?? []);
  const published = textIn(item, "date_published");
  const moment = readMomentAndDay(published, reading);
  const image = linkIn(item, "image", reading) ?? linkIn(item, "banner_image", reading);
  const found = firstLink([
    ["url", () => linkIn(item, "url", reading)],
    ["external_url", () => linkIn(item, "external_url", reading)],
    ["id", () => addressIn(id, reading)],
    ["attachments", () => enclosures[0]?.link],
  ]);
  const read: RawFeedItem = {
    id,
    title: readLineOfWords(textIn(item, "title"), reading),
    link: found?.link,
    bodies: {
      summary: bodiesOf(readBodyOfWords(textIn(item, "summary"), reading)),
      content: bodiesOf(
        readBodyOfMarkup(textIn(item, "content_html"), reading),
        readBodyOfWords(textIn(item, "content_text"), reading),
      ),
      second: [],
    },
    author: joinAuthors(people),
    authors: someOf(people),
    published: moment?.at,
    publishedDay: moment?.day,
    updated: readMoment(textIn(item, "date_modified"), reading),
    publishedText: published,
    language: readLanguage(textIn(item, "language"), reading),
    categories: tagsOf(item).map((term) => ({ term })),
    enclosures,
    ...(image !== undefined && { image: { link: image } }),
  };
  return reading.tellsEvidence === true
    ? { ...read, evidence: evidenceOf(item, read, found) }
    : read;
}

/** The members that each field may come from, in the order in which they count. */
const MEMBERS = {
  title: ["title"],
  summary: ["summary"],
  content: ["content_html", "content_text"],
  author: ["authors", "author"],
  published: ["date_published"],
  updated: ["date_modified"],
} satisfies Record<Exclude<keyof FeedEvidence, "link">, readonly string[]>;

function evidenceOf(
  item: JsonRecord,
  read: RawFeedItem,
  link: FoundLink | undefined,
): FeedEvidence {
  const evidence: Partial<Record<keyof FeedEvidence, string>> =
    link === undefined ? {} : { link: link.from };
  for (const [field, members] of Object.entries(MEMBERS) as [keyof FeedEvidence, string[]][]) {
    const isText = field === "summary" || field === "content";
    const found = members.find((member) => item[member] !== undefined && item[member] !== "");
    if (found !== undefined && (isText || read[field] !== undefined)) evidence[field] = found;
  }
  return evidence;
}

function attachment(one: JsonRecord, reading: Reading): FeedEnclosure | undefined {
  const link = linkIn(one, "url", reading);
  if (link === undefined) return undefined;
  const type = textIn(one, "mime_type");
  const bytes = numberIn(one, "size_in_bytes");
  return { link, ...(type !== undefined && { type }), ...(bytes !== undefined && { bytes }) };
}

function authorsOf(record: JsonRecord, reading: Reading): FeedPerson[] {
  const single = record["author"];
  const all = listIn(record, "authors").slice(0, MOST_PARTS);
  return (all.length > 0 ? all : isRecord(single) ? [single] : []).flatMap((author) => {
    const name = textIn(author, "name");
    // A page without a name signs nothing.
    return name === undefined ? [] : [person(name, undefined, linkIn(author, "url", reading))];
  });
}

function tagsOf(item: JsonRecord): string[] {
  const tags = item["tags"];
  return Array.isArray(tags)
    ? [...new Set(tags.filter((tag) => typeof tag === "string").map((tag) => tag.trim()))]
        .filter((tag) => tag !== "")
        .slice(0, MOST_PARTS)
    : [];
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listIn(record: JsonRecord, name: string): JsonRecord[] {
  const list = record[name];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function textIn(record: JsonRecord, name: string): string | undefined {
  const value = record[name];
  return typeof value === "string" ? present(value.trim()) : undefined;
}

function numberIn(record: JsonRecord, name: string): number | undefined {
  const value = record[name];
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function linkIn(record: JsonRecord, name: string, reading: Reading): string | undefined {
  return resolveLink(textIn(record, name), undefined, reading);
}

function present(text: string): string | undefined {
  return text === "" ? undefined : text;
}
