import type { FetchedBody } from "../../model/reading/fetched.ts";
import type { Page } from "../../model/reading/page.ts";
import { findList } from "../../parse/pages/listing/find-list.ts";
import { readListPage } from "../../parse/pages/listing/read-list-page.ts";
import { describeSource, type FoundSource } from "./describe-source.ts";

/** Other lists of a page are its menus more often than not. */
const MOST_RULES = 3;

/** How a page itself can be watched, the best rule first, or why it cannot. */
export function proposeWatches(
  body: FetchedBody,
  page: Pick<Page, "title" | "site" | "language">,
): { readonly found: readonly FoundSource[] } | { readonly error: { readonly message: string } } {
  const context = {
    contentType: body.headers.contentType,
    address: body.address,
    readAt: body.receivedAt,
  };
  const list = findList(body.body, context);
  if ("error" in list) return list;

  const found = list.proposals.slice(0, MOST_RULES).flatMap(({ rule, reason }) => {
    const reading = readListPage(body.body, rule, context);
    if ("error" in reading) return [];
    const source = describeSource(
      { kind: "page", body, items: reading.items, language: page.language },
      {
        name: page.title ?? page.site,
        homepage: body.address,
        publisher: page.site,
        reason: `The page itself can be watched. ${reason}`,
      },
    );
    return [{ ...source, pageRule: rule }];
  });
  return { found };
}
