import { sql } from "kysely";
import type { Cutting } from "../../model/cutting.ts";
import type { Database } from "../database.ts";
import { selectCuttings, toCutting } from "./cutting-row.ts";

export type ChangeQuery = {
  readonly since: Date | undefined;
  /** Only what changed after this one: several may bear one moment. */
  readonly after: { readonly at: Date; readonly id: number } | undefined;
  readonly most: number;
};

/** What is or was public, by when it last changed, the earliest first. */
export async function listChanges(
  db: Database,
  { since, after, most }: ChangeQuery,
): Promise<readonly (Cutting & { readonly changedAt: Date })[]> {
  const rows = await selectCuttings(db)
    .where("state", "in", ["published", "withdrawn"])
    .where("published_at", "is not", null)
    .$if(since !== undefined, (all) => all.where("changed_at", ">=", since ?? new Date(0)))
    .$if(after !== undefined, (all) =>
      all.where(sql<boolean>`(changed_at, id) > (${after?.at}::timestamptz, ${after?.id}::bigint)`),
    )
    .orderBy("changed_at")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(toCutting);
}
