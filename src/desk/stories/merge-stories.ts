import { AppError } from "../../lib/app-error.ts";
import type { Database } from "../../storage/database.ts";
import * as joins from "../../storage/stories/hand-joins.ts";

/** Puts a story into another, for good: no machine parts what a person joined. */
export async function mergeStories(
  db: Database,
  pair: { readonly from: number; readonly to: number },
  hand: joins.Hand,
): Promise<joins.HandJoin> {
  if (pair.from === pair.to)
    throw new AppError("conflict", "That is the open story itself. Nothing was changed.");
  const done = await db
    .transaction()
    .execute((transaction) => joins.mergeByHand(transaction, pair, hand));
  return done ?? refuse("One of the two stories is gone: it may have been merged.");
}

/** Gives an item a story of its own, for good: no machine puts it back. */
export async function splitStory(
  db: Database,
  item: { readonly itemId: number; readonly from: number },
  hand: joins.Hand,
): Promise<joins.HandJoin> {
  const done = await db
    .transaction()
    .execute((transaction) => joins.splitByHand(transaction, item, hand));
  return done ?? refuse("That item is alone in its story, or stands in another by now.");
}

/** Takes a merge or a split back; what was decided on either stays with it. */
export async function undoJoin(
  db: Database,
  joinId: number,
  hand: joins.Hand,
): Promise<joins.HandJoin> {
  const done = await db
    .transaction()
    .execute((transaction) => joins.undoByHand(transaction, joinId, hand));
  return done ?? refuse("That was taken back already, or the items stand elsewhere by now.");
}

function refuse(why: string): never {
  throw new AppError("conflict", `${why} Nothing was changed.`);
}
