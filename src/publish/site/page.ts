import { type html } from "hono/html";
import { type ViewAddress } from "../../model/views/view-address.ts";

/** Markup whose every hole was escaped. */
export type Html = ReturnType<typeof html>;

export type PageFeeds = {
  readonly title: string;
  readonly address: ViewAddress;
  /** Whether a calendar of it has anything to come. */
  readonly hasDaysToCome?: boolean;
};

export type Page = {
  /** Absent on the home page, which bears the site's name alone. */
  readonly title?: string;
  readonly description: string;
  /** From the root; absent where the page has no address of its own, as an error has none. */
  readonly path?: string;
  /** False where an index is to leave it out, because it is one of very many. */
  readonly isForIndexes?: boolean;
  /** The feeds of the list that it shows; of all that is published, where it shows none. */
  readonly feeds?: PageFeeds;
  /** Of a page about one cutting: when it went out and was corrected. */
  readonly article?: { readonly publishedAt: Date; readonly correctedAt: Date | undefined };
  readonly body: Html;
};
