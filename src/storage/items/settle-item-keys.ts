import { sql } from "kysely";
import type { ItemRead } from "../../model/item.ts";
import type { Database } from "../database.ts";
import { givenRows } from "./given-rows.ts";

type SettledKey = {
  readonly position: number;
  readonly item_key: string;
  readonly link_key: string;
};

/**
 * The items under the keys that they are known by: what a feed shows at one reading cannot tell
 * whether its link stood for several at another, or had another token in it.
 */
export async function settleItemKeys(
  db: Database,
  items: readonly ItemRead[],
): Promise<readonly ItemRead[]> {
  const beside = withKeys(items, await keysBesideOthers(db, items));
  return withKeys(beside, await keysUnderOtherTokens(db, beside));
}

/**
 * Where a source once gave several behind one link, an item that stands alone at this reading keeps
 * its own key; where it once gave it alone, it keeps that of the link.
 */
async function keysBesideOthers(
  db: Database,
  items: readonly ItemRead[],
): Promise<readonly SettledKey[]> {
  const given = rowsOf(items, ({ ownKey }) => ownKey !== undefined);
  if (given === undefined) return [];
  const { rows } = await sql<SettledKey>`
    with ${given},
    seen as (
      select given.*, before.*
      from given cross join lateral (
        -- By the link alone: by its source, all that it ever gave would be walked for each row.
        select coalesce(bool_or(is_own and item_key <> link_key), false) as is_one_of_several,
          coalesce(bool_or(is_own and item_key = link_key and (item.guid = given.guid
            or (item.title = given.title and item.published_at is not distinct from given."publishedAt"))), false) as was_alone
        from (select *, source_id = given."sourceId" as is_own from item where link_key = given."linkKey" offset 0) as item
      ) as before
    )
    select position, "ownKey" as item_key, "linkKey" as link_key from seen
    where "itemKey" = "linkKey" and is_one_of_several and not was_alone
    union all
    select position, "linkKey", "linkKey" from seen where "itemKey" <> "linkKey" and was_alone`.execute(
    db,
  );
  return rows;
}

/**
 * Tokens and cache-busters are called anything. Where a source gives nothing under a path that it
 * gave before, the same title and date under that path is the same thing with another query; without
 * dates only where that holds for all that it gives, and that is more than one.
 */
async function keysUnderOtherTokens(
  db: Database,
  items: readonly ItemRead[],
): Promise<readonly SettledKey[]> {
  const given = rowsOf(items, ({ linkKey }) => linkKey.includes("?"));
  if (given === undefined) return [];
  const { rows } = await sql<SettledKey>`
    with ${given},
    placed as (
      select given.*, split_part("linkKey", '?', 1) as path,
        exists (select from link where link.item_key = given."itemKey") as is_known
      from given
    ),
    fresh as (
      select * from (
        select placed.*, bool_or(is_known) over (partition by "sourceId", path) as is_path_known,
          count(*) over (partition by "sourceId", path, title, "publishedAt") as alike
        from placed
      ) as seen
      where not is_path_known and alike = 1
    ),
    matched as (
      select distinct on (fresh.position) fresh.position, fresh."sourceId", fresh."publishedAt", item.item_key, item.link_key
      from fresh join item on item.source_id = fresh."sourceId" and hashtext(item.title) = hashtext(fresh.title) and item.title = fresh.title
        and split_part(item.link_key, '?', 1) = fresh.path and item.published_at is not distinct from fresh."publishedAt"
      order by fresh.position, item.id desc
    ),
    all_known as (
      select "sourceId" from placed group by "sourceId"
      having count(*) > 1 and count(*) = (select count(*) from matched where matched."sourceId" = placed."sourceId")
    )
    select position, item_key, link_key from matched
    where "publishedAt" is not null or "sourceId" in (select "sourceId" from all_known)`.execute(
    db,
  );
  return rows;
}

function rowsOf(items: readonly ItemRead[], isAsked: (item: ItemRead) => boolean) {
  const asked = items.flatMap((item, position) => (isAsked(item) ? [{ ...item, position }] : []));
  if (asked.length === 0) return undefined;
  return givenRows(asked, {
    position: "integer",
    sourceId: "bigint",
    linkKey: "text",
    itemKey: "text",
    ownKey: "text",
    guid: "text",
    title: "text",
    publishedAt: "timestamptz",
  });
}

function withKeys(items: readonly ItemRead[], settled: readonly SettledKey[]): readonly ItemRead[] {
  if (settled.length === 0) return items;
  const keys = new Map(settled.map((key) => [key.position, key]));
  return items.map((item, position) => {
    const key = keys.get(position);
    return key === undefined ? item : { ...item, itemKey: key.item_key, linkKey: key.link_key };
  });
}
