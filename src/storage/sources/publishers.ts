import { sql } from "kysely";
import type { Database } from "../database.ts";
import { toRecord } from "../to-record.ts";

/** A publisher that is read, as the public list of sources shows it. */
export type ReadPublisher = {
  readonly name: string;
  readonly homepage: string | undefined;
  readonly place: string;
};

/** Every publisher with a source that is not paused. */
export async function listReadPublishers(db: Database): Promise<readonly ReadPublisher[]> {
  const rows = await db
    .selectFrom("publisher")
    .select(["name", "homepage", "place"])
    .where((where) =>
      where.exists(
        where
          .selectFrom("source")
          .select("source.id")
          .whereRef("source.publisher_id", "=", "publisher.id")
          .where("source.paused_at", "is", null),
      ),
    )
    .execute();
  return rows.map(toRecord);
}

export type NamedPublisher = { readonly id: number; readonly name: string };

/** Every publisher that was ever known, the first known first. */
export async function listPublisherNames(db: Database): Promise<readonly NamedPublisher[]> {
  return db.selectFrom("publisher").select(["id", "name"]).orderBy("id").execute();
}

/** Whose front page is at one of these hosts, by the host as the page's address has it. */
export async function listPublishersAtHosts(
  db: Database,
  hosts: readonly string[],
): Promise<readonly { readonly host: string; readonly name: string }[]> {
  if (hosts.length === 0) return [];
  // A page further down is one of many on a host that they share.
  const { rows } = await sql<{ host: string; name: string }>`
    select distinct at.host, publisher.name
    from publisher
    left join source on source.publisher_id = publisher.id
    cross join lateral (values (publisher.homepage), (source.homepage)) as home (page)
    cross join lateral (select lower(substring(home.page from '^https?://([^/:?#]+)(?::[0-9]+)?/?$')) as host) as at
    where at.host = any(${[...hosts]}::text[])`.execute(db);
  return rows;
}
