import { AppError } from "../../lib/app-error.ts";
import type { Discovery } from "../../model/reading/discovery.ts";
import type { FetchedBody } from "../../model/reading/fetched.ts";
import type { Page } from "../../model/reading/page.ts";
import { readPastedAddress } from "../../lib/links/read-pasted-address.ts";
import { findRobots } from "../../storage/sources/robots.ts";
import { findNamedFeeds } from "./find-named-feeds.ts";
import { guessFeed } from "./guess-feed.ts";
import { findSitemaps } from "./find-sitemaps.ts";
import type { VisitDeps } from "./open-visit.ts";
import { openVisit, type Visit } from "./open-visit.ts";
import type { FoundSource } from "./describe-source.ts";
import { resultOf } from "../documents/result-of.ts";
import { settleProposals } from "./settle-proposals.ts";

/**
 * What is named like a feed or a sitemap may be asked without robots.txt, as readers do; everything
 * else counts as a page.
 */
const NAMED_LIKE_FEED = /rss|feed|atom|rdf|\.xml|\.json/i;
/** What holds no links to follow. */
const NOT_A_PAGE = new Set([
  "endless",
  "too_much_memory",
  "reader_broke",
  "cancelled",
  "opml",
  "not_text",
  "empty",
  "json",
  "broken_json",
  "too_deep",
  "unknown_xml",
]);

/** A front page sends on to the language, and that to the day's page; more is a trap. */
const MOST_SENT_ON = 3;

type Looking = VisitDeps & { readonly visit: Visit; readonly sentOn?: number };

/**
 * Finds what can be read at an address that somebody pasted: the feed or sitemap that it is, or
 * what its page and site offer. Adds nothing.
 */
export async function discoverSources(pasted: string, deps: VisitDeps): Promise<Discovery> {
  const read = readPastedAddress(pasted);
  if ("error" in read) throw new AppError("invalid", read.error);
  const [address = ""] = read.addresses;
  const visit = openVisit(deps);
  try {
    const found = await lookAt(read.addresses, { ...deps, visit });
    const proposals = await settleProposals(deps.db, found);
    return {
      address,
      proposals,
      tried: visit.tried,
      ...(proposals.length === 0 && { nothing: whyNothing(address, visit) }),
    };
  } finally {
    await visit.end();
  }
}

async function lookAt(
  addresses: readonly string[],
  looking: Looking,
): Promise<readonly FoundSource[]> {
  const { visit } = looking;
  for (const address of addresses) {
    const isFeedLike = NAMED_LIKE_FEED.test(new URL(address).pathname);
    const answer = await (isFeedLike ? visit.ask(address) : visit.read(address));
    if (answer.outcome === "body")
      return lookInto(answer, { ...looking, isPageAllowed: !isFeedLike });
    // The page may be gone, or closed to us, while its site has a feed.
    if (answer.isSiteThere) return lookAround(address, looking);
  }
  return [];
}

async function lookInto(
  body: FetchedBody,
  looking: Looking & { readonly isPageAllowed: boolean },
): Promise<readonly FoundSource[]> {
  const { visit, isPageAllowed } = looking;
  const { documents } = visit;
  const feed = resultOf(
    await documents.run("proposeFeed", { body, found: { reason: "The address is a feed." } }),
  );
  if ("found" in feed) return [feed.found];
  if (feed.error.code === "sitemap") return lookIntoSitemap(body, visit);
  if (NOT_A_PAGE.has(feed.error.code)) {
    visit.note(body.address, feed.error.message);
    return [];
  }
  if (!isPageAllowed && !(await visit.mayRead(body.address)))
    return lookAround(body.address, looking);

  const page = await pageOf(body, visit);
  const as = {
    homepage: page.canonical ?? body.address,
    ...(page.site !== undefined && { publisher: page.site }),
  };
  const named = await findNamedFeeds(body, visit, as);
  const onward = named.length > 0 ? undefined : await followOnward(body, looking);
  if (onward !== undefined)
    return lookInto(onward, { ...looking, sentOn: (looking.sentOn ?? 0) + 1, isPageAllowed: true });
  const further = named.some((one) => one.items > 0) ? [] : await lookAround(body.address, looking);
  const watches = resultOf(await documents.run("proposeWatches", { body, page }));
  if ("error" in watches) visit.note(body.address, watches.error.message);
  return [...named, ...further, ...("found" in watches ? watches.found : [])];
}

/** The page behind one that only sends its visitors on. */
async function followOnward(
  body: FetchedBody,
  { visit, sentOn = 0 }: Looking,
): Promise<FetchedBody | undefined> {
  const found = resultOf(await visit.documents.run("findOnwardAddress", { body }));
  if ("error" in found || found.address === undefined || sentOn >= MOST_SENT_ON) return undefined;
  visit.note(body.address, `It sends visitors on to ${found.address}.`);
  const answer = await visit.read(found.address);
  return answer.outcome === "body" ? answer : undefined;
}

async function lookIntoSitemap(body: FetchedBody, visit: Visit): Promise<readonly FoundSource[]> {
  if (!(await visit.mayRead(body.address))) return [];
  const found = { reason: "The address is a sitemap." };
  const read = resultOf(await visit.documents.run("proposeSitemap", { body, found }));
  if ("found" in read) return [read.found];
  if ("error" in read) {
    visit.note(body.address, read.error.message);
    return [];
  }
  visit.note(body.address, read.why);
  return findSitemaps(
    read.sitemaps.map((one) => one.address),
    visit,
    { reason: "The sitemap at the address names it." },
  );
}

/**
 * Where the page names nothing: the places where sites keep feeds, and the sitemaps of robots.txt.
 */
async function lookAround(
  address: string,
  { visit, db }: Looking,
): Promise<readonly FoundSource[]> {
  const guessed = await guessFeed(address, visit, { homepage: address });
  if (guessed.length > 0) return guessed;
  const robots = await findRobots(db, new URL(address).origin);
  return findSitemaps(robots?.rules?.sitemaps ?? [], visit, {
    homepage: address,
    reason: "The site's robots.txt names it.",
  });
}

async function pageOf(body: FetchedBody, { documents }: Visit): Promise<Partial<Page>> {
  const reading = resultOf(await documents.run("describePage", { body }));
  return "page" in reading ? reading.page : {};
}

function whyNothing(address: string, visit: Visit): string {
  const [only] = visit.tried;
  if (visit.tried.length === 1 && only !== undefined)
    return `Nothing can be read at ${address}: ${only.outcome}`;
  return `Nothing that brings news was found at ${address}; ${visit.tried.length} addresses were asked.`;
}
