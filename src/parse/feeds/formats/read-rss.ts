import { orderOfDates } from "../../dates/order-of-dates.ts";
import { dateTexts } from "../entries/date-texts.ts";
import { hubsOf, linkFor, readLinks } from "../entries/read-links.ts";
import { readAuthors } from "../entries/read-author.ts";
import { readCategories, someOf } from "../entries/read-categories.ts";
import { readLanguage } from "../entries/read-language.ts";
import { readMoment } from "../entries/read-moment.ts";
import { readRhythm } from "../entries/read-rhythm.ts";
import { readWrittenLink } from "../entries/read-item-link.ts";
import { readRssItem, RSS_DATES } from "./read-rss-item.ts";
import { rawText } from "../entries/raw-text.ts";
import { sanitiseRaw } from "../../markup/raw-markup.ts";
import { type RawFeed } from "../raw-feed.ts";
import { readBody } from "../entries/read-body.ts";
import { readLine } from "../entries/read-line.ts";
import { MOST_ITEMS, type Reading } from "../reading.ts";
import { resolveLink } from "../entries/resolve-link.ts";
import { childElement, elementsBelow } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

const DESCRIPTIONS = [
  "description",
  "atom:subtitle",
  "atom:tagline",
  "dc:description",
  "itunes:summary",
  "itunes:subtitle",
  "media:description",
];
const RIGHTS = [
  "copyright",
  "dc:rights",
  "atom:rights",
  "dcterms:rights",
  "media:copyright",
  "creativecommons:license",
];
const AUTHORS = [
  ["managingeditor"],
  ["author", "atom:author"],
  ["dc:creator", "dcterms:creator"],
  ["itunes:author", "googleplay:author"],
];
const CREATED = ["pubdate", "atom:published", "dcterms:created", "dcterms:issued"];
const UPDATED = ["lastbuilddate", "atom:updated", "pubdate", "dc:date", "dcterms:modified"];

/** RSS in all its versions, and RDF, whose items stand beside the channel. */
export function readRss(
  root: XmlElement,
  around: Reading,
): Omit<RawFeed, "format" | "version" | "warnings"> {
  const channel = root.name === "channel" ? root : (childElement(root, "channel") ?? root);
  const language = readLanguage(
    rawText(childElement(channel, "language", "dc:language")) ?? channel.language,
    around,
  );
  const found = elementsBelow(root, "item");
  const order = orderOfDates(dateTexts([channel, ...found], RSS_DATES));
  const reading = { ...around, language, order };
  if (found.length > MOST_ITEMS) around.warn("too_many_items");
  const links = readLinks(channel, reading);
  const authors = readAuthors(channel, AUTHORS, reading);
  const line = (...names: readonly string[]) => readLine(childElement(channel, ...names), reading);
  return {
    title: line("title", "atom:title", "dc:title", "itunes:title", "media:title"),
    link: readWrittenLink(channel, reading) ?? linkFor("alternate", links),
    description: sanitiseRaw(readBody(childElement(channel, ...DESCRIPTIONS), reading)),
    language,
    selfLink: linkFor("self", links),
    hubs: hubsOf(links),
    image: channelImage(root, channel, reading),
    rights: line(...RIGHTS),
    created: readMoment(rawText(childElement(channel, ...CREATED)), reading),
    updated: readMoment(rawText(childElement(channel, ...UPDATED)), reading),
    authors: someOf(authors),
    categories: someOf(readCategories(channel, reading)),
    id: rawText(childElement(channel, "atom:id")) ?? channel.attributes.get("about"),
    rhythm: readRhythm(channel),
    items: found.slice(0, MOST_ITEMS).map((item) => readRssItem(item, reading)),
  };
}

function channelImage(root: XmlElement, channel: XmlElement, reading: Reading): string | undefined {
  const image = childElement(root, "image") ?? childElement(channel, "image");
  const address = image === undefined ? undefined : childElement(image, "url");
  const other = childElement(
    channel,
    "itunes:image",
    "googleplay:image",
    "media:thumbnail",
    "media:content",
    "atom:logo",
    "atom:icon",
  );
  return (
    resolveLink(
      rawText(address) ?? image?.attributes.get("resource"),
      address?.base ?? image?.base,
      reading,
    ) ??
    resolveLink(
      other?.attributes.get("href") ?? other?.attributes.get("url") ?? rawText(other),
      other?.base,
      reading,
    )
  );
}
