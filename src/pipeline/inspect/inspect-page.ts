import type { Page, PageContext } from "../../model/reading/page.ts";
import type { EnrichTables } from "../understand/enrich-item.ts";
import { tellItemFacts, type ToldFacts } from "./tell-item-facts.ts";
import { readPage } from "../../parse/pages/read-page.ts";

/**
 * What `inspect page` prints: a contract, described in docs/inspect.md. Null is "the page does not
 * say".
 */
export type InspectedPage = {
  readonly [K in Exclude<keyof Page, Always>]-?: Exclude<Page[K], undefined> | null;
} & Pick<Page, Always>;
type Always = "types" | "evidence" | "warnings";

export type PageInspection =
  | InspectedPage
  | { readonly error: { readonly code: string; readonly message: string } };

export function inspectPage(body: Uint8Array, context: PageContext = {}): PageInspection {
  const reading = readPage(body, context);
  return "error" in reading ? reading : { ...NOTHING_SAID, ...reading.page };
}

/** What a page is about, by its title and text; what cannot be read is about nothing. */
export function understandPage(
  page: PageInspection,
  address: string | undefined,
  tables: EnrichTables,
): PageInspection & { readonly found?: ToldFacts } {
  if ("error" in page) return page;
  const found = tellItemFacts(
    {
      title: page.title ?? "",
      description: page.text ?? page.description ?? undefined,
      link: page.canonical ?? address,
      source: undefined,
      language: page.language ?? undefined,
    },
    tables,
  );
  return { ...page, found };
}

const NOTHING_SAID = {
  title: null,
  author: null,
  published: null,
  publishedDay: null,
  publishedText: null,
  modified: null,
  canonical: null,
  language: null,
  site: null,
  description: null,
  image: null,
  text: null,
  access: null,
} satisfies Omit<InspectedPage, Always>;
