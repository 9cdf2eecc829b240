import { sql } from "kysely";
import type { Cutting, CuttingState } from "../../model/cutting.ts";
import { selectCuttings, toCutting } from "./cutting-row.ts";
import type { Database } from "../database.ts";

export type CuttingQuery = {
  readonly states: readonly CuttingState[];
  /** Goes on after the cutting of this id. */
  readonly after?: number;
  readonly most?: number;
};

/** In the page's order: newest day first, and in a day the later published first. */
export async function listCuttings(db: Database, query: CuttingQuery): Promise<readonly Cutting[]> {
  const rows = await selectCuttings(db)
    .where("state", "in", query.states)
    .$if(query.after !== undefined, (all) =>
      all.where(sql<boolean>`(date, place_in_order) < ${placeOf(query.after ?? 0)}`),
    )
    .orderBy("date", "desc")
    .orderBy("place_in_order", "desc")
    .$if(query.most !== undefined, (all) => all.limit(query.most ?? 0))
    .execute();
  return rows.map(toCutting);
}

/** Scheduled for now or earlier, the earliest first, each with who scheduled it. */
export async function listDueCuttings(
  db: Database,
  now: Date,
): Promise<readonly { readonly id: number; readonly by: string }[]> {
  return db
    .selectFrom("cutting")
    .innerJoin("cutting_revision", (join) =>
      join
        .onRef("cutting_revision.cutting_id", "=", "cutting.id")
        .onRef("cutting_revision.revision", "=", "cutting.revision"),
    )
    .select(["cutting.id", "cutting_revision.by"])
    .where("cutting.state", "=", "scheduled")
    .where("scheduled_for", "<=", now)
    .orderBy("scheduled_for")
    .orderBy("cutting.id")
    .execute();
}

/** The published ones that stand before and after this one on the page. */
export async function findNeighbours(
  db: Database,
  id: number,
): Promise<{ readonly newer: Cutting | undefined; readonly older: Cutting | undefined }> {
  const beside = async (way: "newer" | "older") => {
    const after = sql`(date, place_in_order) ${way === "newer" ? sql`>` : sql`<`} ${placeOf(id)}`;
    const direction = way === "newer" ? "asc" : "desc";
    const row = await selectCuttings(db)
      .where("state", "=", "published")
      .where(sql<boolean>`${after}`)
      .orderBy("date", direction)
      .orderBy("place_in_order", direction)
      .limit(1)
      .executeTakeFirst();
    return row && toCutting(row);
  };
  return { newer: await beside("newer"), older: await beside("older") };
}

/** The addresses of what is published, in the page's order. */
export async function listPublishedSlugs(db: Database, most: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("cutting")
    .select("slug")
    .where("state", "=", "published")
    .orderBy("date", "desc")
    .orderBy("place_in_order", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => row.slug);
}

/** Months that have published cuttings, newest first. */
export async function listMonths(
  db: Database,
): Promise<readonly { readonly month: string; readonly count: number }[]> {
  const { rows } = await sql<{ month: string; count: number }>`
    select to_char(date, 'YYYY-MM') as month, count(*) as count from cutting where state = 'published' group by 1 order by 1 desc`.execute(
    db,
  );
  return rows.map((row) => ({ month: row.month, count: Number(row.count) }));
}

function placeOf(id: number) {
  return sql`(select date, place_in_order from cutting where id = ${id})`;
}
