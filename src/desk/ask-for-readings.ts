import { decideFetch } from "../sources/decide-fetch.ts";
import type { Database } from "../storage/database.ts";
import { listFetchStates, makeDue } from "../storage/sources/sources.ts";

export type Asked = {
  /** So many are read now. */
  readonly due: number;
  /** These are not, for a reason that a person may read. */
  readonly waiting: readonly { readonly id: number; readonly reason: string }[];
};

/** Makes one source or all due, whatever their own rhythm says; manners still count. */
export async function askForReadings(
  db: Database,
  wanted: { readonly id?: number; readonly now: Date },
): Promise<Asked> {
  const states = await listFetchStates(db, wanted.id);
  const decided = states.map((state) => ({
    id: state.id,
    decision: decideFetch({ ...state, isAskedFor: true }, wanted.now),
  }));
  const ids = decided.filter(({ decision }) => decision.fetch).map(({ id }) => id);
  const waiting = decided
    .filter(({ decision }) => !decision.fetch)
    .map(({ id, decision }) => ({ id, reason: decision.reason }));
  return { due: ids.length === 0 ? 0 : await makeDue(db, wanted.now, ids), waiting };
}
