import { acceptRepair } from "../pipeline/repair/accept-repair.ts";
import { correctPageRule, previewPageRule } from "../pipeline/repair/correct-page-rule.ts";
import type { VisitDeps } from "../pipeline/discovery/open-visit.ts";
import { findReplacements, isSearch } from "../pipeline/repair/find-replacements.ts";
import { findRepairs, listRepairs } from "../pipeline/repair/list-repairs.ts";
import type { RepairTools } from "../web/desk-routes/desk-deps.ts";
import type { App } from "./open-app.ts";

/** What the desk may ask of the pipeline for a source that is not well. */
export function repairToolsOf({
  db,
  fetcher,
  documents,
  now,
  gapMs,
}: Pick<App, "db" | "fetcher" | "documents" | "now"> & Pick<VisitDeps, "gapMs">): RepairTools {
  const visiting = { db, get: fetcher.get, documents, now, gapMs };
  return {
    list: (query) => listRepairs(db, query),
    find: (sourceId) => findRepairs(db, sourceId),
    search: async (repair) => (isSearch(repair) ? findReplacements(repair, visiting) : undefined),
    accept: (sourceId, repair, accepting) =>
      acceptRepair(db, sourceId, repair, { ...accepting, now: now() }),
    previewRule: (address, rule) => previewPageRule(address, rule, visiting),
    correctRule: (sourceId, rule, by) =>
      correctPageRule({ db, documents }, sourceId, rule, { by, now: now() }),
  };
}
