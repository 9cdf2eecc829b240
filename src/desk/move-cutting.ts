import { AppError } from "../lib/app-error.ts";
import { canBecome, type Cutting, type CuttingState, whyNotPublic } from "../model/cutting.ts";
import { numberedSlug, slugOf } from "../model/slug.ts";
import * as cuttings from "../storage/cuttings/cuttings.ts";
import type { Database } from "../storage/database.ts";
import { addEvent } from "../storage/events.ts";

export type Move = {
  readonly to: CuttingState;
  readonly scheduledFor?: Date;
  /** For readers: why it is withdrawn. */
  readonly withdrawal?: string | undefined;
  readonly by: string;
  readonly now: Date;
};

/** More copies of one headline in one month than this is a mistake. */
const MOST_COPIES = 1_000;

const DONE: Readonly<Record<CuttingState, string>> = {
  draft: "taken back to draft",
  in_review: "sent to review",
  scheduled: "scheduled",
  published: "published",
  withdrawn: "withdrawn",
};

/**
 * Takes a cutting on to another state. Once published it keeps its address, its first day and its
 * place in history.
 */
export async function moveCutting(db: Database, id: number, move: Move): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const cutting = await cuttings.findCutting(transaction, id);
    if (cutting === undefined)
      throw new AppError("not_found", "That cutting is not there. Nothing was changed.");
    if (cutting.state === move.to) return;
    if (!canBecome(cutting.state, move.to))
      throw new AppError(
        "conflict",
        `A cutting that is ${words(cutting.state)} cannot become ${words(move.to)}. Nothing was changed.`,
      );
    if (move.to === "published" || move.to === "scheduled") checkPublishable(cutting, move.now);

    const slug =
      move.to === "published" && cutting.publishedAt === undefined
        ? await freeSlug(transaction, cutting)
        : undefined;
    const moved = await cuttings.moveCutting(
      transaction,
      id,
      {
        from: cutting.state,
        to: move.to,
        slug,
        scheduledFor: move.scheduledFor,
        withdrawal: move.withdrawal,
      },
      { by: move.by, now: move.now, what: DONE[move.to] },
    );
    if (!moved) {
      // Pressed twice at once: what was wanted is so.
      if ((await cuttings.findCutting(transaction, id))?.state === move.to) return;
      throw new AppError(
        "conflict",
        "Somebody else moved this cutting at the same moment. Nothing was changed: open it anew.",
      );
    }
    await addEvent(transaction, {
      by: move.by,
      now: move.now,
      what: DONE[move.to],
      about: `cutting ${id}`,
    });
  });
}

function checkPublishable({ headline, date }: Cutting, now: Date): void {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : {};
  const why = whyNotPublic({ headline, ...day }, now);
  if (why !== undefined)
    throw new AppError("invalid", `It cannot go public. ${why} It was kept as it is.`);
}

async function freeSlug(db: Database, cutting: Cutting): Promise<string> {
  const wanted = slugOf(cutting);
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const slug = numberedSlug(wanted, copy);
    if ((await cuttings.findCuttingBySlug(db, slug)) === undefined) return slug;
  }
  throw new AppError(
    "conflict",
    "This month has that headline a thousand times already. It was kept as it is: change the headline.",
  );
}

function words(state: CuttingState): string {
  return state.replace("_", " ");
}
