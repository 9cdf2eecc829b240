import { feedOf } from "../../../publish/feeds/feed-of.ts";
import { type FEEDS, type FeedFormat, type FeedView } from "../../../publish/feeds/feed-view.ts";
import { renderAtom } from "../../../publish/feeds/render-atom.ts";
import { renderJsonFeed } from "../../../publish/feeds/render-json-feed.ts";
import { renderRss } from "../../../publish/feeds/render-rss.ts";
import { answerFeed } from "../../../reader/answer-feed.ts";
import { type AskedView } from "../../../reader/asked-view.ts";
import { makeReply, type Reply } from "../make-reply.ts";
import { makeUnknownView } from "./make-view.ts";
import { type Making } from "./making.ts";

/** A feed reader that comes once a week misses nothing. */
const MOST_IN_FEED = 50;

const RENDER: Readonly<Record<FeedFormat, (feed: FeedView) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJsonFeed,
};

/** A view as a feed; the whole view's is the site's own. */
export async function makeFeed(
  making: Making,
  { format, type }: (typeof FEEDS)[number],
  asked: Omit<AskedView, "most">,
): Promise<Reply> {
  const answer = await answerFeed(making, { ...asked, most: MOST_IN_FEED });
  if (answer === undefined) return makeUnknownView(making, asked);
  return makeReply(`${type}; charset=utf-8`, RENDER[format](feedOf(making.site, answer)));
}
