import { type Kysely, sql } from "kysely";

/**
 * Every question of the desk and the site by index, and what would have to be counted anew each
 * time written down as it happens.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index item_of_story;
    create index item_of_story on item (story_id, id);

    -- A source's stories in the order in which it told them.
    drop index item_of_source;
    create index item_of_source on item (source_id, least(published_at, seen_at) desc, story_id desc);

    create index source_by_health on source (health, name, id);

    -- Whose story it was, for the yield of a source.
    alter table decision add column source_id bigint references source;
    update decision set source_id = (
      select item.source_id from item where item.story_id = decision.story_id order by item.id limit 1);
    create index decision_of_source on decision (source_id, story_id) where verdict = 'pick';

    -- All items that it ever gave, those too that were taken down with age.
    alter table source add column items_seen bigint not null default 0;
    update source set items_seen = given.count
    from (select source_id, count(*) from item group by source_id) as given where given.source_id = source.id;

    create index cutting_on_page on cutting (date desc, place_in_order desc) include (slug) where state = 'published';

    -- By hash, as a link may be longer than a row of another index. The expression is that of cutting-links.ts.
    create index cutting_by_place on cutting using hash (
      regexp_replace(link, '^https?://(www[.])?|#.*$|/+$|/+(?=#)', '', 'gi'));
  `.execute(db);
}
