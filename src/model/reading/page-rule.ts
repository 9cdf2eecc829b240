import { z } from "zod";
import type { FeedItem } from "./feed.ts";
import type { PageWarning } from "./page.ts";

const SELECTOR = z.string().min(1).max(1_000);

/**
 * CSS selectors. `item` is looked up in the page, the others in each item; ":scope" is the item
 * itself, its own words.
 */
const MARKUP_RULE = z
  .strictObject({
    from: z.literal("markup"),
    item: SELECTOR,
    title: SELECTOR,
    link: SELECTOR,
    date: SELECTOR.optional(),
    line: SELECTOR.optional(),
  })
  .readonly();

/**
 * How a watched page's items are found: from the data that it carries for machines, or by selectors
 * that a person can see and correct.
 */
export const PAGE_RULE = z.union([
  z.strictObject({ from: z.literal("json-ld") }).readonly(),
  MARKUP_RULE,
]);

export type PageRule = z.infer<typeof PAGE_RULE>;
export type MarkupRule = z.infer<typeof MARKUP_RULE>;

/** What `source.page_rule` holds; one that no longer reads so is none. */
export function readStoredRule(stored: unknown): PageRule | undefined {
  return PAGE_RULE.safeParse(stored).data;
}

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
