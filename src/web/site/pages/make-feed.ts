import { type FEEDS, type FeedFormat, type FeedView } from "../../../publish/feeds/feed-view.ts";
import { renderAtom } from "../../../publish/feeds/render-atom.ts";
import { renderJsonFeed } from "../../../publish/feeds/render-json-feed.ts";
import { renderRss } from "../../../publish/feeds/render-rss.ts";
import { makeReply, type Reply } from "../make-reply.ts";
import { type Making } from "./making.ts";
import { readNewest } from "../../../reader/read-newest.ts";

/** A feed reader that comes once a week misses nothing. */
const MOST_IN_FEED = 50;

const RENDER: Readonly<Record<FeedFormat, (feed: FeedView) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJsonFeed,
};

export async function makeFeed(
  making: Making,
  { format, type }: (typeof FEEDS)[number],
): Promise<Reply> {
  const { site } = making;
  const cuttings = await readNewest(making, MOST_IN_FEED);
  const text = RENDER[format]({
    site,
    title: site.settings.name,
    description: site.settings.tagline,
    path: "/",
    cuttings,
  });
  return makeReply(`${type}; charset=utf-8`, text);
}
