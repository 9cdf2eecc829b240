import { AppError } from "../../../lib/app-error.ts";
import { addSource, type AddedSource } from "../../../desk/add-source.ts";
import type { Discovery } from "../../../model/reading/discovery.ts";
import { UNSORTED_FIELD } from "../../../model/source.ts";
import { type NewSource } from "../../../storage/sources/add-sources.ts";
import { findSourceByAddress } from "../../../storage/sources/sources.ts";
import type { DeskDeps } from "../desk-deps.ts";
import { readProposal } from "./read-proposal.ts";

type Pasted = { readonly address: string; readonly proposal: string; readonly by: string };

/**
 * An address that somebody pasted becomes proposals where they can be found; a proposal that comes
 * back, and an address that is known or taken at its word, a source.
 */
export async function addPastedSource(
  deps: DeskDeps,
  { address, proposal, by }: Pasted,
): Promise<AddedSource | Discovery> {
  const change = { by, now: deps.now() };
  if (proposal !== "") return addSource(deps.db, proposed(deps, proposal), change);

  const known = await findSourceByAddress(deps.db, URL.parse(address)?.href ?? address);
  if (known !== undefined) return { id: known, isKnown: true };
  if (deps.discover !== undefined) return deps.discover(address);

  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new AppError(
      "invalid",
      "An address begins with https:// or http://. Nothing was added: paste it again.",
    );
  return addSource(
    deps.db,
    {
      kind: "feed",
      address: url.href,
      name: url.hostname,
      homepage: url.origin,
      publisher: url.hostname,
      place: "international",
      field: UNSORTED_FIELD,
      languages: [],
      hostKey: deps.hostKeyOf(url.href),
    },
    change,
  );
}

function proposed(deps: DeskDeps, written: string): Omit<NewSource, "origin"> {
  const { reason: _reason, ...source } = readProposal(written, deps.vocabularies.place);
  return { ...source, homepage: source.homepage, hostKey: deps.hostKeyOf(source.address) };
}
