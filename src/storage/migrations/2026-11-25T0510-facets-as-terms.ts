import { type Kysely, sql } from "kysely";

/** What a cutting is filed under stands in one column, so that one index answers any combination. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table cutting add column terms text[] not null default '{}';
    update cutting set terms = case when kind is null then '{}'::text[] else array['kind:' || kind] end
      || array(select 'place:' || id from unnest(places) with ordinality as chosen (id, position) order by position)
      || array(select 'service:' || id from unnest(services) with ordinality as chosen (id, position) order by position)
      || array(select 'theme:' || id from unnest(themes) with ordinality as chosen (id, position) order by position)
      || array(select 'audience:' || id from unnest(audiences) with ordinality as chosen (id, position) order by position);
    alter table cutting drop column kind, drop column places, drop column services, drop column themes, drop column audiences;
    create index cutting_by_terms on cutting using gin (terms);
  `.execute(db);
}
