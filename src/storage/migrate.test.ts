import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { withDatabase } from "../../test/helpers/with-database.ts";
import { AppError } from "../lib/app-error.ts";
import { migrate } from "./migrate.ts";
import type { Schema } from "./schema.ts";

type ColumnsOf<T> = { readonly [Column in keyof T]: true };
type Columns = { readonly [Table in keyof Schema]: ColumnsOf<Schema[Table]> };

/**
 * The compiler asks for a line here whenever schema.ts changes, and the test below compares it with
 * the real tables.
 */
const COLUMNS: Columns = {
  publisher: { id: true, name: true, homepage: true, place: true, created_at: true },
  host: { key: true, claimed_until: true, paused_until: true, refusals: true, pause_reason: true },
  robots: {
    origin: true,
    rules: true,
    read_rules: true,
    crawl_delay_ms: true,
    reason: true,
    keep_until: true,
    out_of_reach_since: true,
  },
  source: {
    id: true,
    publisher_id: true,
    host_key: true,
    name: true,
    address: true,
    homepage: true,
    kind: true,
    place: true,
    languages: true,
    field: true,
    origin: true,
    created_at: true,
    paused_at: true,
    page_rule: true,
    etag: true,
    last_modified: true,
    validators_since: true,
    validators_address: true,
    body_hash: true,
    rhythm: true,
    last_fetched_at: true,
    last_new_item_at: true,
    next_fetch_at: true,
    next_fetch_reason: true,
    health: true,
    health_reason: true,
    health_since: true,
    repaired_at: true,
    http2: true,
  },
  fetched: {
    id: true,
    source_id: true,
    at: true,
    outcome: true,
    code: true,
    status: true,
    bytes: true,
    ms: true,
    items_seen: true,
    items_new: true,
    items_changed: true,
    items_skipped: true,
    redirected_to: true,
    reason: true,
  },
  hub_subscription: {
    source_id: true,
    hubs: true,
    topic: true,
    token: true,
    secret: true,
    state: true,
    reason: true,
    tries: true,
    next_try_at: true,
    asked_at: true,
    verified_at: true,
    lease_until: true,
    last_push_at: true,
    last_missed_at: true,
  },
  fetched_day: {
    source_id: true,
    day: true,
    fetches: true,
    failures: true,
    bytes: true,
    items_new: true,
    items_changed: true,
  },
  link: { normalised: true, rules_version: true, first_seen_at: true },
  item: {
    id: true,
    story_id: true,
    source_id: true,
    link: true,
    normalised_link: true,
    guid: true,
    title: true,
    excerpt: true,
    summary: true,
    content: true,
    author: true,
    credit: true,
    credit_link: true,
    language: true,
    published_at: true,
    published_text: true,
    seen_at: true,
    changed_at: true,
    text_hash: true,
  },
  item_revision: { item_id: true, replaced_at: true, title: true, summary: true, content: true },
  sighting: { item_id: true, source_id: true, seen_at: true },
  story: { id: true, state: true, newest_at: true, first_seen_at: true },
  decision: {
    id: true,
    story_id: true,
    verdict: true,
    reason: true,
    by: true,
    at: true,
    undoes: true,
  },
  cutting: {
    id: true,
    slug: true,
    state: true,
    story_id: true,
    import_key: true,
    attention: true,
    revision: true,
    kind: true,
    headline: true,
    line: true,
    link: true,
    credit: true,
    date: true,
    language: true,
    places: true,
    services: true,
    themes: true,
    audiences: true,
    created_at: true,
    scheduled_for: true,
    published_at: true,
    withdrawn_at: true,
    changed_at: true,
    place_in_order: true,
  },
  cutting_revision: {
    cutting_id: true,
    revision: true,
    state: true,
    text: true,
    change: true,
    by: true,
    at: true,
  },
  setting: { name: true, value: true, changed_at: true, changed_by: true },
  site_version: { one: true, version: true, changed_at: true },
  event: { id: true, at: true, by: true, what: true, about: true, detail: true },
  invitation: {
    token_hash: true,
    email: true,
    role: true,
    created_at: true,
    expires_at: true,
    used_at: true,
  },
  user: {
    id: true,
    name: true,
    email: true,
    emailVerified: true,
    image: true,
    role: true,
    createdAt: true,
    updatedAt: true,
  },
  session: {
    id: true,
    userId: true,
    token: true,
    expiresAt: true,
    ipAddress: true,
    userAgent: true,
    createdAt: true,
    updatedAt: true,
  },
  account: {
    id: true,
    userId: true,
    accountId: true,
    providerId: true,
    accessToken: true,
    refreshToken: true,
    idToken: true,
    accessTokenExpiresAt: true,
    refreshTokenExpiresAt: true,
    scope: true,
    password: true,
    createdAt: true,
    updatedAt: true,
  },
  verification: {
    id: true,
    identifier: true,
    value: true,
    expiresAt: true,
    createdAt: true,
    updatedAt: true,
  },
};

test(
  "the migrations make exactly the tables and columns of schema.ts",
  withDatabase(async (db) => {
    const { rows } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = current_schema() and table_name not like 'kysely%'`.execute(db);

    const made = rows.map((row) => `${row.table_name}.${row.column_name}`).sort();
    const typed = Object.entries(COLUMNS).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    assert.deepEqual(made, typed.sort());
  }),
);

test(
  "a database of a newer program is refused and left as it is",
  withDatabase(async (db) => {
    await sql`insert into kysely_migration (name, timestamp) values ('2999-01-01T0000-from-the-future', '2999-01-01T00:00:00.000Z')`.execute(
      db,
    );
    const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
    await assert.rejects(
      migrate(db, rows[0]?.schema),
      (error) => error instanceof AppError && error.code === "conflict",
    );
  }),
);
