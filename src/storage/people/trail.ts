import { sql } from "kysely";
import type { TrailEvent } from "../../model/trail.ts";
import type { Database } from "../database.ts";

export type TrailQuestion = {
  /** Older than this event, newest first. */
  readonly before?: number;
  /** Younger than this event, oldest first. */
  readonly after?: number;
  readonly by?: string;
  readonly about?: string;
  readonly most: number;
};

/** The audit trail, a page at a time. */
export async function listTrail(
  db: Database,
  { before, after, by, about, most }: TrailQuestion,
): Promise<readonly TrailEvent[]> {
  const order = after === undefined ? sql`desc` : sql`asc`;
  const { rows } = await sql<Omit<TrailEvent, "name"> & { readonly name: string | null }>`
    with page as (
      select * from event
      where ${before === undefined ? sql`true` : sql`id < ${before}`}
        and ${after === undefined ? sql`true` : sql`id > ${after}`}
        and ${by === undefined ? sql`true` : sql`by = ${by}`}
        and ${about === undefined ? sql`true` : sql`about = ${about}`}
      order by id ${order} limit ${most}),
    named as (
      select page.*, split_part(about, ' ', 1) as kind,
        case when about ~ '^[a-z]+ [0-9]{1,15}$' then split_part(about, ' ', 2)::bigint end as number
      from page)
    select named.id, named.at, named.by, coalesce(nullif(actor.name, ''), named.by) as who,
      named.what, named.about, named.detail,
      case named.kind
        when 'user' then (select name from "user" where id = substr(named.about, 6))
        when 'cutting' then (select headline from cutting where id = named.number)
        when 'source' then (select name from source where id = named.number)
        when 'item' then (select title from item where id = named.number)
        when 'story' then (select title from item where story_id = named.number order by id limit 1)
      end as name
    from named left join "user" actor on actor.id = named.by
    order by named.id ${order}`.execute(db);
  return rows.map((row) => ({ ...row, name: row.name ?? undefined }));
}
