import { type Kysely, sql } from "kysely";

/** What an editor says of a story stands above what was found out about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table correction (
      id bigint generated always as identity primary key,
      story_id bigint not null references story on delete cascade,
      -- Whose item stood for the story then: its habit learns from it.
      source_id bigint references source on delete set null,
      -- As "place:fr".
      term text not null,
      -- Whether the story is about it; false is "that is wrong".
      holds boolean not null,
      by text not null,
      at timestamptz not null,
      -- A correction that this row takes back.
      undoes bigint unique references correction on delete cascade
    );
    create index correction_of_story on correction (story_id, id desc);
    create index correction_of_source on correction (source_id, term) where holds;
    create index correction_by on correction (by, at desc, id desc) where undoes is null;
  `.execute(db);
}
