import { sql } from "kysely";
import type { Database } from "../database.ts";
import { type RowOf, toRecord } from "../to-record.ts";

/** A source that is due and cannot be asked yet. */
export type HeldSource = {
  readonly id: number;
  readonly name: string;
  readonly address: string;
  readonly hostKey: string;
  /** When its host may be asked again: after a gap, when another worker lets it go, after its pause. */
  readonly freeAt: Date;
  /** Why the host is left in peace, where it asked for that. */
  readonly pauseReason: string | undefined;
};

/** The due sources whose hosts must be left in peace, those that may be asked first before the others. */
export async function listHeldSources(
  db: Database,
  { now, onlySource }: { readonly now: Date; readonly onlySource?: number | undefined },
): Promise<readonly HeldSource[]> {
  const only = onlySource === undefined ? sql`true` : sql`source.id = ${onlySource}`;
  const { rows } = await sql<RowOf<HeldSource>>`
    select source.id, source.name, source.address, host_key, greatest(claimed_until, paused_until) as free_at,
      case when paused_until > ${now} then pause_reason end as pause_reason
    from source join host on host.key = source.host_key
    where source.paused_at is null and next_fetch_at <= ${now} and ${only}
    order by free_at, source.id`.execute(db);
  return rows.map(toRecord);
}
