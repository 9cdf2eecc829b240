export type NoFeed = { readonly code: NoFeedCode; readonly message: string };

export const NO_FEED_CODES = [
  "empty",
  "not_text",
  "html_page",
  "opml",
  "sitemap",
  "broken_json",
  "json",
  "unknown_xml",
  "too_deep",
  "unknown",
] as const;
export type NoFeedCode = (typeof NO_FEED_CODES)[number];

const MESSAGES: Readonly<Record<NoFeedCode, string>> = {
  empty: "The file is empty.",
  not_text: "This is no text but a picture, a document or compressed data.",
  html_page: "This is a web page and no feed. It may name its feed; Cuttings can look for it.",
  opml: "This is an OPML list of sources and no feed. It can be imported as sources.",
  sitemap: "This is a sitemap and no feed. It can be added as a sitemap.",
  broken_json: "This begins like JSON, but is broken so that nothing in it can be read.",
  json: "This is JSON, but no JSON Feed: it has no list of items with a version, a title or an address.",
  unknown_xml: "This is XML of a kind that Cuttings does not know: neither RSS, RDF, Atom nor CDF.",
  too_deep: "This is XML that nests elements so deeply that it cannot be a feed.",
  unknown: "This is text, but no feed of any kind that Cuttings knows.",
};

/** How much of a file decides whether it is text. */
const LOOK_AT = 1_024;

/** More control characters than one in twenty make a file no text. */
const MOST_CONTROLS = 0.05;

/** Why a text is no feed, in words for a person. */
export function explainNoFeed(raw: string, clean: string, isTooDeep: boolean): NoFeed {
  const known = codeOf(raw, clean);
  const code = known === "unknown_xml" && isTooDeep ? "too_deep" : known;
  return { code, message: MESSAGES[code] };
}

function codeOf(raw: string, clean: string): NoFeedCode {
  if (isBinary(raw)) return "not_text";
  const text = clean.replace(/^(?:\s+|\ufeff|<\?[^>]*>|<!--[^]*?-->)+/, "");
  if (text === "") return "empty";
  const start = text.slice(0, LOOK_AT);
  if (/<opml[\s>]/i.test(start)) return "opml";
  if (/<(?:urlset|sitemapindex)[\s>]/i.test(start)) return "sitemap";
  if (/<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start)) return "html_page";
  if (/^[{[]/.test(text)) return isJson(text) ? "json" : "broken_json";
  if (!text.startsWith("<")) return "unknown";
  return "unknown_xml";
}

function isBinary(raw: string): boolean {
  const start = raw.slice(0, LOOK_AT);
  if (/^(?:%PDF-|PK\x03\x04|\x1f\ufffd?\x8b?\x08|\ufffd?PNG\r\n|GIF8\d)/.test(start)) return true;
  const controls = start.match(/[\0-\x08\x0e-\x1f\x7f\ufffd]/g)?.length ?? 0;
  return controls > start.length * MOST_CONTROLS;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
