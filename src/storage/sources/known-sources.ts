import { sql } from "kysely";
import type { KnownSource } from "../../model/reading/discovery.ts";
import type { Database } from "../database.ts";

/** The source that stands at one of these addresses. */
export async function findSourceAmong(
  db: Database,
  addresses: readonly string[],
): Promise<KnownSource | undefined> {
  if (addresses.length === 0) return undefined;
  const found = await db
    .selectFrom("source")
    .select(["id", "name"])
    .where("address", "in", [...addresses])
    .orderBy("id")
    .executeTakeFirst();
  return found && { ...found, how: "address" };
}

/** Those of these addresses at which a source stands. */
export async function listAddressesAmong(
  db: Database,
  addresses: readonly string[],
): Promise<readonly string[]> {
  if (addresses.length === 0) return [];
  const { rows } = await sql<{ readonly address: string }>`
    select address from source where address = any(${addresses}::text[])`.execute(db);
  return rows.map(({ address }) => address);
}

/** The source that gave most of these normalised links, where it gave at least so many of them. */
export async function findSourceOfLinks(
  db: Database,
  links: readonly string[],
  atLeast: number,
): Promise<KnownSource | undefined> {
  if (links.length === 0) return undefined;
  const { rows } = await sql<{ readonly id: number; readonly name: string }>`
    select source.id, source.name from item
    join sighting on sighting.item_id = item.id join source on source.id = sighting.source_id
    where item.link_key = any(${links}::text[])
    group by source.id, source.name having count(*) >= ${atLeast} order by count(*) desc, source.id limit 1`.execute(
    db,
  );
  const [found] = rows;
  return found && { ...found, how: "items" };
}

/** How many of these normalised links a source gave before a moment. */
export async function countLinksSeenBefore(
  db: Database,
  sourceId: number,
  seen: { readonly links: readonly string[]; readonly before: Date },
): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*) as count from item join sighting on sighting.item_id = item.id
    where sighting.source_id = ${sourceId} and sighting.seen_at < ${seen.before} and item.link_key = any(${seen.links}::text[])`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0);
}

/**
 * How the sources of a host are filed: the commonest of their publishers, places and fields
 * together.
 */
export async function findFilingOfHost(
  db: Database,
  hostname: string,
): Promise<
  { readonly publisher: string; readonly place: string; readonly field: string } | undefined
> {
  const { rows } = await sql<{
    readonly publisher: string;
    readonly place: string;
    readonly field: string;
  }>`
    select publisher.name as publisher, source.place, source.field from source join publisher on publisher.id = source.publisher_id
    where regexp_replace(split_part(split_part(source.address, '/', 3), ':', 1), '^www[.]', '') = ${hostname.replace(/^www\./, "")}
    group by publisher.name, source.place, source.field order by count(*) desc, publisher.name limit 1`.execute(
    db,
  );
  return rows[0];
}
