import { sql } from "kysely";
import type { NewItem } from "../../model/item.ts";
import type { Database } from "../database.ts";
import { settleItemKeys } from "./settle-item-keys.ts";
import { storableJson } from "./storable-json.ts";

/** What became of the items of one source. */
export type ItemCounts = {
  readonly added: number;
  readonly changed: number;
  readonly known: number;
};

type Outcome = {
  readonly source_id: number;
  readonly outcome: "added" | "changed" | "known";
  readonly count: number;
};

/**
 * Stores items once per key; each new one waits to be placed in a story. A known one whose text its own
 * source changed is an update, and the earlier text is kept. A key that is remembered but whose item
 * was pruned stays away.
 */
export async function addItems(
  db: Database,
  items: readonly NewItem[],
  options: { readonly now: Date; readonly rulesVersion: number },
): Promise<ReadonlyMap<number, ItemCounts>> {
  if (items.length === 0) return new Map();
  const settled = await settleItemKeys(db, items);
  const given = storableJson(settled.map((item, position) => ({ ...item, position })));

  const added = await insertNew(db, given, options);
  const changed = await updateChanged(db, given, options.now);
  await insertSightings(db, given, options.now);
  return count(items, [...added, ...changed]);
}

async function insertNew(
  db: Database,
  given: string,
  options: { readonly now: Date; readonly rulesVersion: number },
): Promise<readonly Outcome[]> {
  const { rows } = await sql<Outcome>`
    with ${asRecords(given)},
    -- The same item under a new address: its source kept the guid, and the title or the date.
    moved as (
      select distinct given."itemKey" as item_key from given
      join item on item.source_id = given."sourceId" and item.guid = given.guid
        and (item.title = given.title or item.published_at = given."publishedAt")
    ),
    fresh_link as (
      insert into link (item_key, rules_version, first_seen_at)
      select distinct "itemKey", ${options.rulesVersion}::integer, ${options.now}::timestamptz from given
      where "itemKey" not in (select item_key from moved)
      on conflict do nothing
      returning item_key
    ),
    first_given as (
      select distinct on ("itemKey") given.* from given
      where "itemKey" in (select item_key from fresh_link)
      order by "itemKey", position
    ),
    new_item as (
      insert into item (source_id, link, link_key, item_key, guid, title, excerpt, summary, content, author, credit, credit_link,
        language, published_at, published_text, seen_at, text_hash, said)
      select "sourceId", link, "linkKey", "itemKey", guid, title, excerpt, summary, content, author, credit, "creditLink",
        language, "publishedAt", "publishedText", ${options.now}::timestamptz, "textHash", said
      -- Oldest first, so that the order of ids is the order of publication.
      from first_given order by "publishedAt" nulls first, position desc
      on conflict (item_key) do nothing
      returning source_id
    ),
    counted as (select source_id, count(*) as count from new_item group by source_id),
    seen as (update source set items_seen = items_seen + counted.count from counted where source.id = counted.source_id)
    select source_id, 'added' as outcome, count from counted`.execute(db);
  return rows;
}

async function updateChanged(db: Database, given: string, now: Date): Promise<readonly Outcome[]> {
  const { rows } = await sql<Outcome>`
    with ${asRecords(given)},
    different as (
      select distinct on (found.id) found.id as item_id, given.*
      from given cross join lateral (
        -- Two look-ups by index; joined by "or" they would walk all that the source ever had.
        select id, text_hash from item where item.item_key = given."itemKey" and item.source_id = given."sourceId"
        union
        select id, text_hash from item where item.source_id = given."sourceId" and item.guid = given.guid
          and (item.title = given.title or item.published_at = given."publishedAt")
      ) as found
      where found.text_hash <> given."textHash"
      order by found.id, given.position
    ),
    kept as (
      insert into item_revision (item_id, replaced_at, title, summary, content)
      select item.id, ${now}::timestamptz, item.title, item.summary, item.content from item join different on different.item_id = item.id
    ),
    changed as (
      update item set title = different.title, excerpt = different.excerpt, summary = different.summary, content = different.content, author = different.author,
        language = different.language, text_hash = different."textHash", said = different.said, changed_at = ${now}::timestamptz
      from different where item.id = different.item_id
      returning item.source_id
    )
    select source_id, 'changed' as outcome, count(*) as count from changed group by source_id`.execute(
    db,
  );
  return rows;
}

async function insertSightings(db: Database, given: string, now: Date): Promise<void> {
  await sql`
    with ${asRecords(given)}
    insert into sighting (item_id, source_id, seen_at)
    select distinct item.id, given."sourceId", ${now}::timestamptz from given join item on item.item_key = given."itemKey"
    on conflict do nothing`.execute(db);
}

function asRecords(given: string) {
  return sql`given as (
    select * from jsonb_to_recordset(${given}::jsonb) as (
      position integer, "sourceId" bigint, link text, "linkKey" text, "itemKey" text, guid text, title text, excerpt text, summary text, content text,
      author text, credit text, "creditLink" text, language text, "publishedAt" timestamptz, "publishedText" text, "textHash" text, said jsonb))`;
}

function count(
  items: readonly NewItem[],
  outcomes: readonly Outcome[],
): ReadonlyMap<number, ItemCounts> {
  const counts = new Map<number, ItemCounts>();
  for (const sourceId of new Set(items.map((item) => item.sourceId))) {
    const of = (outcome: Outcome["outcome"]) =>
      Number(
        outcomes.find((one) => one.source_id === sourceId && one.outcome === outcome)?.count ?? 0,
      );
    const given = items.filter((item) => item.sourceId === sourceId).length;
    counts.set(sourceId, {
      added: of("added"),
      changed: of("changed"),
      known: given - of("added") - of("changed"),
    });
  }
  return counts;
}
