import { type Kysely, sql } from "kysely";
import { LINK_RULES_VERSION, normaliseLink } from "../../lib/links/normalise-link.ts";

const LINKS_AT_ONCE = 1_000;

/**
 * A cutting has several links, each a row on which its health and its copy will hang; and a story
 * may be written from more than once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cutting_link (
      id bigint generated always as identity primary key,
      cutting_id bigint not null references cutting on delete cascade,
      position integer not null,
      link text not null,
      link_key text not null,
      rules_version integer not null,
      credit text,
      item_id bigint references item on delete set null,
      publisher_id bigint references publisher,
      title text,
      language text,
      paywall boolean,
      text text,
      -- Looked at when a statement ends, so that links may change places.
      unique (cutting_id, position) deferrable
    );
    -- By hash, as a key may be longer than a row of another index.
    create index cutting_link_by_key on cutting_link using hash (link_key);
    create index cutting_link_of_item on cutting_link (item_id) where item_id is not null;
    create index cutting_link_by_rules on cutting_link (rules_version);

    alter table cutting drop constraint cutting_story_id_key;
    create index cutting_of_story on cutting (story_id, id) where story_id is not null;
  `.execute(db);
  await carryLinks(db);
  await sql`
    update cutting_link set item_id = known.id, publisher_id = known.publisher_id, title = known.title, language = known.language, text = known.excerpt
    from (
      select distinct on (item.link_key) item.link_key, item.id, source.publisher_id, title, language, excerpt
      from item join source on source.id = item.source_id where item.link_key in (select link_key from cutting_link)
      order by item.link_key, item.id) as known
    where cutting_link.link_key = known.link_key;
    alter table cutting drop column link;
  `.execute(db);
}

/** What makes two addresses one is decided by the program, not by the database. */
async function carryLinks(db: Kysely<unknown>): Promise<void> {
  for (let last = 0; ;) {
    const { rows } = await sql<{ id: number; link: string }>`
      select id::integer, link from cutting where link is not null and id > ${last} order by id limit ${LINKS_AT_ONCE}`.execute(
      db,
    );
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.id;
    const keyed = rows.map(({ id, link }) => ({ id, link, key: normaliseLink(link) ?? link }));
    await sql`
      insert into cutting_link (cutting_id, position, link, link_key, rules_version)
      select id, 0, link, key, ${LINK_RULES_VERSION}::integer
      from jsonb_to_recordset(${JSON.stringify(keyed)}::jsonb) as (id bigint, link text, key text)`.execute(
      db,
    );
  }
}
