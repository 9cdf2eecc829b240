import { AppError } from "../../lib/app-error.ts";
import type { PageRule, RulePreview } from "../../model/reading/page-rule.ts";
import type { Database } from "../../storage/database.ts";
import type { VisitDeps } from "../discovery/open-visit.ts";
import { openVisit } from "../discovery/open-visit.ts";
import type { Documents } from "../documents/open-documents.ts";
import { resultOf } from "../documents/result-of.ts";
import { repairSource } from "./repair-source.ts";

/** What a rule yields on a page as it is now, asked politely; stores nothing. */
export async function previewPageRule(
  address: string,
  rule: PageRule,
  deps: VisitDeps,
): Promise<RulePreview> {
  const visit = openVisit(deps);
  try {
    const body = await visit.read(address);
    if (body.outcome === "miss")
      throw new AppError(
        "unavailable",
        `The page cannot be read now: ${visit.tried.at(-1)?.outcome ?? ""} Nothing was changed.`,
      );
    const context = {
      contentType: body.headers.contentType,
      address: body.address,
      readAt: body.receivedAt,
    };
    return resultOf(await deps.documents.run("readByRule", { bytes: body.body, rule, context }));
  } finally {
    await visit.end();
  }
}

/**
 * Reads a watched page by another rule from now on. One that cannot be used is refused; one that
 * finds nothing today may be right tomorrow.
 */
export async function correctPageRule(
  { db, documents }: { readonly db: Database; readonly documents: Documents },
  sourceId: number,
  rule: PageRule,
  made: { readonly by: string; readonly now: Date },
): Promise<void> {
  // The selectors are looked at before the page is, so that an empty one will do.
  const bytes = new Uint8Array();
  const reading = resultOf(await documents.run("readByRule", { bytes, rule }));
  if ("error" in reading && reading.error.code === "bad_selector")
    throw new AppError("invalid", `${reading.error.message} Nothing was changed.`);
  await repairSource(
    db,
    sourceId,
    { kind: "page", pageRule: rule, why: "A person corrected its rule." },
    made,
  );
}
