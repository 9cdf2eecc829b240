import { type Kysely, sql } from "kysely";

/** Of the items behind one link few have a key of their own: asked for each item that comes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index item_beside_others on item (link_key, source_id) where item_key <> link_key`.execute(
    db,
  );
}
