import type { ExportedSource } from "../../model/lists/exported-source.ts";
import { readStoredRule } from "../../model/reading/page-rule.ts";
import type { Database } from "../database.ts";
import { toRecord } from "../to-record.ts";

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
  return rows.map(toRecord).map(({ healthReason, pageRule, ...source }) => ({
    ...source,
    pausedReason: source.pausedAt && healthReason,
    pageRule: readStoredRule(pageRule),
  }));
}
