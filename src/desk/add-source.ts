import { AppError } from "../lib/app-error.ts";
import type { Database } from "../storage/database.ts";
import { addEvent } from "../storage/events.ts";
import { addSources, findSourceByAddress, type NewSource } from "../storage/sources.ts";

export type AddedSource = { readonly id: number; readonly isKnown: boolean };

/** Adds a source that somebody proposed, due at once; an address that is known already keeps its source. */
export async function addSource(db: Database, source: Omit<NewSource, "origin">, change: { readonly by: string; readonly now: Date }): Promise<AddedSource> {
  const url = URL.parse(source.address);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new AppError("invalid", "An address begins with https:// or http://. Nothing was added: paste it again.");
  if (url.username !== "" || url.password !== "") throw new AppError("invalid", "That address carries a name or password, which would be stored and shown. Nothing was added: paste it without.");

  const [added] = await addSources(db, [{ ...source, origin: "desk" }], change.now);
  if (added !== undefined) {
    await addEvent(db, { ...change, what: "add", about: `source ${added}`, detail: { address: source.address } });
    return { id: added, isKnown: false };
  }
  const known = await findSourceByAddress(db, source.address);
  if (known === undefined) throw new Error(`the source ${source.address} is neither new nor known`);
  return { id: known, isKnown: true };
}
