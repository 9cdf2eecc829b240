import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table publisher (
      id bigint generated always as identity primary key,
      name text not null unique,
      homepage text,
      place text not null,
      created_at timestamptz not null
    );

    create table host (
      key text primary key,
      claimed_until timestamptz not null default '-infinity',
      paused_until timestamptz,
      refusals integer not null default 0,
      pause_reason text
    );

    create table robots (
      origin text primary key,
      rules jsonb,
      read_rules jsonb,
      crawl_delay_ms integer,
      reason text not null,
      keep_until timestamptz not null,
      out_of_reach_since timestamptz
    );

    create table source (
      id bigint generated always as identity primary key,
      publisher_id bigint not null references publisher,
      host_key text not null references host,
      name text not null,
      address text not null unique,
      homepage text,
      kind text not null,
      place text not null,
      languages text[] not null,
      field text not null,
      origin text not null,
      created_at timestamptz not null,
      paused_at timestamptz,
      page_rule jsonb,
      etag text,
      last_modified text,
      validators_since timestamptz,
      validators_address text,
      body_hash text,
      rhythm jsonb,
      last_fetched_at timestamptz,
      last_new_item_at timestamptz,
      next_fetch_at timestamptz not null,
      next_fetch_reason text not null,
      health text not null,
      health_reason text not null,
      health_since timestamptz not null
    );
    create index source_due on source (next_fetch_at) where paused_at is null;
    create index source_host on source (host_key);
    create index source_publisher on source (publisher_id);

    create table fetched (
      id bigint generated always as identity primary key,
      source_id bigint not null references source on delete cascade,
      at timestamptz not null,
      outcome text not null,
      code text,
      status integer,
      bytes bigint not null,
      ms integer not null,
      items_seen integer not null,
      items_new integer not null,
      items_changed integer not null,
      items_skipped integer not null,
      redirected_to text,
      reason text not null
    );
    create index fetched_of_source on fetched (source_id, at desc);
    create index fetched_at on fetched (at);
    create index fetched_telling on fetched (source_id, at desc) where items_new > 0 or outcome = 'failed' or redirected_to is not null;

    create table fetched_day (
      source_id bigint not null references source on delete cascade,
      day date not null,
      fetches integer not null,
      failures integer not null,
      bytes bigint not null,
      items_new integer not null,
      items_changed integer not null,
      primary key (source_id, day)
    );

    create table hub_subscription (
      source_id bigint primary key references source on delete cascade,
      hubs text[] not null,
      topic text not null,
      token text not null unique,
      secret text not null,
      state text not null default 'wanted',
      reason text not null,
      tries integer not null default 0,
      next_try_at timestamptz not null,
      asked_at timestamptz,
      verified_at timestamptz,
      lease_until timestamptz,
      last_push_at timestamptz,
      last_missed_at timestamptz
    );
    create index hub_subscription_due on hub_subscription (next_try_at);

    create table link (
      normalised text primary key,
      rules_version integer not null,
      first_seen_at timestamptz not null
    );
    create index link_by_rules on link (rules_version);

    create table story (
      id bigint generated always as identity primary key,
      state text not null default 'inbox',
      newest_at timestamptz not null,
      first_seen_at timestamptz not null
    );
    create index story_by_state on story (state, newest_at desc, id desc);

    create table item (
      id bigint generated always as identity primary key,
      story_id bigint not null references story,
      source_id bigint not null references source,
      link text not null,
      normalised_link text not null unique,
      guid text,
      title text not null,
      excerpt text,
      summary text,
      content text,
      author text,
      credit text,
      credit_link text,
      language text,
      published_at timestamptz,
      published_text text,
      seen_at timestamptz not null,
      changed_at timestamptz,
      text_hash text not null
    );
    create index item_of_story on item (story_id);
    create index item_of_source on item (source_id, seen_at desc);
    create index item_by_guid on item (source_id, guid) where guid is not null;

    create table item_revision (
      item_id bigint not null references item on delete cascade,
      replaced_at timestamptz not null,
      title text not null,
      summary text,
      content text
    );
    create index item_revision_of_item on item_revision (item_id, replaced_at);

    create table sighting (
      item_id bigint not null references item on delete cascade,
      source_id bigint not null references source on delete cascade,
      seen_at timestamptz not null,
      primary key (item_id, source_id)
    );

    create table decision (
      id bigint generated always as identity primary key,
      story_id bigint not null references story,
      verdict text not null,
      reason text,
      by text not null,
      at timestamptz not null,
      undoes bigint unique references decision
    );
    create index decision_of_story on decision (story_id, id desc);

    create table cutting (
      id bigint generated always as identity primary key,
      slug text not null unique,
      state text not null default 'draft',
      story_id bigint unique references story,
      import_key text unique,
      attention text,
      revision integer not null default 1,
      kind text,
      headline text not null,
      line text,
      link text,
      credit text,
      date date not null,
      language text not null,
      places text[] not null,
      services text[] not null,
      themes text[] not null,
      audiences text[] not null,
      created_at timestamptz not null,
      scheduled_for timestamptz,
      published_at timestamptz,
      withdrawn_at timestamptz,
      changed_at timestamptz not null,
      place_in_order bigint generated by default as identity
    );
    create index cutting_in_order on cutting (state, date desc, place_in_order desc);

    create table cutting_revision (
      cutting_id bigint not null references cutting,
      revision integer not null,
      state text not null,
      text jsonb not null,
      change text not null,
      by text not null,
      at timestamptz not null,
      primary key (cutting_id, revision)
    );

    create table setting (
      name text primary key,
      value jsonb not null,
      changed_at timestamptz not null,
      changed_by text not null
    );

    create table site_version (
      one boolean primary key default true check (one),
      version bigint not null default 0,
      changed_at timestamptz
    );
    insert into site_version default values;

    create table event (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      by text not null,
      what text not null,
      about text not null,
      detail jsonb
    );
    create index event_about on event (about, id desc);

    create table "user" (
      id text primary key,
      name text not null,
      email text not null unique,
      "emailVerified" boolean not null,
      image text,
      role text not null,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null
    );

    create table session (
      id text primary key,
      "userId" text not null references "user" on delete cascade,
      token text not null unique,
      "expiresAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null
    );

    create table account (
      id text primary key,
      "userId" text not null references "user" on delete cascade,
      "accountId" text not null,
      "providerId" text not null,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      scope text,
      password text,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null
    );

    create table verification (
      id text primary key,
      identifier text not null,
      value text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null
    );
    create index verification_identifier on verification (identifier);

    create table invitation (
      token_hash text primary key,
      email text,
      role text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    );
  `.execute(db);
}
