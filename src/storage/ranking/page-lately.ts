import { sql } from "kysely";
import type { Database } from "../database.ts";

const MOST_KNOWN = 4_000;

/** The terms of each cutting that was published since. */
export async function listTermsPublished(
  db: Database,
  since: Date,
): Promise<readonly (readonly string[])[]> {
  const { rows } = await sql<{ terms: readonly string[] }>`
    select terms from cutting where state = 'published' and date >= ${since}::timestamptz::date and published_at >= ${since}`.execute(
    db,
  );
  return rows.map(({ terms }) => terms);
}

export type KnownTitle = { readonly title: string; readonly fate: "published" | "passed" };

/** What readers or editors have seen since, the newest first; so many at most. */
export async function listKnownTitles(db: Database, since: Date): Promise<readonly KnownTitle[]> {
  const { rows } = await sql<KnownTitle>`
    (select headline as title, 'published' as fate from cutting
      where state = 'published' and date >= ${since}::timestamptz::date order by date desc limit ${MOST_KNOWN})
    union all
    (select item.title, 'passed' as fate from story join item on item.id = story.lead_item_id
      where story.state = 'passed' and story.newest_at >= ${since}
      order by story.newest_at desc, story.id desc limit ${MOST_KNOWN})`.execute(db);
  return rows;
}
