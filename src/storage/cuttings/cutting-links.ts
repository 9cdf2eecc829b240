import { sql } from "kysely";
import type { CuttingState } from "../../model/cutting.ts";
import type { Database } from "../database.ts";

/**
 * Other cuttings that lead to the same place: scheme, "www.", a fragment and a slash at the end
 * make no other place.
 */
export async function listCuttingsWithLink(
  db: Database,
  link: string,
  exceptId: number | undefined,
): Promise<
  readonly { readonly id: number; readonly headline: string; readonly state: CuttingState }[]
> {
  // An index has the same expression: the two change together.
  const place = (column: unknown) =>
    sql`regexp_replace(${column}, '^https?://(www[.])?|#.*$|/+$|/+(?=#)', '', 'gi')`;
  return db
    .selectFrom("cutting")
    .select(["id", "headline", "state"])
    .where(sql<boolean>`${place(sql.ref("link"))} = ${place(sql`${link}::text`)}`)
    .$if(exceptId !== undefined, (query) => query.where("id", "<>", exceptId ?? 0))
    .where("state", "<>", "withdrawn")
    .orderBy("id", "desc")
    .execute();
}
