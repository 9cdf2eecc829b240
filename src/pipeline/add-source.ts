import { AppError } from "../lib/app-error.ts";
import type { SourceProposal } from "../model/discovery.ts";
import type { Database } from "../storage/database.ts";
import { addEvent } from "../storage/events.ts";
import { addSources, findSourceByAddress } from "../storage/sources.ts";

/** What a person says of a source; the rest is as it was proposed. */
export type SourceWords = Partial<Pick<SourceProposal, "name" | "publisher" | "place" | "languages" | "field">>;

/** Adds what was proposed as a source, due at once. Returns its id; where the address is known already it is refused. */
export async function addSource(db: Database, proposal: SourceProposal, adding: { readonly words: SourceWords; readonly by: string; readonly now: Date }): Promise<number> {
  const { words, by, now } = adding;
  return db.transaction().execute(async (transaction) => {
    const source = { ...proposal, homepage: proposal.homepage, origin: "desk" as const, ...words };
    const [id] = await addSources(transaction, [source], now);
    if (id === undefined) {
      const known = await findSourceByAddress(transaction, proposal.address);
      throw new AppError("conflict", `${proposal.address} is source ${known ?? "?"} already. Nothing was added.`);
    }
    await addEvent(transaction, { by, now, what: "add", about: `source ${id}`, detail: { address: proposal.address, reason: proposal.reason } });
    return id;
  });
}
