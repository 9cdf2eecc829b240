import type { RepairTask } from "../../model/reading/repair.ts";
import { proposeRepairs } from "../../sources/propose-repairs.ts";
import type { Database } from "../../storage/database.ts";
import { recentFetches } from "../../storage/sources/fetches.ts";
import {
  listRepairable,
  type RepairPlace,
  type RepairQuery,
} from "../../storage/sources/repairs.ts";

export type ListedRepairs = {
  readonly tasks: readonly RepairTask[];
  /** Where the queue goes on, if it does. */
  readonly next: RepairPlace | undefined;
};

/**
 * The work queue of repairs, the longest in trouble first, each with what is proposed; of what is
 * asked for at once, those with a proposal stand first.
 */
export async function listRepairs(db: Database, query: RepairQuery): Promise<ListedRepairs> {
  const found = await listRepairable(db, { ...query, most: query.most + 1 });
  const sources = found.slice(0, query.most);
  const last = found.length > query.most ? sources.at(-1) : undefined;
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
  return {
    tasks: [
      ...needed.filter(({ repairs }) => repairs.length > 0),
      ...needed.filter(({ repairs }) => repairs.length === 0),
    ],
    next: last && { since: last.health_since, id: last.id },
  };
}

/** What is proposed for one source, if it needs anything. */
export async function findRepairs(db: Database, id: number): Promise<RepairTask | undefined> {
  return (await listRepairs(db, { id, most: 1 })).tasks[0];
}
