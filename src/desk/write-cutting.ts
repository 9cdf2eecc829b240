import { randomUUID } from "node:crypto";
import { AppError } from "../lib/app-error.ts";
import type { CuttingText } from "../model/cutting.ts";
import { addCutting } from "../storage/cuttings/add-cutting.ts";
import { findCutting, saveCutting, type ToldCorrection } from "../storage/cuttings/cuttings.ts";
import {
  aboutCutting,
  aboutForm,
  forgetWords,
  noteFormSent,
} from "../storage/cuttings/kept-words.ts";
import type { Database } from "../storage/database.ts";
import { addEvent } from "../storage/events.ts";

export type Writing = { readonly text: CuttingText; readonly by: string; readonly now: Date };

/**
 * A cutting of the editor's own, from no story. Returns its id. `token` is the form's: sent by two
 * presses at once it makes one, and the second throws a conflict.
 */
export async function writeCutting(
  db: Database,
  writing: Writing & { readonly token?: string | undefined },
): Promise<number> {
  const { token, by, now } = writing;
  return db.transaction().execute(async (transaction) => {
    const id = await addCutting(
      transaction,
      { text: writing.text, slug: `draft/${randomUUID()}` },
      { by: writing.by, now: writing.now, what: "written" },
    );
    if (id === undefined) throw new Error("a fresh slug was taken");
    if (token !== undefined) {
      if (!(await noteFormSent(transaction, { token, cuttingId: id, now })))
        throw new AppError("conflict", "That form made its cutting already.");
      await forgetWords(transaction, { by, about: aboutForm(token) });
    }
    await addEvent(transaction, {
      by: writing.by,
      now: writing.now,
      what: "write",
      about: `cutting ${id}`,
    });
    return id;
  });
}

/**
 * Saves an editor's corrections; refuses when somebody else saved since that editor began, so that
 * nobody's words are lost.
 */
export async function rewriteCutting(
  db: Database,
  id: number,
  writing: Writing & { readonly fromRevision: number; readonly told?: ToldCorrection | undefined },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const saved = await saveCutting(transaction, id, writing, {
      by: writing.by,
      now: writing.now,
      what: "edited",
    });
    if (!saved) {
      if ((await findCutting(transaction, id)) === undefined)
        throw new AppError("not_found", "That cutting is not there. Nothing was saved.");
      throw new AppError(
        "conflict",
        "Somebody else saved this cutting since you opened it. Your words were not saved: copy them, open the cutting anew and put them in.",
      );
    }
    await forgetWords(transaction, { by: writing.by, about: aboutCutting(id) });
    await addEvent(transaction, {
      by: writing.by,
      now: writing.now,
      what: "edit",
      about: `cutting ${id}`,
    });
  });
}
