import { type Kysely, sql } from "kysely";

/**
 * What a cutting is found by, in words that we make ourselves, so that every language is searched
 * alike and on every server. A job fills it for what is there already.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cutting_words (
      cutting_id bigint primary key references cutting (id) on delete cascade,
      words tsvector not null,
      rules_version integer not null
    );
    create index cutting_words_indexed on cutting_words using gin (words);
    create index cutting_words_by_rules on cutting_words (rules_version);
    create table search_word (word text collate "C" primary key);
    drop index cutting_by_words;
  `.execute(db);
}
