import type { RepairTask } from "../../model/reading/repair.ts";
import { proposeRepairs } from "../../sources/propose-repairs.ts";
import type { Database } from "../../storage/database.ts";
import { recentFetches } from "../../storage/sources/readings.ts";
import { listRepairable } from "../../storage/sources/repairs.ts";

/**
 * The work queue of repairs: every source that is not well, with what is proposed. Those with a
 * proposal first, then the longest in trouble.
 */
export async function listRepairs(
  db: Database,
  only: { readonly id?: number } = {},
): Promise<readonly RepairTask[]> {
  const sources = await listRepairable(db, only);
  const rows = await recentFetches(
    db,
    sources.map((source) => source.id),
  );
  const tasks = sources.map(
    ({
      id,
      name,
      publisher,
      address,
      kind,
      homepage,
      health,
      health_reason,
      health_since,
    }): RepairTask => ({
      source: { id, name, publisher, address, kind },
      health,
      reason: health_reason,
      since: health_since,
      repairs: proposeRepairs(
        { address, health, kind, ...(homepage !== null && { homepage }) },
        rows.get(id) ?? [],
      ),
    }),
  );
  const needed = tasks.filter(({ health, repairs }) => health !== "well" || repairs.length > 0);
  return [
    ...needed.filter(({ repairs }) => repairs.length > 0),
    ...needed.filter(({ repairs }) => repairs.length === 0),
  ];
}
