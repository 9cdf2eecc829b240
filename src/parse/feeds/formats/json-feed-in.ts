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
    return { feed: value, version: versionOf(value), repaired };
  }
  const xml = wrappedXml(value);
  return xml === undefined ? undefined : { xml, repaired };
}

/**
 * Some leave the version out, or write a bare number; a list of items with any of these around it
 * is no accident.
 */
function isJsonFeed(value: JsonRecord): boolean {
  if (String(value["version"]).includes("jsonfeed.org")) return true;
  return (
    Array.isArray(value["items"]) &&
    ["version", "title", "home_page_url", "feed_url"].some(
      (name) => typeof value[name] === "string",
    )
  );
}

const LONGEST_VERSION_CHARS = 10;

/** "https://jsonfeed.org/version/1" is 1.0. */
function versionOf(value: JsonRecord): string | undefined {
  const end = String(value["version"] ?? "").slice(-LONGEST_VERSION_CHARS);
  const written = /([\d.]+)\/?$/.exec(end)?.[1];
  return written === "1" ? "1.0" : written;
}

function wrappedXml(value: unknown): string | undefined {
  const texts = isRecord(value) ? Object.values(value) : Array.isArray(value) ? value : [value];
  return texts.find((one): one is string => typeof one === "string" && HOLDS_XML_FEED.test(one));
}
