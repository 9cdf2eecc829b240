import { hostOf } from "../../lib/links/host-of.ts";
import type { CatalogueSource } from "../../model/catalogue.ts";
import type { Database } from "../../storage/database.ts";
import { addSources } from "../../storage/sources/add-sources.ts";
import { countSources } from "../../storage/sources/sources.ts";

/**
 * Puts the catalogue's sources into an empty database; one that has any keeps what people made of
 * it. Returns how many came.
 */
export async function loadStarterSources(
  db: Database,
  sources: readonly CatalogueSource[],
  now: Date,
): Promise<number> {
  if ((await countSources(db)) > 0) return 0;
  const added = await addSources(
    db,
    sources.map((source) => ({ ...source, origin: "catalogue", hostKey: hostOf(source.address) })),
    now,
  );
  return added.length;
}
