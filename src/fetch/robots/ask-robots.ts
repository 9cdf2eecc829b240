import type { Fetcher } from "../http/create-fetcher.ts";
import { ROBOTS_MOST_BYTES } from "./read-robots.ts";
import { decideRobots, type KnownRobots, type RobotsDecision } from "./decide-robots.ts";

/**
 * Asks for the robots.txt that rules over an address: that of its scheme, host and port. It counts
 * as a request to the host.
 */
export async function askRobots(
  get: Fetcher["get"],
  address: string,
  { known, now }: { readonly known: KnownRobots; readonly now: () => Date },
): Promise<RobotsDecision> {
  const fetched = await get(new URL("/robots.txt", address).href, {
    accept: "text/plain, */*;q=0.5",
    firstBytes: ROBOTS_MOST_BYTES,
  });
  return decideRobots(fetched, known, now());
}
