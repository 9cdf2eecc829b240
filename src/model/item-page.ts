import { PAGE_FAILURES } from "./reading/page.ts";

/**
 * What came of asking for the page of an item: its text; a robots.txt or the page itself that asks us
 * not to read or keep it; nothing that came; or another page than was asked for, by its kind.
 */
export const ITEM_PAGE_OUTCOMES = [
  "read",
  "forbidden",
  "not_fetched",
  "no_text",
  ...PAGE_FAILURES,
] as const;
export type ItemPageOutcome = (typeof ITEM_PAGE_OUTCOMES)[number];

export type ItemPage = {
  readonly outcome: ItemPageOutcome;
  /** A sentence, where there is no text. */
  readonly reason: string | undefined;
  /** BCP 47, as the page declares it. */
  readonly language: string | undefined;
  /** Plain paragraphs parted by empty lines. */
  readonly text: string | undefined;
};

export function withoutText(outcome: ItemPageOutcome, reason: string): ItemPage {
  return { outcome, reason, language: undefined, text: undefined };
}
