import { discoverHub } from "../../fetch/websub/discover-hub.ts";
import type { RawFeedItem } from "../../parse/feeds/raw-feed.ts";
import { readRawFeed } from "../../parse/feeds/read-feed.ts";
import { findList } from "../../parse/pages/listing/find-list.ts";
import { readListPage } from "../../parse/pages/listing/read-list-page.ts";
import { readPage } from "../../parse/pages/read-page.ts";
import { readSitemap } from "../../parse/sitemaps/read-sitemap.ts";
import type { LinkedSitemap } from "../../parse/sitemaps/sitemap-reading.ts";
import { decodeBody } from "../../parse/text/decode-body.ts";
import type { Feed, FeedItem } from "../../model/reading/feed.ts";
import type { Fetched } from "../../model/reading/fetched.ts";
import type { HubOffer } from "../../model/reading/hub.ts";
import type { PageRule } from "../../model/reading/page-rule.ts";
import type { SourceKind } from "../../model/source.ts";

type Body = Extract<Fetched, { readonly outcome: "body" }>;

export type Understood =
  | {
      readonly items: readonly (FeedItem | RawFeedItem)[];
      readonly language?: string;
      readonly rhythm?: Feed["rhythm"];
      readonly hub?: HubOffer;
    }
  /** A list of sitemaps, which have to be asked for themselves. */
  | { readonly sitemaps: readonly LinkedSitemap[] }
  | { readonly unreadable: { readonly code: string; readonly message: string } };

/** What a body says, by the kind of source that it came from. */
export function understandBody(
  body: Body,
  source: { readonly kind: SourceKind; readonly pageRule: PageRule | undefined },
): Understood {
  const context = { contentType: body.headers.contentType, address: body.address };
  const { receivedAt: readAt } = body;
  if (source.kind === "page")
    return understandPage(body.body, { ...context, readAt }, source.pageRule);
  if (source.kind === "sitemap") return understandSitemap(body.body, context);
  const reading = readRawFeed(body.body, context);
  return "error" in reading
    ? { unreadable: reading.error }
    : {
        items: reading.feed.items,
        language: reading.feed.language,
        rhythm: reading.feed.rhythm,
        hub: discoverHub({
          address: body.address,
          linkHeader: body.headers.link,
          feed: reading.feed,
        }),
      };
}

type Context = {
  readonly contentType: string | undefined;
  readonly address: string;
  readonly readAt?: Date | undefined;
};

/**
 * Without a rule of a person's the list is found anew each time; that is good for a start, and the
 * desk offers to keep the rule.
 */
function understandPage(
  body: Uint8Array,
  context: Context,
  rule: PageRule | undefined,
): Understood {
  const found = rule === undefined ? findList(body, context) : undefined;
  if (found !== undefined && "error" in found) return unread(body, context, found.error);
  const used = rule ?? found?.proposals[0]?.rule;
  if (used === undefined)
    return unread(body, context, {
      code: "no_list",
      message: "Nothing on the page repeats with a link and a title.",
    });
  const reading = readListPage(body, used, context);
  return "error" in reading ? unread(body, context, reading.error) : { items: reading.items };
}

/** A notice in the page's place says more than that there is no list in it. */
function unread(
  body: Uint8Array,
  context: Context,
  { code, message }: { readonly code: string; readonly message: string },
): Understood {
  const reading = readPage(body, context);
  return { unreadable: "error" in reading ? reading.error : { code, message } };
}

function understandSitemap(body: Uint8Array, context: Context): Understood {
  const reading = readSitemap(decodeBody(body, context.contentType).text, context.address);
  if (reading.kind === "pages") return { items: reading.items };
  return reading.kind === "index" ? { sitemaps: reading.sitemaps } : { unreadable: reading };
}
