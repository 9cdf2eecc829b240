import { sql } from "kysely";
import { isNewItem, type ItemRead } from "../../model/item.ts";
import type { Database } from "../database.ts";
import { givenRows } from "./given-rows.ts";
import { settleItemKeys } from "./settle-item-keys.ts";

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

/** What is stored of an item that comes: which one its text changes, if any, or that it is new. */
type Standing = {
  readonly position: number;
  readonly changes: number | null;
  readonly is_new: boolean;
};

const STORED = {
  position: "integer",
  sourceId: "bigint",
  link: "text",
  linkKey: "text",
  itemKey: "text",
  guid: "text",
  title: "text",
  excerpt: "text",
  summary: "text",
  content: "text",
  author: "text",
  credit: "text",
  creditLink: "text",
  language: "text",
  publishedAt: "timestamptz",
  publishedText: "text",
  textHash: "text",
  said: "jsonb",
} as const;

/**
 * Stores items once per key; each new one waits to be placed in a story. A known one whose text its own
 * source changed is an update, and the earlier text is kept. A key that is remembered but whose item
 * was pruned stays away.
 */
export async function addItems(
  db: Database,
  items: readonly ItemRead[],
  options: { readonly now: Date; readonly rulesVersion: number },
): Promise<ReadonlyMap<number, ItemCounts>> {
  if (items.length === 0) return new Map();
  const settled = await settleItemKeys(db, items);
  const standings = await lookUp(db, settled);

  const added = await insertNew(db, settled, { ...options, standings });
  const changed = await updateChanged(db, settled, { ...options, standings });
  await insertSightings(db, settled, options.now);
  return count(items, [...added, ...changed]);
}

/**
 * Most of what feeds show is known, so what it is looked up by goes over before its text does. Each
 * row looks up its own by index: joined, a table that grew since it was last counted is walked whole.
 */
async function lookUp(db: Database, items: readonly ItemRead[]): Promise<readonly Standing[]> {
  const given = givenRows(numbered(items), {
    position: "integer",
    sourceId: "bigint",
    itemKey: "text",
    guid: "text",
    title: "text",
    publishedAt: "timestamptz",
    textHash: "text",
  });
  const { rows } = await sql<Standing>`
    with ${given},
    found as (
      select given.position, given."textHash", under_key.id, under_key.text_hash, false as is_moved
      from given cross join lateral (
        select id, text_hash from item where item.item_key = given."itemKey" and item.source_id = given."sourceId" limit 1
      ) as under_key
      union all
      -- The same item under a new address: its source kept the guid, and the title or the date.
      select given.position, given."textHash", moved.id, moved.text_hash, true
      from given join item as moved on moved.source_id = given."sourceId" and moved.guid = given.guid
        and (moved.title = given.title or moved.published_at = given."publishedAt")
    ),
    changing as (
      select distinct on (id) position, id from found where text_hash <> "textHash" order by id, position
    )
    select position, changing.id as changes, false as is_new from changing
    union all
    select position, null, true from given
    where (select true from link where link.item_key = given."itemKey") is null
      and position not in (select position from found where is_moved)`.execute(db);
  return rows;
}

async function insertNew(
  db: Database,
  items: readonly ItemRead[],
  known: {
    readonly now: Date;
    readonly rulesVersion: number;
    readonly standings: readonly Standing[];
  },
): Promise<readonly Outcome[]> {
  const fresh = known.standings.filter((standing) => standing.is_new);
  if (fresh.length === 0) return [];
  const given = givenRows(
    fresh.flatMap(({ position }) => newAt(items, position)),
    STORED,
  );
  const { rows } = await sql<Outcome>`
    with ${given},
    fresh_link as (
      -- In the order of the keys, so that two who store the same wait for each other and not crosswise.
      insert into link (item_key, rules_version, first_seen_at)
      select distinct "itemKey", ${known.rulesVersion}::integer, ${known.now}::timestamptz from given order by 1
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
        language, "publishedAt", "publishedText", ${known.now}::timestamptz, "textHash", said
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

async function updateChanged(
  db: Database,
  items: readonly ItemRead[],
  known: { readonly now: Date; readonly standings: readonly Standing[] },
): Promise<readonly Outcome[]> {
  const changing = known.standings.filter(({ changes }) => changes !== null);
  if (changing.length === 0) return [];
  const given = givenRows(
    changing.flatMap(({ position, changes }) => {
      return newAt(items, position).map((item) => ({ ...item, changes }));
    }),
    { ...STORED, changes: "bigint" },
  );
  const { rows } = await sql<Outcome>`
    with ${given},
    judged as (
      -- Markup that is written otherwise may say the same; and a hash of another version is none to compare with.
      select given.*, case when substring(item.text_hash from '^.*:') is distinct from substring(given."textHash" from '^.*:')
          then item.title <> given.title
          else (item.title, item.summary, item.content) is distinct from (given.title, given.summary, given.content)
        end as is_changed
      from given join item on item.id = given.changes and item.text_hash <> given."textHash"
    ),
    kept as (
      insert into item_revision (item_id, replaced_at, title, summary, content)
      select item.id, ${known.now}::timestamptz, item.title, item.summary, item.content
      from item join judged on item.id = judged.changes and judged.is_changed
    ),
    written as (
      update item set title = given.title, excerpt = given.excerpt, summary = given.summary, content = given.content, author = given.author,
        language = given.language, text_hash = given."textHash", said = given.said,
        changed_at = case when given.is_changed then ${known.now}::timestamptz else item.changed_at end
      from judged as given where item.id = given.changes
      returning item.source_id, given.is_changed
    )
    select source_id, 'changed' as outcome, count(*) as count from written where is_changed group by source_id`.execute(
    db,
  );
  return rows;
}

async function insertSightings(db: Database, items: readonly ItemRead[], now: Date): Promise<void> {
  const given = givenRows(items, { sourceId: "bigint", itemKey: "text" });
  await sql`
    with ${given}
    insert into sighting (item_id, source_id, seen_at)
    select distinct found.id, given."sourceId", ${now}::timestamptz
    from given cross join lateral (select id from item where item.item_key = given."itemKey" limit 1) as found
    on conflict do nothing`.execute(db);
}

/** What is known as it stands brings nothing that could be stored. */
function newAt(items: readonly ItemRead[], position: number) {
  const item = items[position];
  return item !== undefined && isNewItem(item) ? [{ ...item, position }] : [];
}

function numbered(items: readonly ItemRead[]) {
  return items.map((item, position) => ({ ...item, position }));
}

function count(
  items: readonly ItemRead[],
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
