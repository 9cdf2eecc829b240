import { sql } from "kysely";
import { LEARNED_WEIGHTS, NO_WEIGHTS, type WeightsVersion } from "../../model/learned-weights.ts";
import type { Database } from "../database.ts";

type Row = {
  readonly version: number;
  readonly made_at: Date;
  readonly forgets_until: number;
  readonly learned_until: number;
  readonly decisions: number;
  readonly weights: unknown;
};

/** Before anything was learned. */
const FIRST: WeightsVersion = {
  version: 0,
  madeAt: new Date(0),
  forgetsUntil: 0,
  learnedUntil: 0,
  decisions: 0,
  weights: NO_WEIGHTS,
};

export async function findNewestWeights(db: Database): Promise<WeightsVersion> {
  const row = await db
    .selectFrom("rank_weights")
    .selectAll()
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? FIRST : toVersion(row);
}

export async function findWeights(
  db: Database,
  version: number,
): Promise<WeightsVersion | undefined> {
  const row = await db
    .selectFrom("rank_weights")
    .selectAll()
    .where("version", "=", version)
    .executeTakeFirst();
  return row && toVersion(row);
}

/** One row a day is kept: what is learned later on a day takes its place. Returns its version. */
export async function storeWeights(
  db: Database,
  learned: Omit<WeightsVersion, "version">,
): Promise<number> {
  const { madeAt, forgetsUntil, learnedUntil, decisions, weights } = learned;
  const { rows } = await sql<{ version: number }>`
    with earlier as (
      delete from rank_weights where version = (select max(version) from rank_weights)
        and forgets_until = ${forgetsUntil} and made_at >= date_trunc('day', ${madeAt}::timestamptz, 'UTC'))
    insert into rank_weights (made_at, forgets_until, learned_until, decisions, weights)
    values (${madeAt}, ${forgetsUntil}, ${learnedUntil}, ${decisions}, ${JSON.stringify(weights)}::jsonb)
    returning version`.execute(db);
  return Number(rows[0]?.version);
}

/** Versions made before go, but for the newest. Returns how many. */
export async function pruneWeights(db: Database, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("rank_weights")
    .where("made_at", "<", before)
    .where(({ eb, selectFrom }) =>
      eb(
        "version",
        "<",
        selectFrom("rank_weights as newest").select(({ fn }) => fn.max("version").as("version")),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The newest decision or undoing of all; 0 where there is none. */
export async function findNewestDecision(db: Database): Promise<number> {
  const row = await db
    .selectFrom("decision")
    .select(({ fn }) => fn.max("id").as("id"))
    .executeTakeFirst();
  return Number(row?.id ?? 0);
}

function toVersion(row: Row): WeightsVersion {
  return {
    version: row.version,
    madeAt: row.made_at,
    forgetsUntil: Number(row.forgets_until),
    learnedUntil: Number(row.learned_until),
    decisions: row.decisions,
    weights: LEARNED_WEIGHTS.parse(row.weights),
  };
}
