import type { Document } from "domhandler";

import type { PageContext } from "../../../model/reading/page.ts";
import { decodeBody } from "../../text/decode-body.ts";
import { buildTree } from "../build-tree.ts";
import { elementText } from "../element-text.ts";
import { gatherFacts, type PageFacts } from "../facts/gather-facts.ts";
import { dateHeadings } from "./date-headings.ts";
import type { ListPage } from "./read-list-item.ts";
import { MAX_PAGE_BYTES } from "../read-page.ts";
import { linkByScript } from "./link-by-script.ts";
import { pageLink } from "./page-link.ts";
import { whyNoPage } from "../facts/why-no-page.ts";

export type OpenListPage = ListPage & {
  readonly document: Document;
  readonly facts: PageFacts;
  readonly isMadeByScript: boolean;
  /** Links that only a script of the page follows. */
  readonly linksNowhere: number;
};

/** A page that draws itself brings a menu and a footer at most. */
const SCRIPT_ONLY_LENGTH = 600;

/** A page that may hold a list, ready to be searched, or why it is no page. */
export function openListPage(
  body: Uint8Array,
  context: PageContext,
):
  | OpenListPage
  | { readonly error: { readonly code: "empty" | "not_a_page"; readonly message: string } } {
  const markup = decodeBody(body.subarray(0, MAX_PAGE_BYTES), context.contentType).text;
  const error = whyNoPage(markup, context.contentType);
  if (error !== undefined) return { error };
  const { document } = buildTree(markup);
  const { nowhere } = linkByScript(document);
  const facts = gatherFacts(document);
  const isMadeByScript =
    facts.needsScript && elementText(document, SCRIPT_ONLY_LENGTH).length < SCRIPT_ONLY_LENGTH;
  return {
    document,
    facts,
    isMadeByScript,
    linksNowhere: nowhere,
    base: pageLink(facts.base ?? "", context.address) ?? context.address,
    language: facts.language,
    readAt: context.readAt,
    above: dateHeadings(document, facts.language),
  };
}
