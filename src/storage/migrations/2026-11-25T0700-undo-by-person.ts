import { type Kysely, sql } from "kysely";

/** Whoever presses undo asks for their own newest deed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index decision_by on decision (by, at desc, id desc) where verdict <> 'undo';
    create index story_join_by on story_join (by, at desc, id desc) where is_by_person and undoes is null;
  `.execute(db);
}
