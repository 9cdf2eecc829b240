import type { Fetcher } from "../../fetch/http/create-fetcher.ts";
import { decideRobots } from "../../fetch/robots/decide-robots.ts";
import { crawlDelayFor, isAllowedByRobots } from "../../fetch/robots/is-allowed-by-robots.ts";
import type { Database } from "../../storage/database.ts";
import {
  findRobots,
  saveRobots,
  type SavedRobots,
  type StoredRobots,
} from "../../storage/sources/robots.ts";

/** The name that robots.txt files address us by. */
const AGENT = "Cuttings";

/**
 * `isAsked`: the site asks for it, while otherwise its wishes could not be seen. `crawlDelayMs` is
 * what robots.txt asks for between two requests.
 */
export type Permission = { readonly crawlDelayMs?: number } & (
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string; readonly isAsked: boolean }
);

type RobotsAsking = {
  readonly db: Database;
  readonly get: Fetcher["get"];
  readonly now: () => Date;
};

/**
 * Whether robots.txt (RFC 9309) lets us read a page. Feeds need no leave: they are made for
 * programs.
 */
export async function mayReadPage(address: string, asking: RobotsAsking): Promise<Permission> {
  const { origin, pathname, search } = new URL(address);
  const known = await findRobots(asking.db, origin);
  const robots =
    known?.rules !== undefined && known.keepUntil > asking.now()
      ? { ...known, rules: known.rules }
      : await readAnew(origin, known, asking);
  if (isAllowedByRobots(robots.rules, AGENT, pathname + search))
    return { allowed: true, crawlDelayMs: robots.crawlDelayMs };
  const isAsked = robots.outOfReachSince === undefined || robots.readRules !== undefined;
  return {
    allowed: false,
    reason: isAsked
      ? `The site asks robots not to read this page. ${robots.reason}`
      : `Its wishes cannot be seen. ${robots.reason}`,
    isAsked,
    crawlDelayMs: robots.crawlDelayMs,
  };
}

async function readAnew(
  origin: string,
  known: StoredRobots | undefined,
  { db, get, now }: RobotsAsking,
): Promise<SavedRobots> {
  const fetched = await get(`${origin}/robots.txt`, { validators: {} });
  const lastRead = known?.readRules;
  const decision = decideRobots(
    fetched,
    { lastRead, outOfReachSince: known?.outOfReachSince },
    now(),
  );
  const robots: SavedRobots = {
    rules: decision.rules,
    crawlDelayMs: crawlDelayFor(decision.rules, AGENT),
    readRules: decision.outOfReachSince === undefined ? decision.rules : lastRead,
    reason: decision.reason,
    keepUntil: new Date(now().getTime() + decision.keepForMs),
    outOfReachSince: decision.outOfReachSince,
  };
  await saveRobots(db, origin, robots);
  return robots;
}
