import { sql } from "kysely";
import type { Database } from "./database.ts";

/** Scheduled cuttings whose time has come, earliest first, with the person who scheduled them. */
export async function listDueCuttings(db: Database, now: Date): Promise<readonly { readonly id: number; readonly scheduledBy: string }[]> {
  const { rows } = await sql<{ id: number; scheduledBy: string }>`
    select cutting.id, (select by from cutting_revision where cutting_id = cutting.id and change = 'scheduled' order by revision desc limit 1) as "scheduledBy"
    from cutting where state = 'scheduled' and scheduled_for <= ${now} order by scheduled_for, id`.execute(db);
  return rows;
}
