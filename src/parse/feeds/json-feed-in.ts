import { parseJson } from "./parse-json.ts";
import { isRecord, type JsonRecord } from "./read-json-feed.ts";

export type JsonFinding = {
  readonly feed?: JsonRecord;
  readonly version?: string;
  /** A feed of XML that some server wrapped into JSON. */
  readonly xml?: string;
  readonly repaired: boolean;
};

/** A text that holds a feed's beginning. */
const HOLDS_XML_FEED = /<(?:rss|feed|rdf:RDF)[\s>]/i;

export function jsonFeedIn(text: string): JsonFinding | undefined {
  if (!/^[\s\ufeff]*[{["]/.test(text)) return undefined;
  const parsed = parseJson(text.replace(/^[\s\ufeff]+/, ""));
  if (parsed === undefined) return undefined;
  const { value, repaired } = parsed;
  if (isRecord(value) && isJsonFeed(value)) {
    return { feed: value, version: /version\/([\d.]+)/.exec(String(value["version"] ?? ""))?.[1], repaired };
  }
  const xml = wrappedXml(value);
  return xml === undefined ? undefined : { xml, repaired };
}

/** Some leave the version out, or write a number; a list of items with a title or an address around it is no accident. */
function isJsonFeed(value: JsonRecord): boolean {
  const { version } = value;
  if (typeof version === "string" && version.includes("jsonfeed.org")) return true;
  return Array.isArray(value["items"]) && (typeof value["title"] === "string" || typeof value["home_page_url"] === "string" || typeof value["feed_url"] === "string");
}

function wrappedXml(value: unknown): string | undefined {
  const texts = isRecord(value) ? Object.values(value) : Array.isArray(value) ? value : [value];
  return texts.find((one): one is string => typeof one === "string" && HOLDS_XML_FEED.test(one));
}
