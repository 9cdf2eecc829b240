import { readArchivingOptOut } from "../../fetch/robots/read-archiving-opt-out.ts";
import type { ItemPage } from "../../model/item-page.ts";
import type { FetchedBody } from "../../model/reading/fetched.ts";
import { buildTree } from "../../parse/pages/build-tree.ts";
import { gatherFacts } from "../../parse/pages/facts/gather-facts.ts";
import { MAX_PAGE_BYTES, readPage } from "../../parse/pages/read-page.ts";
import { decodeBody } from "../../parse/text/decode-body.ts";

/** The name that pages address us by. */
const AGENT = "Cuttings";
/** What understanding and a search look at; the longest reports go on for more. */
const MOST_TEXT = 64_000;

export type PageToRead = {
  readonly body: FetchedBody;
  /** What the feed gave of it: the page should show as much. */
  readonly feedText: string | undefined;
};

/** From bytes to the text that may be kept, or to the reason why there is none. */
export function readPageText({ body, feedText }: PageToRead): ItemPage {
  const forbidden = optOutOf(body);
  if (forbidden !== undefined) return without("forbidden", forbidden);
  const reading = readPage(body.body, {
    contentType: body.headers.contentType,
    address: body.address,
    readAt: body.receivedAt,
    ...(feedText !== undefined && { feedText }),
  });
  if ("error" in reading) {
    const { code, message } = reading.error;
    return without(code === "empty" || code === "not_a_page" ? "no_text" : code, message);
  }
  const { text, language } = reading.page;
  return text === undefined
    ? without("no_text", "The page shows no text of its own.")
    : { outcome: "read", reason: undefined, language, text: text.slice(0, MOST_TEXT) };
}

function optOutOf({ body, headers, address }: FetchedBody): string | undefined {
  const markup = decodeBody(body.subarray(0, MAX_PAGE_BYTES), headers.contentType).text;
  const { metas } = gatherFacts(buildTree(markup).document);
  const { pathname, search } = new URL(address);
  return readArchivingOptOut({
    agent: AGENT,
    path: pathname + search,
    headers,
    meta: [...metas].flatMap(([name, contents]) => contents.map((content) => ({ name, content }))),
  });
}

function without(outcome: ItemPage["outcome"], reason: string): ItemPage {
  return { outcome, reason, language: undefined, text: undefined };
}
