import { AppError } from "../lib/app-error.ts";
import type { Database } from "../storage/database.ts";
import { addEvent } from "../storage/events.ts";
import { addSources, type NewSource } from "../storage/sources/add-sources.ts";
import { findSourceByAddress } from "../storage/sources/sources.ts";

export type AddedSource = { readonly id: number; readonly isKnown: boolean };

export type Adding = {
  readonly by: string;
  readonly now: Date;
  /** What spoke for it, where it was found and proposed. */ readonly reason?: string;
};

/** An index of Postgres holds keys of 2,704 bytes. */
const LONGEST_ADDRESS = 2_000;

/**
 * Adds a source that somebody proposed, due at once; an address that is known already keeps its
 * source.
 */
export async function addSource(
  db: Database,
  source: Omit<NewSource, "origin">,
  { reason, ...change }: Adding,
): Promise<AddedSource> {
  const url = URL.parse(source.address);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new AppError(
      "invalid",
      "An address begins with https:// or http://. Nothing was added: paste it again.",
    );
  if (url.href.length > LONGEST_ADDRESS)
    throw new AppError(
      "invalid",
      `An address may have ${LONGEST_ADDRESS} characters; this one has more. Nothing was added.`,
    );
  if (url.username !== "" || url.password !== "")
    throw new AppError(
      "invalid",
      "That address carries a name or password, which would be stored and shown. Nothing was added: paste it without.",
    );

  return db.transaction().execute(async (transaction) => {
    const [added] = await addSources(transaction, [{ ...source, origin: "desk" }], change.now);
    if (added !== undefined) {
      await addEvent(transaction, {
        ...change,
        what: "add",
        about: `source ${added}`,
        detail: { address: source.address, reason },
      });
      return { id: added, isKnown: false };
    }
    const known = await findSourceByAddress(transaction, source.address);
    if (known === undefined)
      throw new Error(`the source ${source.address} is neither new nor known`);
    return { id: known, isKnown: true };
  });
}
