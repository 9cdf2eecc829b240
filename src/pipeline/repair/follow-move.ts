import { permanentTarget } from "../../fetch/http/permanent-target.ts";
import type { Database } from "../../storage/database.ts";
import { countLinksSeenBefore } from "../../storage/sources/known-sources.ts";
import type { SourceAfter } from "../../storage/sources/update-sources.ts";
import { findSourceByAddress } from "../../storage/sources/sources.ts";
import { unpackItems } from "../documents/pack-items.ts";
import { itemsIn } from "../collect/items-in.ts";
import type { SourceReading } from "../collect/source-reading.ts";
import { repairSource } from "./repair-source.ts";

const BY = "Cuttings";
/** So much of what stands at the new address must have come from the old one before the move. */
const SAME_FROM = 0.5;

/**
 * Accepts a proved move by itself, for sites that allow it: only where the new address gives the
 * same items, because lapsed domains are sold and lead anywhere. An answer without items proves
 * nothing; a later one will.
 */
export async function followMove(
  db: Database,
  reading: SourceReading,
  after: SourceAfter,
): Promise<void> {
  const { source, fetched, at } = reading;
  const { items } = itemsIn(reading);
  const address = permanentTarget(fetched.redirects);
  if (after.health !== "moved" || address === undefined || items.count === 0) return;
  const links = items.pieces.flatMap((piece) => unpackItems(piece).map((item) => item.linkKey));
  const same = await countLinksSeenBefore(db, source.id, { links, before: after.healthSince });
  if (same < links.length * SAME_FROM || (await findSourceByAddress(db, address)) !== undefined)
    return;

  const why = `${after.healthReason} ${same} of the ${links.length} items there had come from the old address, and the setting CUTTINGS_FOLLOW_MOVES allows it.`;
  await repairSource(
    db,
    source.id,
    { address, why },
    { by: BY, now: at, dueAt: after.nextFetchAt },
  );
}
