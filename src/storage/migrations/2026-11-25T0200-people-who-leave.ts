import { type Kysely, sql } from "kysely";

/**
 * People who leave, invitations that are seen and taken back, and sign-ins that are counted by all
 * processes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table "user" add column "removedAt" timestamptz;

    alter table invitation
      add column id bigint generated always as identity,
      add column by text not null default 'before this was noted',
      add column is_first boolean not null default false,
      add column revoked_at timestamptz;
    alter table invitation alter column by drop default;
    create unique index invitation_by_id on invitation (id);
    create unique index invitation_first on invitation (is_first) where is_first;
    -- Links that earlier starts printed cannot be told from these, and each was an administrator's door.
    update invitation set revoked_at = now() where role = 'administrator' and email is null and used_at is null;

    create table sign_in_limit (
      key text primary key,
      wrong integer not null,
      paused_until timestamptz not null,
      last_at timestamptz not null
    );
    create index sign_in_limit_by_age on sign_in_limit (last_at);

    create table known_client (
      account text not null,
      client text not null,
      seen_at timestamptz not null,
      primary key (account, client)
    );
    create index known_client_by_age on known_client (seen_at);

    create index event_by on event (by, id desc);
  `.execute(db);
}
