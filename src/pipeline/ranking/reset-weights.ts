import { NO_WEIGHTS } from "../../model/learned-weights.ts";
import type { Database } from "../../storage/database.ts";
import { addEvent } from "../../storage/events.ts";
import {
  findNewestDecision,
  findNewestWeights,
  storeWeights,
} from "../../storage/ranking/weights-versions.ts";

/**
 * Begins anew from the weights of the first hour: verdicts until now stand, and teach nothing any
 * more. Earlier versions are kept. Returns the new version.
 */
export async function resetWeights(
  db: Database,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { version } = await findNewestWeights(transaction);
    const newest = await findNewestDecision(transaction);
    const added = await storeWeights(transaction, {
      madeAt: now,
      forgetsUntil: newest,
      learnedUntil: newest,
      decisions: 0,
      weights: NO_WEIGHTS,
    });
    await addEvent(transaction, {
      by,
      now,
      what: "reset weights",
      about: "settings",
      detail: { before: version },
    });
    return added;
  });
}
