import type { FeedItem } from "./feed.ts";
import type { PageWarning } from "./page.ts";

/**
 * How a watched page's items are found: from the data that it carries for machines, or by selectors
 * that a person can see and correct.
 */
export type PageRule = { readonly from: "json-ld" } | MarkupRule;

/**
 * CSS selectors. `item` is looked up in the page, the others in each item; ":scope" is the item
 * itself, its own words.
 */
export type MarkupRule = {
  readonly from: "markup";
  readonly item: string;
  readonly title: string;
  readonly link: string;
  readonly date?: string;
  readonly line?: string;
};

/** A rule that was found by itself, for a person to accept or correct. */
export type PageRuleProposal = {
  readonly rule: PageRule;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why this rule, as a sentence. */
  readonly reason: string;
  /** The first items that the rule yields. */
  readonly preview: readonly FeedItem[];
};

/** What a rule yields on a page as it is now, or the named reason why it yields nothing. */
export type ListPageReading =
  | { readonly items: readonly FeedItem[]; readonly warnings: readonly PageWarning[] }
  | { readonly error: { readonly code: ListPageFailure; readonly message: string } };

/** What a rule yields on a page as it is now; a reading may also fail for reasons of its own. */
export type RulePreview =
  | Extract<ListPageReading, { readonly items: unknown }>
  | { readonly error: { readonly code: string; readonly message: string } };

export const LIST_PAGE_FAILURES = [
  "empty",
  "not_a_page",
  "bad_selector",
  "script_only",
  "no_items",
  "no_links",
] as const;
export type ListPageFailure = (typeof LIST_PAGE_FAILURES)[number];
