import {
  type LineAccount,
  type ListedCutting,
  type ListReading,
} from "../../../model/lists/list-reading.ts";
import type { FeedItem } from "../../../model/reading/feed.ts";
import { readFeed } from "../../feeds/read-feed.ts";
import { textOfMarkup } from "../../text/text-of-markup.ts";
import { accountForRest } from "../account-for-rest.ts";
import { lineNumbers } from "../lines/line-numbers.ts";
import { readLanguage } from "../words/read-language.ts";

const NAMESPACE = /xmlns:wp\s*=\s*["']http:\/\/wordpress\.org\/export\//;
/** Enough to see past the comment that it begins with. */
const CHARS_TO_JUDGE = 20_000;
const LONGEST_LINE = 600;
const ITEM_END = "</item>";

export function isWordpressExport(text: string): boolean {
  return NAMESPACE.test(text.slice(0, CHARS_TO_JUDGE));
}

type Piece = { readonly markup: string; readonly from: number; readonly to: number };

/**
 * The posts of a WordPress export (WXR), as it is written for another WordPress; its pages, menus
 * and pictures are accounted for.
 */
export function readWordpressExport(text: string): ListReading {
  const pieces = piecesOf(text);
  const [first] = pieces;
  const channel = text.slice(0, first?.from ?? text.length);
  const head = `${/<rss[^>]*>/.exec(channel)?.[0] ?? "<rss>"}<channel>`;
  const language = readLanguage(/<language>([^<]{0,40})/.exec(channel)?.[1] ?? "");
  const numberAt = lineNumbers(text);
  const cuttings: ListedCutting[] = [];
  const accounts = pieces.map(({ markup, from, to }): LineAccount => {
    const lines = { number: numberAt(from), through: numberAt(to - 1) };
    const { cutting, title, why } = readPiece(head, markup);
    if (cutting === undefined) return { ...lines, text: title, became: ["left out"], note: why };
    cuttings.push(language === undefined ? cutting : { ...cutting, language });
    return { ...lines, text: title, became: ["cutting"], of: cuttings.length };
  });
  if (cuttings.length === 0)
    return {
      error: {
        code: "not_a_list",
        message: `Posts were expected in this export of WordPress; it has ${pieces.length} things and no post among them.`,
      },
    };
  return {
    format: "wordpress",
    cuttings,
    sources: [],
    lines: accountForRest(text, accounts, "markup"),
  };
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = text.indexOf("<item>"); at !== -1; at = text.indexOf("<item>", at)) {
    const end = text.indexOf(ITEM_END, at);
    const to = end === -1 ? text.length : end + ITEM_END.length;
    pieces.push({ markup: text.slice(at, to), from: at, to });
    at = to;
  }
  return pieces;
}

type ReadPiece = {
  readonly title: string;
  readonly cutting?: ListedCutting;
  readonly why?: string;
};

function readPiece(head: string, markup: string): ReadPiece {
  const type = valueOf(markup, "post_type") ?? "post";
  const reading = readFeed(new TextEncoder().encode(`${head}${markup}</channel></rss>`), {
    contentType: "application/rss+xml; charset=utf-8",
  });
  const [item] = "feed" in reading ? reading.feed.items : [];
  const title = item?.title ?? "";
  if (type !== "post") return { title, why: `WordPress calls it ${type}` };
  return item === undefined
    ? { title, why: "it could not be read" }
    : { title, cutting: withAttention(cuttingOf(item, markup), markup) };
}

function cuttingOf(item: FeedItem, markup: string): ListedCutting {
  const { title, link, author, categories } = item;
  const date = valueOf(markup, "post_date")?.slice(0, 10) ?? "";
  const day = /^[1-9]\d{3}-\d\d-\d\d$/.test(date) ? date : item.publishedDay;
  const line = textOfMarkup(item.summary ?? "").slice(0, LONGEST_LINE);
  return {
    ...(title !== undefined && { headline: title }),
    ...(line !== "" && { line }),
    ...(link !== undefined && { link }),
    ...(day !== undefined && { date: day }),
    ...(author !== undefined && { credit: author }),
    ...(categories.length > 0 && { tags: categories.map(({ term, label }) => label ?? term) }),
  };
}

function withAttention(cutting: ListedCutting, markup: string): ListedCutting {
  const status = valueOf(markup, "status") ?? "publish";
  const wants = [
    cutting.headline === undefined && "It has no headline.",
    cutting.date === undefined && "It has no date of its own.",
    status !== "publish" && `WordPress has it as "${status}".`,
  ].filter((want) => want !== false);
  return wants.length === 0 ? cutting : { ...cutting, attention: wants.join(" ") };
}

/** <wp:status><![CDATA[publish]]></wp:status>, the marks around the word or not. */
function valueOf(markup: string, name: string): string | undefined {
  const start = markup.indexOf(`<wp:${name}>`);
  if (start === -1) return undefined;
  const from = start + name.length + "<wp:>".length;
  const end = markup.indexOf(`</wp:${name}>`, from);
  const value = markup.slice(from, end === -1 ? from : end);
  return value.replace(/^<!\[CDATA\[|\]\]>$/g, "").trim();
}
