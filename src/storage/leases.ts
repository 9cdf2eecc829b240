import { sql } from "kysely";
import type { Database } from "./database.ts";

export type Lease = {
  readonly name: string;
  /** Another one for each process. */
  readonly holder: string;
  readonly now: Date;
  readonly forMs: number;
};

/**
 * Takes or prolongs a lease. Returns whether it is held: not where another holder's time has not
 * passed.
 */
export async function holdLease(db: Database, lease: Lease): Promise<boolean> {
  const until = new Date(lease.now.getTime() + lease.forMs);
  const { rows } = await sql`
    insert into lease (name, holder, until) values (${lease.name}, ${lease.holder}, ${until})
    on conflict (name) do update set holder = excluded.holder, until = excluded.until
    where lease.holder = excluded.holder or lease.until <= ${lease.now}
    returning name`.execute(db);
  return rows.length > 0;
}

/** Lets another one take it at once. */
export async function releaseLease(
  db: Database,
  { name, holder }: Pick<Lease, "name" | "holder">,
): Promise<void> {
  await db.deleteFrom("lease").where("name", "=", name).where("holder", "=", holder).execute();
}
