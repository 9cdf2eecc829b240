import { wellKnownFeedAddresses } from "../../parse/pages/discovery/well-known-feed-addresses.ts";
import { resultOf } from "../documents/result-of.ts";
import type { FoundAs, FoundSource } from "./describe-source.ts";
import type { Visit } from "./open-visit.ts";

/** Guesses cost the site a request each, and the commonest places come first. */
const MOST_GUESSED = 10;

/** The first feed at one of the places where many sites keep theirs. */
export async function guessFeed(
  address: string,
  visit: Visit,
  as: Omit<FoundAs, "reason">,
): Promise<readonly FoundSource[]> {
  for (const guess of wellKnownFeedAddresses(address).slice(0, MOST_GUESSED)) {
    if (visit.isOver()) return [];
    const body = await visit.ask(guess.address);
    if (body.outcome === "miss") continue;
    const found = { ...as, reason: "Many sites keep their feed there, and so does this one." };
    const read = resultOf(await visit.documents.run("proposeFeed", { body, found }));
    if ("found" in read) return [read.found];
    visit.note(guess.address, read.error.message);
  }
  return [];
}
