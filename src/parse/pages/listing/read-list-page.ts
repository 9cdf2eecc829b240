import type { FeedItem } from "../../../model/reading/feed.ts";
import type {
  ListPageFailure,
  ListPageReading,
  MarkupRule,
  PageRule,
} from "../../../model/reading/page-rule.ts";
import type { PageContext, PageWarning } from "../../../model/reading/page.ts";
import { type OpenListPage, openListPage } from "./open-list-page.ts";
import { readJsonLdList } from "./read-json-ld-list.ts";
import { elementsOf } from "./read-list-item.ts";
import { MAX_ITEMS, readMarkedItems } from "./read-marked-items.ts";
import { whyBadSelector } from "./why-bad-selector.ts";

/**
 * Applies a rule to a page as it is now. Items stand once for each link, in order of the page;
 * nothing found has a named reason.
 */
export function readListPage(
  body: Uint8Array,
  rule: PageRule,
  context: PageContext = {},
): ListPageReading {
  const bad = rule.from === "markup" ? badSelector(rule) : undefined;
  if (bad !== undefined) return failed("bad_selector", bad);

  const page = openListPage(body, context);
  if ("error" in page) return page;
  return rule.from === "json-ld" ? readListed(page) : readMarked(page, rule);
}

function readListed(page: OpenListPage): ListPageReading {
  const items = readJsonLdList(page.facts.jsonLd, page).slice(0, MAX_ITEMS);
  return items.length > 0
    ? { items, warnings: [] }
    : failed("no_items", "The page no longer carries a list of its items in JSON-LD.");
}

function readMarked(page: OpenListPage, rule: MarkupRule): ListPageReading {
  const elements = elementsOf(page.document, rule.item);
  if (elements.length === 0 && page.isMadeByScript)
    return failed(
      "script_only",
      `Nothing matches "${rule.item}": the page is made by script in the browser.`,
    );
  if (elements.length === 0)
    return failed(
      "no_items",
      `Nothing on the page matches "${rule.item}": the page may have been rebuilt.`,
    );

  const { items, incomplete } = readMarkedItems(elements, rule, page);
  if (items.length === 0)
    return failed(
      "no_links",
      `${elements.length} elements match "${rule.item}", but none has a title at "${rule.title}" and a link at "${rule.link}".`,
    );
  return { items, warnings: warningsOf(items, rule, { found: elements.length, incomplete }) };
}

function warningsOf(
  items: readonly FeedItem[],
  rule: MarkupRule,
  { found, incomplete }: { found: number; incomplete: number },
): PageWarning[] {
  const warnings: PageWarning[] = [];
  if (incomplete > 0)
    warnings.push({
      code: "incomplete_items",
      message: `${incomplete} of ${found} elements have no title or no link and were passed over.`,
    });
  if (found > MAX_ITEMS)
    warnings.push({
      code: "cut",
      message: `${found} elements match; the first ${MAX_ITEMS} were read.`,
    });
  if (rule.date !== undefined && items.every((item) => item.published === undefined)) {
    warnings.push({ code: "no_dates", message: `No item has a readable date at "${rule.date}".` });
  }
  return warnings;
}

function badSelector(rule: MarkupRule): string | undefined {
  const selectors = {
    item: rule.item,
    title: rule.title,
    link: rule.link,
    date: rule.date,
    line: rule.line,
  };
  for (const [name, selector] of Object.entries(selectors)) {
    const why = selector === undefined ? undefined : whyBadSelector(selector);
    if (why !== undefined) return `The selector for the ${name} cannot be used: ${why}.`;
  }
  return undefined;
}

function failed(code: ListPageFailure, message: string): ListPageReading {
  return { error: { code, message } };
}
