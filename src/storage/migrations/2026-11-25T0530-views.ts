import { type Kysely, sql } from "kysely";

/** Any filter over what is published is one question by index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index cutting_by_words on cutting
      using gin (to_tsvector('simple', headline || ' ' || coalesce(line, '') || ' ' || coalesce(credit, '')));
    create index cutting_by_language on cutting (lower(split_part(language, '-', 1)), date desc, place_in_order desc)
      where state = 'published';
    -- How many are of a language decides whether its index or the page's order is walked.
    create statistics cutting_languages on lower(split_part(language, '-', 1)) from cutting;
    create index cutting_link_of_publisher on cutting_link (publisher_id, cutting_id) where publisher_id is not null;
  `.execute(db);
}
