import type { FetchedBody } from "../../model/reading/fetched.ts";
import { resultOf } from "../documents/result-of.ts";
import type { Visit } from "./open-visit.ts";
import type { FoundAs, FoundSource } from "./describe-source.ts";

/** A page that names more lists them for choosing by hand, and the best stand first. */
const MOST_NAMED = 8;

type Candidate = { readonly address: string; readonly title?: string; readonly reason: string };

/**
 * The feeds that a page names or that follow from its address, each really read. A page of feeds
 * that it links is followed once.
 */
export async function findNamedFeeds(
  page: FetchedBody,
  visit: Visit,
  as: Omit<FoundAs, "reason">,
): Promise<readonly FoundSource[]> {
  const queue: Candidate[] = [...(await feedsOn(page, visit))];
  const seen = new Set(queue.map(({ address }) => address));
  const all: FoundSource[] = [];
  let hasFollowed = false;
  let asked = 0;
  for (
    let next = queue.shift();
    next !== undefined && asked < MOST_NAMED && !visit.isOver();
    next = queue.shift()
  ) {
    asked += 1;
    const body = await visit.ask(next.address);
    if (body.outcome === "miss") continue;
    const found = { ...as, name: next.title, reason: sentence(next.reason) };
    const read = resultOf(await visit.documents.run("proposeFeed", { body, found }));
    if ("found" in read) all.push(read.found);
    else visit.note(next.address, read.error.message);
    if ("error" in read && read.error.code === "html_page" && !hasFollowed) {
      hasFollowed = true;
      const further = (await feedsOn(body, visit)).filter(({ address }) => !seen.has(address));
      for (const { address } of further) seen.add(address);
      queue.push(...further);
    }
  }
  if (queue.length > 0)
    visit.note(page.address, `It names ${queue.length} more feeds that were not tried.`);
  return all;
}

async function feedsOn(body: FetchedBody, visit: Visit): Promise<readonly Candidate[]> {
  const listed = resultOf(await visit.documents.run("listNamedFeeds", { body }));
  if (!("error" in listed)) return listed;
  visit.note(body.address, listed.error.message);
  return [];
}

function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
