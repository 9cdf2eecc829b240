import type { Page, PageContext } from "../../model/reading/page.ts";
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
