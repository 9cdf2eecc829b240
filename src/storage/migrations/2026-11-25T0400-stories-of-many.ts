import { type Kysely, sql } from "kysely";

/**
 * A story may hold many items. An item is stored first and placed in a story afterwards; what we
 * find out about it stands apart from what its source says; each joining is a row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What the source says besides: categories, enclosures, picture, rights.
    alter table item add column said jsonb;

    -- The queue of what is not placed yet.
    alter table item alter column story_id drop not null;
    create index item_unplaced on item (id) where story_id is null;

    create table item_facts (
      item_id bigint primary key references item on delete cascade,
      rules_version integer not null,
      -- Whose words were understood: the feed's or the page's.
      text_from text not null,
      language text,
      terms text[] not null default '{}',
      signature bytea,
      vector bytea,
      keys text[] not null default '{}',
      evidence jsonb not null default '{}',
      found_at timestamptz not null
    );

    alter table story add column lead_item_id bigint;
    update story set lead_item_id = (select min(item.id) from item where item.story_id = story.id);
    alter table story add column score real not null default 0;
    alter table story add column score_parts jsonb;
    alter table story add column rank_version integer;
    -- A story whose items all went to another leads on to it, in the state "merged".
    alter table story add column merged_into bigint references story;
    alter table story add constraint story_merged check ((state = 'merged') = (merged_into is not null));
    create index story_merged_into on story (merged_into) where merged_into is not null;

    create table story_join (
      id bigint generated always as identity primary key,
      item_id bigint not null references item on delete cascade,
      from_story bigint not null,
      to_story bigint not null,
      -- A person's id, or the name of a rule.
      by text not null,
      is_by_person boolean not null,
      at timestamptz not null,
      reason jsonb not null,
      undoes bigint unique references story_join on delete cascade
    );
    create index story_join_of_item on story_join (item_id, id desc);
    create index story_join_from on story_join (from_story);
    create index story_join_to on story_join (to_story);

    -- Work that one process does at a time, whoever it is.
    create table lease (
      name text primary key,
      holder text not null,
      until timestamptz not null
    );
  `.execute(db);
}
