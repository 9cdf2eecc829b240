import { type LineAccount, type ListFault } from "../../../model/lists/list-reading.ts";
import { type LineLink, type LineOpening, type RawLine } from "./make-line.ts";
import { type PageElement } from "./mark-items.ts";

export const DATE_CLASS = /(?:^|[\s_-])(?:date|datetime|published|timestamp)(?:$|[\s_-])/i;

/** Word writes a list's bullets and numbers as text, and says so. */
export const BULLET = /mso-list:\s*ignore/i;
export const BULLET_FOLLOWS = /^!\[if !supportLists/i;
export const UPDATE = /\b(?:updated?|modified|dateModified)\b/i;
export const PUBLISHED = /\b(?:published|datePublished|created|dateCreated)\b/i;

/** Browsers stop nesting at 512 too; the tokenizer takes quadratic time below. */
export const DEEPEST_ELEMENT = 512;
export const TOO_DEEP: ListFault = {
  code: "broken",
  message: `HTML may nest ${DEEPEST_ELEMENT} elements deep; this nests deeper, so it is broken.`,
};

/** A table that somebody keeps has fewer rows under one day. */
export const MOST_ROWS_SPANNED = 1_000;

/** No headline, line or introduction has a paragraph of this length. */
export const LONGEST_TEXT_CHARS = 20_000;

export type OpenTag = {
  readonly name: string;
  readonly shape: string;
  /** How many cells of a row have begun. */
  cells: number;
  /** Rows below that a cell stands in too. */
  readonly spans: number;
  /** The lines before it. */
  readonly from: number;
  readonly breaks: boolean;
  readonly hides: boolean;
  /** A word processor's bullet or number: no words. */
  readonly mutes: boolean;
  readonly element?: PageElement;
};

/** A link may run over several blocks; the first of its lines carries it. */
export type OpenLink = { readonly href: string; from: number; isTold: boolean };

export type HtmlWalk = {
  readonly lines: RawLine[];
  readonly accounts: LineAccount[];
  readonly elements: PageElement[];
  readonly open: OpenTag[];
  readonly numberAt: (index: number) => number;
  text: string;
  links: LineLink[];
  link: OpenLink | undefined;
  isTitle: boolean;
  shape: string;
  /** Where the line's words begin and end; -1 before there are any. */
  from: number;
  to: number;
  date: string | undefined;
  isUpdate: boolean;
  keptOn: string | undefined;
  opens: LineOpening | undefined;
  /** The line of a cell that stands in rows below too, and how many of them are left. */
  spanning: { readonly line: RawLine; left: number } | undefined;
  hiding: number;
  muting: number;
  items: number;
  base: string | undefined;
  language: string | undefined;
};

/** A walk at the beginning of a page that was found at the address. */
export function beginWalk(
  numberAt: (index: number) => number,
  address: string | undefined,
): HtmlWalk {
  return {
    lines: [],
    accounts: [],
    elements: [],
    open: [],
    numberAt,
    text: "",
    links: [],
    link: undefined,
    isTitle: false,
    shape: "",
    from: 0,
    to: -1,
    date: undefined,
    isUpdate: false,
    keptOn: undefined,
    opens: undefined,
    spanning: undefined,
    hiding: 0,
    muting: 0,
    items: 0,
    base: address,
    language: undefined,
  };
}
