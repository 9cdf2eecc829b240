import { type FeedReading } from "../../model/reading/feed.ts";
import { decodeBody } from "../text/decode-body.ts";
import { removeControls } from "../../lib/remove-controls.ts";
import { collectWarnings, type Warnings } from "./collect-warnings.ts";
import { explainNoFeed } from "./explain-no-feed.ts";
import { findFeed, type FoundFeed } from "./find-feed.ts";
import { findStart } from "./find-start.ts";
import { jsonFeedIn } from "./formats/json-feed-in.ts";
import { readAtom } from "./formats/read-atom.ts";
import { readCdf } from "./formats/read-cdf.ts";
import { readJsonFeed } from "./formats/read-json-feed.ts";
import { readRss } from "./formats/read-rss.ts";
import { rawText } from "./entries/raw-text.ts";
import { type RawFeed, type RawFeedReading } from "./raw-feed.ts";
import { type Reading } from "./reading.ts";
import { sanitiseItem } from "./sanitise-item.ts";
import { childElement } from "./xml/child-elements.ts";
import { scanXml } from "./xml/scan-xml.ts";

export type FeedContext = {
  /** The Content-Type header. */
  readonly contentType?: string;
  /** Where the body came from in the end; relative links begin there. */
  readonly address?: string;
  /** Without a clock nothing is in the future. */
  readonly now?: Date;
  /** Items then say where each of their fields was found. */
  readonly tellsEvidence?: boolean;
};

type FeedBody = Omit<RawFeed, "format" | "version" | "warnings">;

/** Reads whatever calls itself a feed. Never throws: what is no feed is an error with a reason. */
export function readFeed(body: Uint8Array, context: FeedContext): FeedReading {
  const reading = readRawFeed(body, context);
  return "error" in reading
    ? reading
    : { feed: { ...reading.feed, items: reading.feed.items.map(sanitiseItem) } };
}

/** The same with the texts of its items as they were written, for who knows most of them. */
export function readRawFeed(body: Uint8Array, context: FeedContext): RawFeedReading {
  const warnings = collectWarnings();
  const decoded = decodeBody(body, context.contentType);
  if (decoded.declaredWrongly !== undefined)
    warnings.warn("charset_declared_wrongly", decoded.declaredWrongly);
  const text = removeControls(decoded.text).replaceAll("\r\n", "\n");
  // An address that is none would spoil even the links that need no base.
  const base = URL.parse(context.address ?? "")?.href;
  const reading: Reading = {
    source: "",
    base,
    language: undefined,
    now: context.now,
    tellsEvidence: context.tellsEvidence,
    warn: warnings.warn,
  };
  const json = jsonFeedIn(text);
  if (json?.repaired === true) warnings.warn("json_repaired");
  if (json?.feed !== undefined) {
    const feed = readJsonFeed(json.feed, reading);
    return { feed: finish({ format: "json", version: json.version }, feed, warnings) };
  }
  if (json?.xml !== undefined) warnings.warn("wrapped", "a JSON text");
  const xml = readXmlFeed(json?.xml ?? text, reading, warnings);
  return xml === undefined || xml === "too_deep"
    ? { error: explainNoFeed(decoded.text, text, xml === "too_deep") }
    : xml;
}

function readXmlFeed(
  text: string,
  around: Reading,
  warnings: Warnings,
): RawFeedReading | "too_deep" | undefined {
  const start = findStart(text);
  if (start === undefined)
    return text.includes("<") && scanXml(text, undefined).oddities.has("too_deep")
      ? "too_deep"
      : undefined;
  if (start.wrappedIn !== undefined) warnings.warn("wrapped", start.wrappedIn);
  else if (start.hasTextBefore) warnings.warn("text_around_feed");
  const document = scanXml(start.xml, around.base);
  const found = findFeed(document);
  if (found === undefined) return document.oddities.has("too_deep") ? "too_deep" : undefined;
  const reading = { ...around, source: start.xml, base: around.base ?? ownBase(found.feed) };
  const body = readFormat(found.feed, reading);
  // Pages speak of feeds in comments and examples; only one that holds items holds a feed.
  if (start.wrappedIn !== undefined && body.items.length === 0) return undefined;
  for (const oddity of document.oddities) warnings.warn(oddity);
  if (found.others > 0) warnings.warn("several_roots");
  return { feed: finish(found.feed, body, warnings) };
}

function readFormat(found: FoundFeed, reading: Reading): FeedBody {
  switch (found.format) {
    case "atom":
      return readAtom(found.root, reading);
    case "cdf":
      return readCdf(found.root, reading);
    default:
      return readRss(found.root, reading);
  }
}

function finish(
  found: Pick<RawFeed, "format" | "version">,
  body: FeedBody,
  warnings: Warnings,
): RawFeed {
  if (body.items.length === 0) warnings.warn("no_items");
  return { format: found.format, version: found.version, ...body, warnings: warnings.list() };
}

/**
 * Where nobody knows the address that a feed came from, its own links say what is relative to what.
 */
function ownBase(found: FoundFeed): string | undefined {
  const channel = childElement(found.root, "channel") ?? found.root;
  const link = childElement(channel, "link", "atom:link");
  return URL.parse(rawText(link) ?? link?.attributes.get("href") ?? "")?.href;
}
