import { type Kysely, sql } from "kysely";

/**
 * The inbox opens best first: every story has a score, decisions say what was on the screen, and what
 * they taught is kept in versions.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What nobody has ranked yet stands below everything that was.
    alter table story alter column score set default -20;
    update story set score = -20 where score_parts is null;
    create index story_best on story (score desc, id desc) where state = 'inbox';
    -- What is to be ranked soon: new ones, and those that changed.
    create index story_unranked on story (newest_at) where state = 'inbox' and rank_version is null;

    alter table decision
      -- Where in the list it stood, the first being 1; null where nobody noted it.
      add column place integer,
      -- The stories that were on the screen then.
      add column shown bigint[] not null default '{}';

    create table rank_weights (
      version integer generated always as identity primary key,
      made_at timestamptz not null,
      -- Decisions up to this one are forgotten: a reset.
      forgets_until bigint not null default 0,
      -- Learned from decisions up to this one.
      learned_until bigint not null default 0,
      decisions integer not null default 0,
      weights jsonb not null
    );
  `.execute(db);
}
