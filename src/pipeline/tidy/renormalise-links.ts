import type { Database } from "../../storage/database.ts";
import {
  changeLink,
  confirmLinks,
  type LinkChanged,
  listStaleLinks,
} from "../../storage/items/links.ts";
import { CURRENT_LINK_RULES, type LinkRules } from "./link-rules.ts";

export type Renormalised = { readonly checked: number } & Readonly<Record<LinkChanged, number>>;

const BATCH = 1_000;

/**
 * Brings links that earlier rules made up to the present ones, at most so many; the rest waits for
 * the next time.
 */
export async function renormaliseLinks(
  db: Database,
  {
    now,
    most,
    rules = CURRENT_LINK_RULES,
  }: { readonly now: Date; readonly most: number; readonly rules?: LinkRules },
): Promise<Renormalised> {
  const counts = { checked: 0, moved: 0, merged: 0, "kept apart": 0 };
  while (counts.checked < most) {
    const stale = await listStaleLinks(db, rules.version, Math.min(BATCH, most - counts.checked));
    if (stale.length === 0) break;
    // A fragment that was kept parts the items of a digest.
    // A link that the new rules cannot read keeps its form: it must stay remembered.
    const renewed = stale.map(({ itemKey, link }) => {
      const [before = "", ...own] = itemKey.split(" ");
      const linkKey =
        rules.normalise(link ?? before, { keepFragment: before.includes("#") }) ?? before;
      return { from: itemKey, to: [linkKey, ...own].join(" "), linkKey };
    });
    const changed = renewed.filter(({ from, to }) => to !== from);
    await confirmLinks(
      db,
      renewed.filter(({ from, to }) => to === from).map(({ from }) => from),
      rules.version,
    );
    for (const { from, to, linkKey } of changed) {
      const outcome = await changeLink(db, { from, to, linkKey, rulesVersion: rules.version, now });
      if (outcome !== "waits") counts[outcome] += 1;
    }
    counts.checked += stale.length;
  }
  return counts;
}
