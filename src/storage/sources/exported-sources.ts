import type { ExportedSource } from "../../model/lists/exported-source.ts";
import type { PageRule } from "../../model/reading/page-rule.ts";
import type { Database } from "../database.ts";

/** All sources by name, with all that brings them back. */
export async function listExportedSources(db: Database): Promise<readonly ExportedSource[]> {
  const rows = await db
    .selectFrom("source")
    .innerJoin("publisher", "publisher.id", "source.publisher_id")
    .select([
      "source.name",
      "source.address",
      "source.homepage",
      "source.kind",
      "source.place",
      "source.languages",
      "source.field",
      "source.paused_at",
      "source.health_reason",
      "source.page_rule",
      "publisher.name as publisher",
    ])
    .orderBy("source.name")
    .orderBy("source.id")
    .execute();
  return rows.map(({ paused_at, health_reason, page_rule, ...row }) => ({
    ...row,
    homepage: row.homepage ?? undefined,
    ...(paused_at !== null && { pausedAt: paused_at, pausedReason: health_reason }),
    ...(page_rule !== null && { pageRule: page_rule as PageRule }),
  }));
}
