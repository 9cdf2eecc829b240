import type { CuttingState, CuttingText } from "../../model/cutting.ts";
import type { CuttingRecord, ExportedCutting } from "../../model/lists/exported-cutting.ts";
import { revisionText, selectCuttings, textColumns, toCutting } from "./cutting-row.ts";
import { saveLinks } from "./cutting-links.ts";
import type { Change } from "./cuttings.ts";
import type { Database } from "../database.ts";
import { toRow } from "../to-record.ts";
import { saveWords } from "./cutting-words.ts";
import { bumpSiteVersion } from "./site-version.ts";

/** The cuttings in these states with all that brings them back, in the page's order. */
export async function listExportedCuttings(
  db: Database,
  states: readonly CuttingState[],
): Promise<readonly ExportedCutting[]> {
  const rows = await selectCuttings(db)
    .where("state", "in", states)
    .orderBy("date", "desc")
    .orderBy("place_in_order", "desc")
    .execute();
  return rows.map(toCutting).map(({ placeInOrder: place, ...cutting }) => ({ ...cutting, place }));
}

/**
 * Puts a cutting back as it was, as the first of its day. Returns its id; undefined where its
 * address, or what an import knows it by, is taken.
 */
export async function restoreCutting(
  db: Database,
  text: CuttingText,
  record: CuttingRecord,
  change: Change,
): Promise<number | undefined> {
  const { place: _, createdAt = change.now, changedAt = change.now, ...said } = record;
  const added = await db
    .insertInto("cutting")
    .values({
      ...textColumns(text),
      ...toRow(said),
      created_at: createdAt,
      changed_at: changedAt,
    })
    .onConflict((known) => known.doNothing())
    .returning(["id", "revision"])
    .executeTakeFirst();
  if (added === undefined) return undefined;
  await saveLinks(db, added.id, text);
  await db
    .insertInto("cutting_revision")
    .values({
      cutting_id: added.id,
      revision: added.revision,
      state: record.state,
      text: revisionText(text),
      change: change.what,
      by: change.by,
      at: change.now,
    })
    .execute();
  if (record.state === "published") await saveWords(db, { ...text, id: added.id });
  if (record.publishedAt !== undefined) await bumpSiteVersion(db, "cuttings", change.now);
  return added.id;
}
