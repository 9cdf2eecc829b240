import { sql } from "kysely";
import type { ItemPage } from "../../model/item-page.ts";
import type { Database } from "../database.ts";
import { type RecordOf, toRecord } from "../to-record.ts";
import { storableText } from "./storable-json.ts";

type WorthyRow = {
  readonly id: number;
  readonly source_id: number;
  readonly title: string;
  readonly excerpt: string | null;
  readonly link: string;
  readonly language: string | null;
  readonly source: string;
};

/** An item that speaks for a story near the top of the inbox, whose page nobody has asked for. */
export type WorthyItem = RecordOf<WorthyRow>;

/** What is further down in the inbox nobody opens within the hour. */
const MOST_LOOKED_AT = 1_000;

/** The best stories' first, and of new ones only. */
export async function listItemsWorthReading(
  db: Database,
  { seenSince, most }: { readonly seenSince: Date; readonly most: number },
): Promise<readonly WorthyItem[]> {
  const { rows } = await sql<WorthyRow>`
    with best as (
      select lead_item_id, score, id from story where state = 'inbox' order by score desc, id desc limit ${MOST_LOOKED_AT})
    select item.id, item.source_id, item.title, item.excerpt, item.link, item.language, source.address as source
    from best join item on item.id = best.lead_item_id join source on source.id = item.source_id
    where item.seen_at >= ${seenSince} and not exists (select from item_page where item_page.item_id = item.id)
    order by best.score desc, best.id desc limit ${most}`.execute(db);
  return rows.map(toRecord);
}

/** How many pages each host was asked for. */
export async function countPagesAsked(
  db: Database,
  since: Date,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ hostKey: string; count: number }>`
    select host_key as "hostKey", count(*)::integer as count from item_page
    where asked_at >= ${since} group by host_key`.execute(db);
  return new Map(rows.map(({ hostKey, count }) => [hostKey, count]));
}

/** Of an item that is gone nothing is kept. */
export async function storeItemPage(
  db: Database,
  {
    itemId,
    hostKey,
    page,
  }: { readonly itemId: number; readonly hostKey: string; readonly page: ItemPage },
  now: Date,
): Promise<void> {
  const { outcome, reason = null, language = null, text } = page;
  await sql`
    insert into item_page (item_id, host_key, asked_at, outcome, reason, language, text)
    select id, ${hostKey}, ${now}, ${outcome}, ${reason}, ${language}, ${text === undefined ? null : storableText(text)}
    from item where id = ${itemId}
    on conflict (item_id) do update set asked_at = excluded.asked_at, outcome = excluded.outcome,
      reason = excluded.reason, language = excluded.language, text = excluded.text`.execute(db);
}

/** What came of asking for the page of the item that speaks for a story; undefined where nobody did. */
export async function findPageOfStory(
  db: Database,
  storyId: number,
): Promise<ItemPage | undefined> {
  const row = await db
    .selectFrom("story")
    .innerJoin("item_page", "item_page.item_id", "story.lead_item_id")
    .select(["item_page.outcome", "item_page.reason", "item_page.language", "item_page.text"])
    .where("story.id", "=", storyId)
    .executeTakeFirst();
  return row && toRecord(row);
}
