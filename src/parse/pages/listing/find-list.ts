import { type Element, isTag } from "domhandler";

import type { PageRuleProposal } from "../../../model/reading/page-rule.ts";
import type { PageContext } from "../../../model/reading/page.ts";
import { buildRule, type FoundItem } from "./build-rule.ts";
import { weigh } from "../text/cut-into-blocks.ts";
import { elementText } from "../element-text.ts";
import { findRepeated } from "./find-repeated.ts";
import { itemParts } from "./item-parts.ts";
import { sharedWords } from "./shared-words.ts";
import { type OpenListPage, openListPage } from "./open-list-page.ts";
import { elementsOf } from "./read-list-item.ts";
import { readMarkedItems } from "./read-marked-items.ts";
import { readJsonLdList } from "./read-json-ld-list.ts";

export type ListFinding =
  | { readonly proposals: readonly PageRuleProposal[] }
  | {
      readonly error: {
        readonly code: "empty" | "not_a_page" | "script_only" | "no_list";
        readonly message: string;
      };
    };

/** Fewer are a coincidence. */
const FEWEST_ITEMS = 3;
const MOST_PROPOSALS = 5;
const PREVIEWED = 10;
/** Groups that are weighed, the largest first, and members of each that are looked into. */
const MOST_GROUPS = 60;
const MOST_MEMBERS = 40;
/** Groups for which selectors are sought, the best first. */
const MOST_ATTEMPTS = 12;
/** What follows a heading or a term until the next, at most. */
const MOST_BEHIND = 3;

/** Proposes how a page without a feed can be read as a list of items, the best proposal first. */
export function findList(body: Uint8Array, context: PageContext = {}): ListFinding {
  const page = openListPage(body, context);
  if ("error" in page) return page;

  const proposals = [...listedProposal(page), ...markedProposals(page)].slice(0, MOST_PROPOSALS);
  if (proposals.length > 0) return { proposals };
  return page.isMadeByScript
    ? {
        error: {
          code: "script_only",
          message: "The page is made by script in the browser, so its list cannot be read.",
        },
      }
    : { error: { code: "no_list", message: whyNoList(page) } };
}

function whyNoList({ linksNowhere }: OpenListPage): string {
  return linksNowhere >= FEWEST_ITEMS
    ? "The entries of this page are opened by script in the browser and have no addresses of their own, so nothing can lead to them."
    : "Nothing on the page repeats with a link and a title.";
}

function listedProposal(page: OpenListPage): PageRuleProposal[] {
  const items = readJsonLdList(page.facts.jsonLd, page);
  if (items.length < FEWEST_ITEMS) return [];
  const reason = `The page lists ${items.length} items for machines, as schema.org JSON-LD.`;
  return [
    { rule: { from: "json-ld" }, confidence: 0.95, reason, preview: items.slice(0, PREVIEWED) },
  ];
}

function markedProposals(page: OpenListPage): PageRuleProposal[] {
  const weighed = findRepeated(page.document)
    .slice(0, MOST_GROUPS)
    .map((group) => weighGroup(group, page))
    .filter((group) => group !== undefined)
    .sort((a, b) => b.confidence - a.confidence);
  const proposals: PageRuleProposal[] = [];
  const seen = new Set<string>();
  for (const group of weighed.slice(0, MOST_ATTEMPTS)) {
    if (proposals.length === MOST_PROPOSALS) break;
    const proposal = propose(group, page);
    const links = proposal?.preview.map((item) => item.link).join(" ") ?? "";
    // A list's rows and the boxes inside them are one list.
    if (proposal !== undefined && !seen.has(links)) proposals.push(proposal);
    seen.add(links);
  }
  return proposals;
}

/** What tells a list of items from a menu, a tag cloud or a row of buttons; together 1. */
const WORTH = { dated: 0.3, titled: 0.25, lined: 0.2, headed: 0.15, many: 0.1 };
const MANY = 10;
/**
 * An item links to itself, its topic and its author; what links to more is a box with a list
 * inside.
 */
const MOST_LINKS = 4;
const WORTH_OF_CROWDED = 0.4;
/** Below this it is a menu or a row of buttons. */
const LEAST_CONFIDENCE = 0.25;

type WeighedGroup = {
  readonly found: readonly FoundItem[];
  readonly confidence: number;
  readonly reason: string;
};

function weighGroup(group: readonly Element[], page: OpenListPage): WeighedGroup | undefined {
  const members = group.slice(0, MOST_MEMBERS);
  const shared = sharedWords(members);
  const found = members.flatMap((item): FoundItem[] => {
    const context = { ...page, above: page.above.get(item), shared };
    const parts = itemParts(item, elementsBehind(item), context);
    return parts === undefined ? [] : [{ item, parts }];
  });
  const links = new Set(found.map(({ parts }) => parts.link.attribs.href));
  if (links.size < FEWEST_ITEMS || found.length < members.length / 2) return undefined;

  const share = (count: number) => count / found.length;
  const isDated = ({ item, parts }: FoundItem) =>
    parts.date !== undefined || page.above.get(item)?.precision === "day";
  const dated = share(found.filter(isDated).length);
  const lined = share(found.filter(({ parts }) => parts.line !== undefined).length);
  const headed = share(found.filter(({ parts }) => /^h[1-6]$/.test(parts.title.name)).length);
  const titleWeight = median(found.map(({ parts }) => weigh(elementText(parts.title, 400))));
  const crowded = median(found.map(({ parts }) => parts.links)) > MOST_LINKS;
  const score =
    WORTH.dated * dated +
    WORTH.lined * lined +
    WORTH.headed * headed +
    WORTH.titled * fullness(titleWeight) +
    WORTH.many * Math.min(1, links.size / MANY);
  const confidence =
    Math.round(100 * score * (crowded ? WORTH_OF_CROWDED : 1) * share(links.size)) / 100;
  return { found, confidence, reason: reasonFor({ links: links.size, dated, lined, titleWeight }) };
}

/** Menus have titles of a word or two, items a line. */
function fullness(titleWeight: number): number {
  return Math.max(0, Math.min(1, (titleWeight - 10) / 25));
}

function propose(
  { found, confidence, reason }: WeighedGroup,
  page: OpenListPage,
): PageRuleProposal | undefined {
  const rule = confidence < LEAST_CONFIDENCE ? undefined : buildRule(page.document, found);
  if (rule === undefined) return undefined;
  const { items } = readMarkedItems(elementsOf(page.document, rule.item), rule, page);
  const preview = items.slice(0, PREVIEWED);
  return preview.length < FEWEST_ITEMS ? undefined : { rule, confidence, reason, preview };
}

function reasonFor({
  links,
  dated,
  lined,
  titleWeight,
}: {
  links: number;
  dated: number;
  lined: number;
  titleWeight: number;
}): string {
  const percent = (part: number) => `${Math.round(100 * part)} %`;
  return `${links} blocks of one shape, each with a link and a title of some ${titleWeight} letters; ${percent(dated)} with a date, ${percent(lined)} with a line of text.`;
}

/** Headings and terms stand before what belongs to them, not around it. */
function elementsBehind(item: Element): Element[] {
  const behind: Element[] = [];
  if (!/^(?:dt|h[2-6])$/.test(item.name)) return behind;
  for (let next = item.next; next !== null && behind.length < MOST_BEHIND; next = next.next) {
    if (!isTag(next)) continue;
    if (next.name === item.name) break;
    behind.push(next);
  }
  return behind;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
