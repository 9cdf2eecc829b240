import { readArchivingOptOut } from "../../fetch/robots/read-archiving-opt-out.ts";
import { type ItemPage, withoutText } from "../../model/item-page.ts";
import type { FetchedBody } from "../../model/reading/fetched.ts";
import { openPage, readOpenedPage } from "../../parse/pages/read-page.ts";

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
  const { contentType } = body.headers;
  const opened = openPage(body.body, contentType);
  const forbidden = optOutOf(body, "error" in opened ? new Map() : opened.facts.metas);
  if (forbidden !== undefined) return withoutText("forbidden", forbidden);
  const reading =
    "error" in opened
      ? opened
      : readOpenedPage(opened, {
          contentType,
          address: body.address,
          readAt: body.receivedAt,
          ...(feedText !== undefined && { feedText }),
        });
  if ("error" in reading) {
    const { code, message } = reading.error;
    return withoutText(code === "empty" || code === "not_a_page" ? "no_text" : code, message);
  }
  const { text, language } = reading.page;
  return text === undefined
    ? withoutText("no_text", "The page shows no text of its own.")
    : { outcome: "read", reason: undefined, language, text: text.slice(0, MOST_TEXT) };
}

function optOutOf(
  { headers, address }: FetchedBody,
  metas: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const { pathname, search } = new URL(address);
  return readArchivingOptOut({
    agent: AGENT,
    path: pathname + search,
    headers,
    meta: [...metas].flatMap(([name, contents]) => contents.map((content) => ({ name, content }))),
  });
}
