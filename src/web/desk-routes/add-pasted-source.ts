import { z } from "zod";
import { AppError } from "../../lib/app-error.ts";
import { addSource, type AddedSource } from "../../desk/add-source.ts";
import type { Discovery } from "../../model/discovery.ts";
import type { PageRule } from "../../model/page-rule.ts";
import { findSourceByAddress, type NewSource } from "../../storage/sources.ts";
import type { DeskDeps } from "./desk-deps.ts";

/** Nobody has said yet what sort of body stands behind it. */
const PASTED_FIELD = "unsorted";

const words = z.string().min(1).max(500);
const selector = z.string().max(1_000);

const PAGE_RULE: z.ZodType<PageRule> = z.union([
  z.object({ from: z.literal("json-ld") }),
  z.object({ from: z.literal("markup"), item: selector, title: selector, link: selector, date: selector.optional(), line: selector.optional() }),
]);

/** A proposal as the form of its page sends it back. */
const PROPOSAL = z.object({
  kind: z.enum(["feed", "page", "sitemap"]),
  address: z.url({ protocol: /^https?$/ }),
  name: words,
  homepage: z.url({ protocol: /^https?$/ }).optional(),
  publisher: words,
  place: z.string().regex(/^([a-z]{2}|international)$/),
  field: words,
  languages: z.array(z.string().max(35)).max(20),
  pageRule: PAGE_RULE.optional(),
});

type Pasted = { readonly address: string; readonly proposal: string; readonly by: string };

/** An address that somebody pasted becomes proposals where they can be found; a proposal that comes back, and an address that is known or taken at its word, a source. */
export async function addPastedSource(deps: DeskDeps, { address, proposal, by }: Pasted): Promise<AddedSource | Discovery> {
  const change = { by, now: deps.now() };
  if (proposal !== "") return addSource(deps.db, readProposal(deps, proposal), change);

  const known = await findSourceByAddress(deps.db, URL.parse(address)?.href ?? address);
  if (known !== undefined) return { id: known, isKnown: true };
  if (deps.discover !== undefined) return deps.discover(address);

  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new AppError("invalid", "An address begins with https:// or http://. Nothing was added: paste it again.");
  return addSource(
    deps.db,
    { kind: "feed", address: url.href, name: url.hostname, homepage: url.origin, publisher: url.hostname, place: "international", field: PASTED_FIELD, languages: [], hostKey: deps.hostKeyOf(url.href) },
    change,
  );
}

function readProposal(deps: DeskDeps, written: string): Omit<NewSource, "origin"> {
  const read = PROPOSAL.safeParse(parseJson(written));
  if (!read.success) throw new AppError("invalid", "That proposal did not come back as it was shown. Nothing was added: paste the address again.");
  return { ...read.data, homepage: read.data.homepage, hostKey: deps.hostKeyOf(read.data.address) };
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
