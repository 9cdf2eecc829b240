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
