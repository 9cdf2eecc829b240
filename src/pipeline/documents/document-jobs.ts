import type { Jobs } from "../../lib/threads/serve-jobs.ts";
import type { FetchedBody } from "../../model/reading/fetched.ts";
import type { Page, PageContext } from "../../model/reading/page.ts";
import type { PageRule } from "../../model/reading/page-rule.ts";
import { discoverFeeds } from "../../parse/pages/discovery/discover-feeds.ts";
import { readPageLinks } from "../../parse/pages/discovery/read-page-links.ts";
import { readListPage } from "../../parse/pages/listing/read-list-page.ts";
import { readPage } from "../../parse/pages/read-page.ts";
import { decodeBody } from "../../parse/text/decode-body.ts";
import type { FoundAs } from "../discovery/describe-source.ts";
import { proposeFeed } from "../discovery/propose-feed.ts";
import { proposeSitemap } from "../discovery/propose-sitemap.ts";
import { proposeWatches } from "../discovery/propose-watches.ts";
import { inspectList, type ListContext } from "../inspect/inspect-list.ts";
import { readDocument } from "./read-document.ts";
import { readPageText } from "./read-page-text.ts";
import { readNewsletter } from "./read-newsletter.ts";

/** Everything that is done with bytes of the world; none of it runs on the thread that serves. */
export const DOCUMENT_JOBS = {
  readDocument,
  readNewsletter,
  proposeFeed: ({ body, found }: Answer & { readonly found: FoundAs }) => proposeFeed(body, found),
  proposeSitemap: ({ body, found }: Answer & { readonly found: FoundAs }) =>
    proposeSitemap(body, found),
  proposeWatches: ({ body, page }: Answer & { readonly page: Partial<Page> }) =>
    proposeWatches(body, page),
  listNamedFeeds: ({ body }: Answer) =>
    discoverFeeds(textOf(body), body.address, body.headers.link),
  findOnwardAddress: ({ body }: Answer) => ({
    address: readPageLinks(textOf(body), body.address).onward,
  }),
  describePage: ({ body }: Answer) =>
    readPage(body.body, {
      contentType: body.headers.contentType,
      address: body.address,
      readAt: body.receivedAt,
    }),
  readPageText,
  readByRule: (given: {
    readonly bytes: Uint8Array;
    readonly rule: PageRule;
    readonly context?: PageContext;
  }) => readListPage(given.bytes, given.rule, given.context),
  inspectList: ({
    bytes,
    context,
  }: {
    readonly bytes: Uint8Array;
    readonly context: ListContext;
  }) => inspectList(bytes, context),
} satisfies Jobs;

type Answer = { readonly body: FetchedBody };

function textOf({ body, headers }: FetchedBody): string {
  return decodeBody(body, headers.contentType).text;
}
