import { type Term } from "../../../model/facet.ts";
import {
  type LineAccount,
  type ListedCutting,
  type ListedFeed,
  type ListReading,
} from "../../../model/lists/list-reading.ts";
import { accountForRest } from "../account-for-rest.ts";
import { lineNumbers } from "../lines/line-numbers.ts";
import { type BookmarkToken, readBookmarkTokens } from "./read-bookmark-tokens.ts";
import { readCellDay } from "./read-cell-day.ts";
import { readLinkTarget, readWebAddress } from "../words/read-web-address.ts";
import { splitKind } from "../words/split-kind.ts";
import { tidyText } from "../words/tidy-text.ts";
import { wordsOfMarkup } from "../lines/words-of-markup.ts";

/** Chrome's own count is of microseconds since 1601, seventeen figures of them. */
const CHROME_STAMP = /^\d{17}$/;
const SECONDS_FROM_1601_TO_1970 = 11_644_473_600;

type Walk = {
  readonly cuttings: ListedCutting[];
  readonly sources: ListedFeed[];
  readonly accounts: LineAccount[];
  last: number | undefined;
};
type Line = { readonly number: number; readonly through?: number; readonly text: string };

/**
 * A browser's bookmark file: links with the day that each was kept on, and the words written about
 * it.
 */
export function readBookmarks(html: string, kinds: readonly Term[]): ListReading {
  const numberAt = lineNumbers(html);
  const walk: Walk = { cuttings: [], sources: [], accounts: [], last: undefined };
  for (const token of readBookmarkTokens(html)) {
    const number = numberAt(token.from);
    const through = numberAt(token.from + html.slice(token.from, token.to).trimEnd().length - 1);
    const text = wordsOfMarkup(token.markup);
    const line = { number, ...(through > number && { through }), text };
    if (token.is === "link") addLink(walk, line, token, kinds);
    else if (token.is === "words") describe(walk, line);
    else addFolder(walk, line);
  }
  if (walk.cuttings.length + walk.sources.length === 0)
    return {
      error: { code: "not_a_list", message: "This bookmark file holds no links to web pages." },
    };
  return {
    format: "bookmarks",
    cuttings: walk.cuttings,
    sources: walk.sources,
    lines: accountForRest(html, walk.accounts, "markup"),
  };
}

function addFolder(walk: Walk, line: Line): void {
  walk.accounts.push({ ...line, became: ["section"] });
  walk.last = undefined;
}

/** Words about the link above, or about a folder. */
function describe(walk: Walk, line: Line): void {
  const described = walk.last === undefined ? undefined : walk.cuttings[walk.last];
  if (line.text === "") return;
  if (walk.last === undefined || described === undefined) {
    walk.accounts.push({ ...line, became: ["section"] });
    return;
  }
  walk.cuttings[walk.last] = { ...described, line: line.text };
  walk.accounts.push({ ...line, became: ["line"], of: walk.last + 1 });
}

function addLink(
  walk: Walk,
  account: Line,
  { attributes }: BookmarkToken,
  kinds: readonly Term[],
): void {
  const link = readLinkTarget(attributes.href ?? "");
  const feed = readWebAddress(attributes.feedurl ?? "");
  walk.last = undefined;
  if (feed !== undefined) {
    walk.sources.push({
      name: account.text || new URL(feed).hostname,
      address: feed,
      ...(link !== undefined && { homepage: link }),
    });
    walk.accounts.push({ ...account, became: ["source"], of: walk.sources.length });
    return;
  }
  if (link === undefined) {
    walk.accounts.push({
      ...account,
      became: ["left out"],
      note: `"${tidyText(attributes.href ?? "").slice(0, 200)}" is no web address`,
    });
    return;
  }
  walk.cuttings.push(cuttingOf(account.text, link, attributes, kinds));
  walk.last = walk.cuttings.length - 1;
  walk.accounts.push({ ...account, became: ["cutting"], of: walk.cuttings.length });
}

function cuttingOf(
  text: string,
  link: string,
  attributes: BookmarkToken["attributes"],
  kinds: readonly Term[],
): ListedCutting {
  const split = splitKind(text, kinds);
  const headline = split?.rest ?? text;
  const date = dayOf(attributes.add_date ?? attributes.time_added ?? "");
  const tags = (attributes.tags ?? "").split(",").map(tidyText).filter(Boolean);
  const wants = [
    ...(headline === "" ? ["It has no headline."] : []),
    ...(date === undefined ? ["It has no date of its own."] : []),
    ...(attributes.private === "1" ? ["It was kept as private."] : []),
  ];
  return {
    ...(split !== undefined && { kind: split.kind }),
    ...(headline !== "" && { headline }),
    link,
    ...(date !== undefined && { date }),
    ...(tags.length > 0 && { tags }),
    ...(wants.length > 0 && { attention: wants.join(" ") }),
  };
}

function dayOf(stamp: string): string | undefined {
  if (!CHROME_STAMP.test(stamp)) return readCellDay(stamp.trim(), undefined);
  const seconds = Number(stamp) / 1e6 - SECONDS_FROM_1601_TO_1970;
  return new Date(seconds * 1_000).toISOString().slice(0, 10);
}
