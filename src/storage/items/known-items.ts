import { sql } from "kysely";
import type { KnownItem } from "../../model/item.ts";
import type { Database } from "../database.ts";

/** A feed that shows more at once is read as if the rest were new. */
const MOST_KNOWN = 5_000;
/** Beyond twice what a source showed lately it hardly goes back. */
const BESIDES = 20;

/** The newest items of a source, as many as its next document may show again. */
export async function listKnownItems(
  db: Database,
  sourceId: number,
): Promise<readonly KnownItem[]> {
  const { rows } = await sql<{
    readonly item_key: string;
    readonly guid: string | null;
    readonly title: string;
    readonly published_at: Date | null;
    readonly text_hash: string;
  }>`
    select item_key, guid, title, published_at, text_hash from item where source_id = ${sourceId}
    order by least(published_at, seen_at) desc
    limit (select least(${BESIDES} + 2 * coalesce(max(items_seen), 0), ${MOST_KNOWN})
      from (select items_seen from fetched where source_id = ${sourceId} and outcome = 'body' order by at desc limit 5) as lately)`.execute(
    db,
  );
  return rows.map((row) => ({
    itemKey: row.item_key,
    guid: row.guid ?? undefined,
    title: row.title,
    publishedAt: row.published_at ?? undefined,
    textHash: row.text_hash,
  }));
}
