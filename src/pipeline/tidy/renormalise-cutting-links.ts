import type { Database } from "../../storage/database.ts";
import { changeLinkKeys, listStaleCuttingLinks } from "../../storage/cuttings/cutting-links.ts";
import { CURRENT_LINK_RULES, type LinkRules } from "./link-rules.ts";

const BATCH = 1_000;

/** Brings the keys of cuttings' links up to the present rules, at most so many. */
export async function renormaliseCuttingLinks(
  db: Database,
  { most, rules = CURRENT_LINK_RULES }: { readonly most: number; readonly rules?: LinkRules },
): Promise<number> {
  let checked = 0;
  while (checked < most) {
    const step = Math.min(BATCH, most - checked);
    const stale = await listStaleCuttingLinks(db, rules.version, step);
    if (stale.length === 0) break;
    const keyed = stale.map(({ id, link }) => ({
      id,
      linkKey: rules.normalise(link, { keepFragment: false }) ?? link,
    }));
    await changeLinkKeys(db, keyed, rules.version);
    checked += stale.length;
  }
  return checked;
}
