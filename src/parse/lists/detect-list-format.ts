import { type ListFormat } from "../../model/lists/list-reading.ts";
import { findTable } from "./records/find-table.ts";

/** The others are known by their own readers. */
export type DetectedFormat = Exclude<ListFormat, "wordpress" | "addresses">;

/** Enough to see past a licence comment at the head of a file. */
const CHARS_TO_JUDGE = 20_000;

const BY_NAME: readonly (readonly [ending: RegExp, format: DetectedFormat])[] = [
  [/\.opml$/i, "opml"],
  [/\.(?:csv|tsv)$/i, "csv"],
  [/\.(?:md|markdown|mdown)$/i, "markdown"],
  [/\.x?html?$/i, "html"],
];

/** "|---|:--:|" below the header of a table: its cells hold marks of their own. */
const MARKDOWN_RULE = /^ {0,3}\|?[ \t]{0,9}:?-{2,}:?[ \t]{0,9}\|[ \t|:-]{0,200}$/m;

/** By what the text holds, and by the file's name only where the text does not tell. */
export function detectListFormat(text: string, fileName = ""): DetectedFormat {
  const head = text.slice(0, CHARS_TO_JUDGE);
  if (/^<(?:opml|outlinedocument)[\s>]/i.test(withoutProlog(head))) return "opml";
  if (/^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1/i.test(head)) return "bookmarks";
  if (/^\s*[{[]\s*["{\]}]/.test(head)) return "json-feed";
  if (/^\s*<(?:!doctype html|html|head|body)[\s>]/i.test(head)) return "html";
  if (isTable(head)) return MARKDOWN_RULE.test(head) ? "markdown" : "csv";
  const named = BY_NAME.find(([ending]) => ending.test(fileName))?.[1];
  if (named !== undefined) return named;
  if (
    /<(?:p|div|li|ul|h[1-6]|a|td|article)[\s>]/i.test(head) &&
    /<\/(?:p|div|li|ul|h[1-6]|a|td|article)>/i.test(head)
  )
    return "html";
  if (/\[[^[\]\n]+\]\((?:https?:|\/|\.)[^[\])\n]*\)|^\[[^[\]\n]+\]:[^\S\n]*\S+$/m.test(head))
    return "markdown";
  return "text";
}

/** What follows XML's declaration, comments and instructions. */
export function withoutProlog(head: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(head.charAt(at))) at += 1;
    const closing = head.startsWith("<!--", at)
      ? "-->"
      : head.startsWith("<?", at)
        ? "?>"
        : undefined;
    const end = closing === undefined ? -1 : head.indexOf(closing, at);
    if (closing === undefined || end === -1) return head.slice(at);
    at = end + closing.length;
  }
}

/** A row that names a headline, a link or a feed and one thing more. */
function isTable(head: string): boolean {
  return (findTable(head)?.columns.size ?? 0) >= 2;
}
