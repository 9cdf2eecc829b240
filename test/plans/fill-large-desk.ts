import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "../../src/storage/database.ts";

const SOURCES = 1_500;
const MOST_VACUUMS = 40;
const VACUUM_AGAIN_AFTER_MS = 500;

/**
 * A desk that has run for a year: so many stories of an item each, most of them undecided, of many
 * small sources, one that gave a fifth of all, and one that has been silent for long; 20,000
 * cuttings; a trail. Written by the server itself and analysed, as autovacuum leaves it.
 */
export async function fillLargeDesk(
  db: Database,
  { stories, now }: { readonly stories: number; readonly now: Date },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // Nothing here refers to what is not there; checking a million rows takes as long as writing them.
    await sql`set local session_replication_role = replica`.execute(transaction);
    await addSources(transaction, now);
    await addStories(transaction, stories, now);
    await addDecisions(transaction, now);
    await addCuttings(transaction, now);
  });
  await vacuumUntilVisible(db);
}

/** A transaction of another test may hold a vacuum back, and then no index is read alone. */
async function vacuumUntilVisible(db: Database): Promise<void> {
  for (let tries = 0; tries < MOST_VACUUMS; tries += 1) {
    await sql`vacuum analyze`.execute(db);
    const { rows } = await sql`select from pg_class
      where relname in ('cutting', 'item', 'story') and relkind = 'r' and relallvisible < relpages`.execute(
      db,
    );
    if (rows.length === 0) return;
    await pause(VACUUM_AGAIN_AFTER_MS);
  }
}

async function addSources(db: Database, now: Date): Promise<void> {
  await sql`insert into publisher (name, place, created_at)
    select 'Publisher ' || n, 'international', ${now} from generate_series(1, 500) n`.execute(db);
  await sql`insert into host (key) select 'host' || n from generate_series(1, ${SOURCES}::integer) n`.execute(
    db,
  );
  await sql`insert into source (publisher_id, host_key, name, address, kind, place, languages, field, origin, created_at,
      next_fetch_at, next_fetch_reason, health, health_reason, health_since, items_seen)
    select 1 + n % 500, 'host' || n, 'Source ' || md5(n::text), 'https://host' || n || '.example/feed', 'feed', 'international',
      '{en}', 'government', 'catalogue', ${now}, ${now}, 'as usual', case n % 20 when 0 then 'failing' when 1 then 'silent' else 'well' end,
      'As it should be.', ${now}::timestamptz - n * interval '1 minute', 100
    from generate_series(1, ${SOURCES}::integer) n`.execute(db);
  await sql`insert into fetched (source_id, at, outcome, status, bytes, ms, items_seen, items_new, items_changed, items_skipped, reason)
    select 1 + n % ${SOURCES}, ${now}::timestamptz - n * interval '13 seconds', case when n % 40 = 0 then 'failed' else 'unchanged' end,
      200, 0, 90, 0, (n % 10 = 0)::integer, 0, 0, 'Unchanged, says the server.'
    from generate_series(1, 200000) n`.execute(db);
}

/** The newest story has the highest number, as the pipeline stores them. */
async function addStories(db: Database, stories: number, now: Date): Promise<void> {
  const seen = sql`${now}::timestamptz - (${stories}::integer - n) * (interval '400 days' / ${stories}::integer)`;
  await sql`insert into story (lead_item_id, score, state, newest_at, first_seen_at)
    select n, n % 997 / 100.0 - 5, case when n % 60 = 0 then 'picked' when n % 20 = 1 then 'passed' when n % 200 = 2 then 'later' else 'inbox' end,
      ${seen} - (n % 180) * interval '1 minute', ${seen}
    from generate_series(1, ${stories}::integer) n`.execute(db);
  await sql`insert into link (item_key, rules_version, first_seen_at)
    select 'https://example.org/news/' || n, 1, ${seen} from generate_series(1, ${stories}::integer) n`.execute(
    db,
  );
  await sql`insert into item (story_id, source_id, link, link_key, item_key, title, excerpt, summary, language, published_at, seen_at, text_hash)
    select n, case when n <= 5000 then 2 when n % 5 = 0 then 1 else 3 + n % (${SOURCES}::integer - 2) end,
      'https://example.org/news/' || n, 'https://example.org/news/' || n, 'https://example.org/news/' || n, 'Report ' || n || ' on what citizens wait for',
      repeat('What the ministry found. ', 8), repeat('What the ministry found. ', 10), 'en', ${seen}, ${seen}, n::text
    from generate_series(1, ${stories}::integer) n`.execute(db);
  await sql`insert into sighting (item_id, source_id, seen_at)
    select id, source_id, seen_at from item union all select id, 1 + (id + 700) % ${SOURCES}, seen_at from item where id % 10 = 3
    on conflict do nothing`.execute(db);
}

async function addDecisions(db: Database, now: Date): Promise<void> {
  await sql`insert into decision (story_id, source_id, verdict, by, at)
    select id, (select source_id from item where story_id = story.id), case state when 'picked' then 'pick' when 'passed' then 'pass' else 'later' end, 'ann', ${now}
    from story where state <> 'inbox'`.execute(db);
  await sql`insert into event (at, by, what, about)
    select ${now}, 'ann', 'pass', 'story ' || n from generate_series(1, 100000) n`.execute(db);
}

/** Those that stories became and as many again that came from lists, over sixteen years. */
async function addCuttings(db: Database, now: Date): Promise<void> {
  await sql`insert into cutting (slug, state, story_id, headline, line, credit, date, language, terms,
      created_at, published_at, changed_at)
    select to_char(day, 'YYYY/MM') || '/part-' || n, case n % 20 when 0 then 'draft' when 1 then 'withdrawn' when 2 then 'in_review' else 'published' end, picked.id,
      case when n % 500 = 7 then 'Kohtuniku ' else '' end || 'What auditors found, part ' || n, repeat('Half of it was paperwork. ', 4), 'Audit Office',
      day, case when n % 500 = 7 then 'et' else 'en' end,
      case when n % 500 = 7 then '{kind:report,place:ee,service:health}'::text[] else '{kind:report,place:fr,service:health}' end, ${now}, ${now}, ${now}
    from generate_series(1, 20000) n cross join lateral (select (${now}::timestamptz - (20000 - n) * interval '7 hours')::date as day) as dated left join (select id, row_number() over (order by id) as place from story where state = 'picked') as picked
      on picked.place = n`.execute(db);
  await sql`insert into cutting_link (cutting_id, position, link, link_key, rules_version, credit, publisher_id)
    select id, place, 'https://example.org/page/' || id || '/' || place, 'https://example.org/page/' || id || '/' || place, 2, 'Audit Office', case when id % 500 = 7 then 2 else 1 end
    from cutting cross join generate_series(0, 2) as place`.execute(db);
  await sql`insert into cutting_words (cutting_id, words, rules_version)
    select id, to_tsvector('simple', headline || ' ' || coalesce(line, '') || ' ' || coalesce(credit, '')), 1
    from cutting where state = 'published'`.execute(db);
  await sql`insert into search_word (word) select word from ts_stat('select words from cutting_words')`.execute(
    db,
  );
  await sql`insert into cutting_revision (cutting_id, revision, state, text, change, by, at)
    select id, written, state, jsonb_build_object('headline', headline, 'date', date, 'language', language, 'facets', jsonb_build_object('kind', '{}'::text[], 'place', '{}'::text[], 'service', '{}'::text[], 'theme', '{}'::text[], 'audience', '{}'::text[])), 'edited', 'ann', ${now}
    from cutting cross join generate_series(1, 3) written`.execute(db);
}
