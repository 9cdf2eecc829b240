import type { FurtherLink } from "../cutting.ts";
import type { Facets } from "../facet.ts";
import type { SourceRecord } from "./exported-source.ts";
import type { CuttingRecord } from "./exported-cutting.ts";

/** What a page or file that people keep today holds: cuttings, sources, or both. */
export type ListReading = ListRead | { readonly error: ListFault };

export type ListRead = {
  readonly format: ListFormat;
  /** In the order of the list. */
  readonly cuttings: readonly ListedCutting[];
  readonly sources: readonly ListedFeed[];
  /** The page's own introduction: paragraphs parted by empty lines. */
  readonly about?: string;
  /** What the page says at its foot. */
  readonly mission?: string;
  /**
   * Every line of the input, and what became of it; a line that holds several things is named
   * several times.
   */
  readonly lines: readonly LineAccount[];
};

export const LIST_FORMATS = [
  "text",
  "html",
  "markdown",
  "csv",
  "opml",
  "bookmarks",
  "json-feed",
  "json",
  "export",
  "wordpress",
  "addresses",
] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** The message says what was expected and what was found. */
export type ListFault = {
  readonly code: "empty" | "too_large" | "not_text" | "broken" | "not_a_list";
  readonly message: string;
};

export type ListedCutting = {
  /** Term of the kinds. */
  readonly kind?: string;
  readonly headline?: string;
  readonly line?: string;
  /** Absolute http(s) address. */
  readonly link?: string;
  readonly credit?: string;
  readonly furtherLinks?: readonly FurtherLink[];
  /** YYYY-MM-DD. */
  readonly date?: string;
  /** Days of an event or a call, as an export of Cuttings says them. */
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly deadline?: string;
  /**
   * Where it has no date of its own: the day that stands nearest in the list. A place in the order,
   * not a date.
   */
  readonly nearDate?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Besides the kind. */
  readonly facets?: Partial<Facets>;
  /** Words that somebody filed it under, which may be terms of ours by chance. */
  readonly tags?: readonly string[];
  /** Why an editor should look at it, as a sentence. */
  readonly attention?: string;
  /** What an export of Cuttings says besides: its state, its address, its times. */
  readonly record?: CuttingRecord;
};

export type ListedFeed = {
  readonly name: string;
  readonly address: string;
  readonly homepage?: string;
  /** The folder that it was kept in. */
  readonly field?: string;
  readonly language?: string;
  /** What an export of Cuttings says besides. */
  readonly record?: SourceRecord;
};

export type LineAccount = {
  /** Counted from 1. */
  readonly number: number;
  /** The last line, where one thing runs over several. */
  readonly through?: number;
  readonly became: readonly LinePart[];
  /** The cutting or source that it belongs to, counted from 1. */
  readonly of?: number;
  readonly note?: string;
  readonly text: string;
};

export const LINE_PARTS = [
  "headline",
  "line",
  "credit",
  "link",
  "date",
  "cutting",
  "source",
  "about",
  "mission",
  "section",
  "header",
  "markup",
  "blank",
  "left out",
] as const;
export type LinePart = (typeof LINE_PARTS)[number];
