import { type LineLink, type ListLine } from "./make-line.ts";
import { isPersonName } from "../words/read-credit.ts";

/** What links say where the headline is elsewhere. */
export const POINTER =
  /^(?:read (?:more|on|the .{1,30})|more|(?:full )?(?:story|article|report|text)|continue reading|keep reading|details|link|here|click here|learn more|find out more|view|download|source|share|print|permalink|comments?|leave a (?:comment|reply)|\d{1,6} comments?|no comments(?: yet)?|weiterlesen|mehr|mehr lesen|lire la suite|en savoir plus|leer más|ver más|leia mais|leggi tutto|lees meer|les mer|läs mer|czytaj więcej|читать далее|続きを読む|阅读全文|閱讀更多|اقرأ المزيد|→|»|>>?|\[?…\]?)[.:→»… ]*$/i;

/** A link is what a line is about when it makes up this much of it. */
const LEAST_LINK_SHARE = 0.4;
/** Of fewer words are the names of publishers, places and topics. */
const FEWEST_HEADLINE_WORDS = 3;
/** In scripts without spaces a headline of this length has as many words. */
const CHARS_TO_A_WORD = 4;
const ABOUT_PEOPLE =
  /\/(?:authors?|by|people|person|profiles?|users?|staff|team|contributors?|autor(?:en|es)?|auteurs?)\//i;

export function isTitle(link: LineLink): boolean {
  return link.label !== "" && !POINTER.test(link.label);
}

/** A line that is a link, rather than a sentence that has one. */
export function isLinkLine(line: ListLine): boolean {
  if (line.opens === "item" && line.links.length > 0) return true;
  const length = line.words.length;
  return line.links.some(
    (link) => link.label !== "" && link.label.length >= length * LEAST_LINK_SHARE,
  );
}

/** An address on a line of its own. */
export function isBareLink(line: ListLine): boolean {
  return line.words === "" && line.links.length > 0 && line.day === undefined;
}

/**
 * Whether a linked line is a headline of its own, beside another one: it leads elsewhere, and does
 * not say less than a headline says.
 */
export function isAnotherHead(line: ListLine, head: ListLine): boolean {
  const [title, own] = [titleOf(line), titleOf(head)];
  if (title === undefined || own === undefined || isSamePage(title, own)) return false;
  if (head.isTitle && !line.isTitle) return false;
  if (isPersonName(title.label) && leadsToSomebody(title)) return false;
  return countWords(title.label) >= Math.min(FEWEST_HEADLINE_WORDS, countWords(own.label));
}

/** The link that a line is; in pasted text the address stands beside the words that it belongs to. */
function titleOf(line: ListLine): LineLink | undefined {
  const titles = line.links.filter(isTitle).sort((a, b) => b.label.length - a.label.length);
  const [longest] = titles;
  if (longest !== undefined)
    return longest.label.length >= line.words.length * LEAST_LINK_SHARE ? longest : undefined;
  const [bare] = line.links;
  return bare?.label === "" && line.words !== "" ? { ...bare, label: line.words } : undefined;
}

/** "#comments" is on the same page. */
function isSamePage(one: LineLink, other: LineLink): boolean {
  return pageOf(one) === pageOf(other);
}

function pageOf({ href, asWritten = "" }: LineLink): string {
  return (href ?? asWritten).split("#")[0] ?? "";
}

/** To a publisher's front page or to the page about a person. */
function leadsToSomebody({ href }: LineLink): boolean {
  const path = href === undefined ? "" : (URL.parse(href)?.pathname ?? "");
  return path === "/" || ABOUT_PEOPLE.test(`${path}/`);
}

function countWords(text: string): number {
  const words = text.trim().split(/\s+/).length;
  return /[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]/.test(text)
    ? Math.max(words, Math.floor(text.length / CHARS_TO_A_WORD))
    : words;
}
