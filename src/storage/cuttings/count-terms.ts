import { sql } from "kysely";
import type { Database } from "../database.ts";
import { type FitQuery, newestFirst, selectFitting, withSaying } from "./view-cuttings.ts";

/** What several cuttings are filed under alike, and how many they are. */
export type TermSet = { readonly terms: readonly string[]; readonly count: number };

export type TermSets = {
  readonly sets: readonly TermSet[];
  /** False where there are more than were looked at. */
  readonly isAll: boolean;
};

/**
 * How often each set of terms occurs among what fits. Words and publishers stand in no index beside
 * the terms: of what fits by them so many of the newest are looked at.
 */
export async function countTermSets(
  db: Database,
  asked: FitQuery,
  mostLookedAt: number,
): Promise<TermSets> {
  const fit = await withSaying(db, asked);
  const isInIndex = fit.words === undefined && fit.publisherIds === undefined;
  const fitting = isInIndex
    ? selectFitting(db, fit).select("terms")
    : selectFitting(db, fit)
        .select("terms")
        .orderBy(newestFirst(fit))
        .limit(mostLookedAt + 1);
  const { rows } = await sql<{ terms: string[]; count: number }>`
    select terms, count(*)::integer as count from (${fitting}) as fitting group by terms`.execute(
    db,
  );
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return { sets: rows, isAll: isInIndex || all <= mostLookedAt };
}
