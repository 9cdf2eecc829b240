import { type NumericOrder } from "../dates/date-reading.ts";
import { type WarningCode } from "./collect-warnings.ts";

/** What every reader of a part needs to know of the whole. */
export type Reading = {
  /** The document as text; elements say where in it they stand. */
  readonly source: string;
  /** Where relative addresses begin, when no xml:base says so. */
  readonly base: string | undefined;
  /** The feed's own, where it names one: "03/04/2026" is another day in London than in New York. */
  readonly language: string | undefined;
  /** What all dates of the feed together show of it, where they do. */
  readonly order?: NumericOrder | undefined;
  readonly now: Date | undefined;
  /** Whether items say where each of their fields was found. */
  readonly tellsEvidence?: boolean | undefined;
  readonly warn: (code: WarningCode, met?: string) => void;
};

/** More items than any feed for people has; the order of the document decides which stay. */
export const MOST_ITEMS = 10_000;

/** Characters of a title, a name or a category: a paragraph is no title. */
export const LONGEST_LINE = 2_000;

/** Characters of a summary or content: a long report has 200,000. */
export const LONGEST_BODY = 500_000;

/** Categories, enclosures or authors of one item. */
export const MOST_PARTS = 100;
