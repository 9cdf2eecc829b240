import { HOUR } from "../../lib/duration.ts";
import { hostOf } from "../../lib/links/host-of.ts";
import { type ItemPage, withoutText } from "../../model/item-page.ts";
import type { Database } from "../../storage/database.ts";
import { storeItemFacts } from "../../storage/items/item-facts.ts";
import {
  countPagesAsked,
  listItemsWorthReading,
  storeItemPage,
  type WorthyItem,
} from "../../storage/items/item-pages.ts";
import { releaseHosts } from "../../storage/sources/claims.ts";
import type { Fetcher } from "../../fetch/http/create-fetcher.ts";
import { type Documents, wholeBuffer } from "../documents/open-documents.ts";
import { resultOf } from "../documents/result-of.ts";
import { addHabits } from "../understand/add-habits.ts";
import type { FactFinder } from "../understand/open-fact-finder.ts";
import { type HostVisit, visitHosts } from "../visit/visit-hosts.ts";

export type PageReadingWork = {
  readonly db: Database;
  readonly get: Fetcher["get"];
  readonly documents: Documents;
  readonly facts: Pick<FactFinder, "findFacts">;
  readonly now: () => Date;
  /** Instead of the usual gap between requests; for worlds of our own. */
  readonly gapMs?: number;
  /** So many pages a day in all, and so many of one host. */
  readonly limits: { readonly aDay: number; readonly aHost: number };
};

/** What came before has been decided, or never will be. */
const NEW_FOR_MS = 48 * HOUR;
/** A turn every ten minutes spreads the pages of a day over it. */
const PAGES_A_TURN = 30;
/** A host is held for so many, which is half a minute where it is quick. */
const PAGES_A_VISIT = 10;
const HOSTS_AT_ONCE = 6;
/** Beyond its beginning a text tells of other things too. */
const UNDERSTOOD_LETTERS = 1_500;

/**
 * Asks for the pages behind the best new stories, as politely as for everything else, keeps their
 * texts, and understands the items again by them. Returns how many were asked for.
 */
export async function readWorthyPages(work: PageReadingWork, signal: AbortSignal): Promise<number> {
  const { db, now, limits } = work;
  const today = new Date(`${now().toISOString().slice(0, 10)}T00:00:00Z`);
  const asked = await countPagesAsked(db, today);
  const left = limits.aDay - [...asked.values()].reduce((sum, count) => sum + count, 0);
  if (left <= 0) return 0;
  const items = await listItemsWorthReading(db, {
    seenSince: new Date(now().getTime() - NEW_FOR_MS),
    most: Math.min(left, PAGES_A_TURN),
  });
  const lanes = [...Map.groupBy(items, ({ link }) => hostOf(link))].map(([host, ofHost]) => ({
    host,
    items: ofHost.slice(
      0,
      Math.min(PAGES_A_VISIT, Math.max(0, limits.aHost - (asked.get(host) ?? 0))),
    ),
  }));
  let read = 0;
  const next = async (): Promise<void> => {
    for (let lane = lanes.pop(); lane !== undefined && !signal.aborted; lane = lanes.pop())
      read += await readLane(work, lane, signal);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, next));
  return read;
}

/** The pages of one host, one after the other; what is not asked now may be another time. */
async function readLane(
  work: PageReadingWork,
  { host, items }: { readonly host: string; readonly items: readonly WorthyItem[] },
  signal: AbortSignal,
): Promise<number> {
  const { db, now } = work;
  const visit = visitHosts({ ...work, signal });
  let read = 0;
  try {
    for (const item of items) {
      if (signal.aborted || (await visit.whyNot(item.link)) !== undefined) break;
      const page = await askForPage(work, { item, visit, signal });
      if (page === undefined) break;
      await understandAgain(work, { item, page, signal });
      await storeItemPage(db, { itemId: item.id, hostKey: host, page }, now());
      read += 1;
    }
  } finally {
    await releaseHosts(db, visit.leave());
  }
  return read;
}

type AskedPage = {
  readonly item: WorthyItem;
  readonly visit: HostVisit;
  readonly signal: AbortSignal;
};

/** Undefined where we ended it ourselves. */
async function askForPage(
  { documents }: PageReadingWork,
  { item, visit, signal }: AskedPage,
): Promise<ItemPage | undefined> {
  const permission = await visit.mayRead(item.link);
  if (!permission.allowed)
    return permission.isAsked ? withoutText("forbidden", permission.reason) : undefined;
  if (permission.crawlDelayMs !== undefined) visit.widenGap(item.link, permission.crawlDelayMs);
  const fetched = await visit.get(item.link);
  if (signal.aborted) return undefined;
  if (fetched.outcome === "failed") return withoutText("not_fetched", fetched.reason);
  if (fetched.outcome === "unchanged") return withoutText("not_fetched", "Nothing was sent.");
  const ended = await documents.run(
    "readPageText",
    { body: fetched, feedText: item.excerpt },
    { signal, transfer: wholeBuffer(fetched.body) },
  );
  const result = resultOf(ended);
  if (!("error" in result)) return result;
  return result.error.code === "cancelled"
    ? undefined
    : withoutText("no_text", result.error.message);
}

/** The item's own words stand first: they are what it is about. */
async function understandAgain(
  { db, facts, now }: PageReadingWork,
  { item, page, signal }: { item: WorthyItem; page: ItemPage; signal: AbortSignal },
): Promise<void> {
  if (page.text === undefined) return;
  const { title, excerpt, link, source } = item;
  const description = [excerpt, page.text.slice(0, UNDERSTOOD_LETTERS)]
    .filter(Boolean)
    .join("\n\n");
  const language = item.language ?? page.language;
  const [found] =
    (await facts.findFacts([{ title, description, link, source, language }], signal)) ?? [];
  if (found === undefined) return;
  const told = [{ ...found, textFrom: "page", itemId: item.id } as const];
  const weighed = await addHabits(db, told, new Map([[item.id, Number(item.sourceId)]]));
  await storeItemFacts(db, weighed, now());
}
