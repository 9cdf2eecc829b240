import { type Term } from "../../model/facet.ts";
import { type ListFault, type ListReading } from "../../model/lists/list-reading.ts";
import { decodeBody } from "../text/decode-body.ts";
import { accountForRest } from "./account-for-rest.ts";
import { detectListFormat, withoutProlog } from "./detect-list-format.ts";
import { inputLines } from "./lines/input-lines.ts";
import { readAddressList } from "./records/read-address-list.ts";
import { readBookmarks } from "./records/read-bookmarks.ts";
import { readCsv } from "./records/read-csv.ts";
import { type HtmlLines, readHtmlLines } from "./lines/read-html-lines.ts";
import { readJsonList } from "./records/read-json-list.ts";
import { readMarkdownLines } from "./lines/read-markdown-lines.ts";
import { readOpml } from "./records/read-opml.ts";
import { isWordpressExport, readWordpressExport } from "./records/read-wordpress-export.ts";
import { readListedPage } from "./read-listed-page.ts";
import { readTextLines } from "./lines/read-text-lines.ts";

/**
 * A page kept by hand for ten years is under a megabyte; a browser's bookmarks with their icons
 * reach a few.
 */
export const MOST_BYTES = 20_000_000;
/** 200,000 lines are some 60,000 cuttings: more than one page ever held. */
export const MOST_LINES = 200_000;
/**
 * Beyond this a line of text is no line that a person wrote; HTML and JSON come in one line often.
 */
export const LONGEST_LINE_CHARS = 20_000;

export type ListHints = {
  readonly fileName?: string;
  readonly kinds: readonly Term[];
  /** The address of the page itself: relative links start there. */
  readonly siteAddress?: string;
};

/**
 * Reads what people keep today (a page, a table, a list of links or feeds) and accounts for every
 * line of it. Never throws.
 */
export function readList(input: string | Uint8Array, hints: ListHints): ListReading {
  if (input.length > MOST_BYTES)
    return fault(
      "too_large",
      `A list may have ${MOST_BYTES / 1e6} million bytes; this one has ${(input.length / 1e6).toFixed(1)} million.`,
    );
  const text = (typeof input === "string" ? input : decodeBody(input).text).replace(/^\ufeff/, "");
  if (isWordpressExport(text)) return readWordpressExport(text);
  const wrong = findFault(text);
  if (wrong !== undefined) return { error: wrong };
  const format = detectListFormat(text, hints.fileName);
  if (format === "opml") return readOpml(text);
  if (format === "bookmarks") return readBookmarks(text, hints.kinds);
  if (format === "json-feed" || format === "json") return readJsonList(text, hints);
  if (format === "csv" || format === "export") return readCsv(text, hints);
  return (format === "text" ? readAddressList(text) : undefined) ?? readPageOf(format, text, hints);
}

function findFault(text: string): ListFault | undefined {
  if (text.trim() === "")
    return { code: "empty", message: "A list of links was expected, and the file is empty." };
  if (/^%PDF-|^PK\u0003\u0004|^\u00d0\u00cf\u0011|\u0000/.test(text.slice(0, 4_096))) {
    return {
      code: "not_text",
      message:
        "Text was expected (a page's text, HTML, Markdown, CSV, OPML or bookmarks); this is a binary file, such as a PDF or a spreadsheet. Save it as text or CSV first.",
    };
  }
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/i.test(withoutProlog(text.slice(0, 4_096)))) {
    return {
      code: "not_a_list",
      message: "A list was expected, and this is a feed: add its address as a source instead.",
    };
  }
  const lines = inputLines(text).length;
  if (lines > MOST_LINES)
    return {
      code: "too_large",
      message: `A list may have ${MOST_LINES} lines; this one has ${lines}.`,
    };
  return undefined;
}

type PageFormat = "text" | "html" | "markdown";

function readPageOf(format: PageFormat, text: string, hints: ListHints): ListReading {
  const tooLong =
    format === "html" ? -1 : inputLines(text).findIndex((line) => line.length > LONGEST_LINE_CHARS);
  if (tooLong !== -1)
    return fault(
      "not_a_list",
      `Lines of a page were expected; line ${tooLong + 1} has more than ${LONGEST_LINE_CHARS} characters.`,
    );
  const raw = readLinesOf(format, text, hints.siteAddress);
  if ("error" in raw) return raw;
  const page = readListedPage(raw, { kinds: hints.kinds, hasMenus: format === "html" });
  const { language } = raw;
  const cuttings =
    language === undefined
      ? page.cuttings
      : page.cuttings.map((cutting) => ({ ...cutting, language }));
  const isList = page.cuttings.some(
    (cutting) =>
      cutting.date !== undefined || cutting.link !== undefined || cutting.kind !== undefined,
  );
  if (!isList) {
    return fault(
      "not_a_list",
      `Dated headlines or links were expected, as a page, a list or a table; this has ${raw.lines.length} lines of ${NAMES[format]} and neither dates nor links that head them.`,
    );
  }
  return {
    format,
    ...page,
    cuttings,
    sources: [],
    lines: accountForRest(text, page.lines, "markup"),
  };
}

const NAMES = { text: "text", html: "HTML", markdown: "Markdown" } as const;

function readLinesOf(format: PageFormat, text: string, address: string | undefined): HtmlLines {
  if (format === "html") return readHtmlLines(text, address);
  return format === "markdown" ? readMarkdownLines(text, address) : readTextLines(text);
}

function fault(code: ListFault["code"], message: string): ListReading {
  return { error: { code, message } };
}
