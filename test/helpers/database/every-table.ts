import { sql } from "kysely";
import type { Database } from "../../../src/storage/database.ts";
import type { Schema } from "../../../src/storage/schema.ts";

type Row<Table extends keyof Schema> = { readonly [Column in keyof Schema[Table]]: unknown };

const AT = "2026-03-01T12:00:00.123456+00:00";
/** Whatever a format of lines and tabs could stumble over. */
const DIFFICULT =
  "a\ttab, a\nline\r\nend, a \\ backslash\n\\.\n\\N, “quotes” '\", 日本語, עברית, 👩🏽‍🚒, \u2028, ";
const LONG = DIFFICULT.repeat(5_000);

/**
 * A row or more for every table and every column: the compiler asks for what is new in schema.ts,
 * so that nothing new can be forgotten when a database moves.
 */
export const EVERY_TABLE: { readonly [Table in keyof Schema]: readonly Row<Table>[] } = {
  publisher: [
    { id: 7, name: DIFFICULT, homepage: "", place: "fr", created_at: AT },
    { id: 3, name: "\\N", homepage: null, place: "international", created_at: "-infinity" },
  ],
  host: [
    {
      key: "example.org",
      claimed_until: "-infinity",
      paused_until: AT,
      refusals: 3,
      pause_reason: DIFFICULT,
    },
  ],
  robots: [
    {
      origin: "https://example.org",
      rules: { groups: [{ agent: "*", text: DIFFICULT }] },
      read_rules: [],
      crawl_delay_ms: 1_000,
      reason: "",
      keep_until: AT,
      out_of_reach_since: AT,
    },
  ],
  source: [aSource(11, 7), aSource(4, 3)],
  fetched: [
    {
      id: 90,
      source_id: 11,
      at: AT,
      outcome: "failed",
      code: "timeout",
      status: 504,
      bytes: 5_000_000_000,
      ms: 12,
      items_seen: 1,
      items_new: 2,
      items_changed: 3,
      items_skipped: 4,
      redirected_to: "https://example.org/new",
      reason: DIFFICULT,
    },
  ],
  fetched_day: [
    {
      source_id: 4,
      day: "2026-02-28",
      fetches: 1,
      failures: 2,
      bytes: 3,
      items_new: 4,
      items_changed: 5,
    },
  ],
  hub_subscription: [
    {
      source_id: 11,
      hubs: ["https://hub.example.org/", ""],
      topic: "https://example.org/feed",
      token: "token",
      secret: "secret",
      state: "verified",
      reason: "",
      tries: 2,
      next_try_at: AT,
      asked_at: AT,
      verified_at: AT,
      lease_until: AT,
      last_push_at: AT,
      last_missed_at: AT,
    },
  ],
  link: [{ item_key: "https://example.org/report", rules_version: 3, first_seen_at: AT }],
  story: [
    {
      id: 21,
      state: "picked",
      lead_item_id: 31,
      score: 0.5,
      score_parts: [{ part: "fit", value: 0.5, phrase: DIFFICULT }],
      rank_version: 1,
      merged_into: null,
      follows: 5,
      news: [DIFFICULT, ""],
      newest_at: AT,
      first_seen_at: AT,
    },
    {
      id: 5,
      state: "merged",
      lead_item_id: null,
      score: 0,
      score_parts: null,
      rank_version: null,
      merged_into: 21,
      follows: null,
      news: [],
      newest_at: AT,
      first_seen_at: AT,
    },
  ],
  lease: [{ name: "placer", holder: "somebody", until: AT }],
  item: [
    {
      id: 31,
      story_id: 21,
      source_id: 11,
      link: "https://example.org/report?utm=1",
      link_key: "https://example.org/report",
      item_key: "https://example.org/report",
      guid: "tag:example.org,2026:1",
      title: DIFFICULT,
      excerpt: "",
      summary: "<p>It’s “here”</p>",
      content: LONG,
      author: "Ann",
      credit: "The ministry",
      credit_link: "https://example.org/",
      language: "fr",
      published_at: AT,
      published_text: "yesterday",
      seen_at: AT,
      changed_at: AT,
      text_hash: "hash",
      said: { categories: [{ term: DIFFICULT }] },
    },
  ],
  item_facts: [
    {
      item_id: 31,
      rules_version: 1,
      text_from: "feed",
      language: "fr",
      terms: ["place:fr"],
      signature: "\\x00ff",
      vector: "\\x01",
      keys: ["a", "b"],
      evidence: {},
      found_at: AT,
    },
  ],
  story_join: [
    {
      id: 61,
      item_id: 31,
      from_story: 5,
      to_story: 21,
      by: "ann",
      is_by_person: true,
      at: AT,
      reason: { words: DIFFICULT },
      undoes: null,
    },
    {
      id: 62,
      item_id: 31,
      from_story: 21,
      to_story: 21,
      by: "ann",
      is_by_person: true,
      at: AT,
      reason: {},
      undoes: 61,
    },
  ],
  item_page: [
    {
      item_id: 31,
      host_key: "example.org",
      asked_at: AT,
      outcome: "read",
      reason: DIFFICULT,
      language: "fr",
      text: LONG,
    },
  ],
  item_revision: [
    { item_id: 31, replaced_at: AT, title: "Before", summary: "", content: DIFFICULT },
    { item_id: 31, replaced_at: AT, title: "Before", summary: null, content: null },
  ],
  sighting: [
    { item_id: 31, source_id: 11, seen_at: AT },
    { item_id: 31, source_id: 4, seen_at: AT },
  ],
  decision: [
    {
      id: 42,
      story_id: 21,
      verdict: "pick",
      reason: null,
      by: "ann",
      at: AT,
      source_id: 11,
      undoes: 41,
      place: 7,
      shown: [21, 22],
    },
    {
      id: 41,
      story_id: 21,
      verdict: "pass",
      reason: "old",
      by: "ann",
      at: AT,
      source_id: 4,
      undoes: null,
      place: null,
      shown: [],
    },
    {
      id: 43,
      story_id: 21,
      verdict: "pick",
      reason: "",
      by: "bob",
      at: AT,
      source_id: null,
      undoes: 42,
      place: null,
      shown: [],
    },
  ],
  rank_weights: [
    {
      version: 5,
      made_at: AT,
      forgets_until: 40,
      learned_until: 43,
      decisions: 2,
      weights: { features: { [`word:${DIFFICULT}`]: [1.5, 0.25] }, vector: [[0.1, 0.3]] },
    },
  ],
  cutting: [
    {
      id: 61,
      slug: "2026-03-what-auditors-found",
      state: "published",
      story_id: 21,
      import_key: "page:1",
      attention: "no date",
      revision: 2,
      headline: DIFFICULT,
      line: "Half of the delay was paperwork",
      credit: "The ministry",
      date: "0099-03-01",
      starts_on: "2026-03-01",
      ends_on: "9999-12-31",
      deadline: "0001-01-01",
      language: "en",
      terms: ["place:fr", 'theme:a "quoted", {braced} theme', ""],
      created_at: AT,
      scheduled_for: AT,
      published_at: AT,
      withdrawn_at: AT,
      withdrawal: "The figures were of another year.",
      corrected_at: AT,
      correction: "The town is Tartu.",
      changed_at: AT,
      place_in_order: 900,
    },
  ],
  correction: [
    {
      id: 71,
      story_id: 21,
      source_id: 11,
      term: "kind:report",
      holds: true,
      by: "ann",
      at: AT,
      undoes: null,
    },
    {
      id: 72,
      story_id: 21,
      source_id: null,
      term: "kind:report",
      holds: true,
      by: DIFFICULT,
      at: AT,
      undoes: 71,
    },
  ],
  kept_words: [
    { by: "ann", about: "form 1", revision: 0, fields: [["headline", DIFFICULT]], at: AT },
  ],
  form_sent: [{ token: DIFFICULT, cutting_id: 61, at: AT }],
  cutting_link: [
    {
      id: 62,
      cutting_id: 61,
      position: 0,
      link: "https://example.org/report",
      link_key: "https://example.org/report",
      rules_version: 2,
      credit: DIFFICULT,
      item_id: 31,
      publisher_id: 7,
      title: DIFFICULT,
      language: "fr",
      text: DIFFICULT,
    },
  ],
  search_word: [{ word: "covid19" }, { word: "~en:it's" }],
  cutting_words: [{ cutting_id: 61, words: "'a ''quoted''':2 'covid19':1A,3", rules_version: 1 }],
  cutting_revision: [
    {
      cutting_id: 61,
      revision: 1,
      state: "draft",
      text: { headline: DIFFICULT, order: { z: 1, a: 1.5e300 }, none: null },
      change: "picked",
      by: "ann",
      at: AT,
    },
  ],
  setting: [
    { name: "site", value: { name: DIFFICULT }, changed_at: AT, changed_by: "ann" },
    { name: "secret", value: "signs sessions", changed_at: AT, changed_by: "cuttings" },
  ],
  site_version: [
    { one: true, version: 1_234, cuttings: 1_234, settings: 700, sources: 12, changed_at: AT },
  ],
  event: [
    {
      id: 71,
      at: AT,
      by: "ann",
      what: "published",
      about: "cutting 61",
      detail: ["a", { b: DIFFICULT }],
    },
  ],
  invitation: [
    {
      id: 81,
      token_hash: "invitation",
      email: "bob@example.org",
      role: "editor",
      created_at: AT,
      expires_at: "infinity",
      used_at: AT,
      by: "ann",
      is_first: true,
      revoked_at: AT,
    },
  ],
  user: [
    {
      id: "ann",
      name: "Ann",
      email: "ann@example.org",
      emailVerified: true,
      image: "",
      role: "administrator",
      createdAt: AT,
      updatedAt: AT,
      removedAt: AT,
    },
  ],
  sign_in_limit: [{ key: "hash", wrong: 3, paused_until: AT, last_at: AT }],
  known_client: [{ account: "hash", client: "hash", seen_at: AT }],
  session: [
    {
      id: "session",
      userId: "ann",
      token: "signed in",
      expiresAt: AT,
      ipAddress: "127.0.0.1",
      userAgent: DIFFICULT,
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  account: [
    {
      id: "account",
      userId: "ann",
      accountId: "ann",
      providerId: "credential",
      accessToken: "a",
      refreshToken: "b",
      idToken: "c",
      accessTokenExpiresAt: AT,
      refreshTokenExpiresAt: AT,
      scope: "d",
      password: "a hash",
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  verification: [
    {
      id: "verification",
      identifier: "ann@example.org",
      value: "e",
      expiresAt: AT,
      createdAt: AT,
      updatedAt: AT,
    },
  ],
};

/** Puts all of it into an empty database, in whatever order the tables refer to each other. */
export async function fillEveryTable(db: Database): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    await sql`delete from site_version`.execute(transaction);
    for (const [table, rows] of Object.entries(EVERY_TABLE)) {
      const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
      await sql`insert into ${sql.table(table)} (${columns}) overriding system value
        select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})`.execute(
        transaction,
      );
    }
  });
}

/** Every row of every table as text, but for what says when the site last changed. */
export async function readEveryTable(db: Database): Promise<Readonly<Record<string, string[]>>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' and table_name <> 'site_version'
    order by 1`.execute(db);
  const read: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{
      row: string;
    }>`select each::text as row from ${sql.table(name)} as each order by 1`.execute(db);
    read[name] = rows.map(({ row }) => row);
  }
  return read;
}

function aSource(id: number, publisherId: number): Row<"source"> {
  return {
    id,
    publisher_id: publisherId,
    host_key: "example.org",
    name: DIFFICULT,
    address: `https://example.org/feed/${id}`,
    homepage: "https://example.org/",
    kind: "feed",
    place: "fr",
    languages: ["fr", "ar"],
    field: "health",
    origin: "desk",
    created_at: AT,
    paused_at: AT,
    page_rule: { item: "li > a" },
    etag: '"etag"',
    last_modified: "Sun, 01 Mar 2026 12:00:00 GMT",
    validators_since: AT,
    validators_address: "https://example.org/feed",
    body_hash: "hash",
    rhythm: { hours: [1, 2.5] },
    last_fetched_at: AT,
    last_new_item_at: AT,
    next_fetch_at: AT,
    next_fetch_reason: "",
    health: "well",
    health_reason: DIFFICULT,
    health_since: AT,
    repaired_at: AT,
    http2: true,
    items_seen: 12,
    parsing_since: AT,
    parsing_tries: 1,
  };
}
