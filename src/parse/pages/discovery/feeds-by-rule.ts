import { FEED_RULES, GENERATOR_RULES } from "./feed-rules-table.ts";
import { type RankedFeed } from "./found-feed.ts";
import { type PageLinks } from "./read-page-links.ts";

/**
 * An account's page on any server of the fediverse; these sites write names the same way and are
 * none.
 */
const FEDIVERSE_ACCOUNT = /^\/@\w+\/?$/;
const NO_FEDIVERSE =
  /(?:^|\.)(?:youtube|medium|tiktok|threads|substack|odysee|flipboard|pinterest)\.(?:com|net)$/;

/** Feeds that follow from the address, or from what the page says made it, without being linked. */
export function feedsByRule(address: URL, page: PageLinks): readonly RankedFeed[] {
  return [
    ...byAddress(address),
    ...byChannel(address, page),
    ...byGenerator(address, page),
    ...byAccount(address),
  ];
}

function byAddress(address: URL): readonly RankedFeed[] {
  const text = `${address.pathname}${address.search}`;
  const rule = FEED_RULES.find(({ host, from }) => host.test(address.hostname) && from.test(text));
  const match = rule?.from.exec(text);
  if (rule === undefined || !match) return [];
  return rule.to.map((template, index) => {
    const filled = template.replace(
      /\$(\d)/g,
      (_whole, group: string) => match[Number(group)] ?? "",
    );
    return {
      address: new URL(filled, address).href,
      how: "rule",
      reason: `${rule.what}, by its address`,
      score: 90 - index,
    };
  });
}

/** Pages of videos and of named channels hold the channel's number somewhere. */
function byChannel(address: URL, { channel }: PageLinks): readonly RankedFeed[] {
  if (channel === undefined || !/(?:^|\.)youtube\.com$/.test(address.hostname)) return [];
  const feed = `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`;
  return [
    {
      address: feed,
      how: "rule",
      reason: "YouTube's feed of the channel that the page names",
      score: 88,
    },
  ];
}

function byGenerator(address: URL, { generator }: PageLinks): readonly RankedFeed[] {
  const rule = GENERATOR_RULES.find((one) => one.generator.test(generator));
  if (rule === undefined) return [];
  const path = `${address.pathname}${address.search}`;
  const here =
    rule.here?.from.test(path) === true ? [`${path.replace(/\/$/, "")}${rule.here.add}`] : [];
  const made = generator.split(/[\s;]/)[0] ?? generator;
  return [...here, ...rule.site].map((feed, index) => ({
    address: new URL(feed, address.origin).href,
    how: "rule",
    reason: `the page is made with ${made}, which keeps its feed there`,
    score: 45 - index,
  }));
}

function byAccount(address: URL): readonly RankedFeed[] {
  if (!FEDIVERSE_ACCOUNT.test(address.pathname) || NO_FEDIVERSE.test(address.hostname)) return [];
  const feed = `${address.origin}${address.pathname.replace(/\/$/, "")}.rss`;
  return [
    {
      address: feed,
      how: "rule",
      reason: "servers of the fediverse keep an account's feed there",
      score: 35,
    },
  ];
}
