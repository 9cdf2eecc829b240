import { z } from "zod";
import { AppError } from "../../../lib/app-error.ts";
import { isLanguageCode } from "../../../lib/is-language-code.ts";
import { removeControlsIn } from "../../../lib/remove-controls.ts";
import type { Term } from "../../../model/facet.ts";
import { PAGE_RULE } from "./read-page-rule.ts";

const words = z.string().min(1).max(500);
/** An index holds keys of 2,704 bytes. */
const address = z.url({ protocol: /^https?$/ }).max(2_000);

/** A proposal as the form of its page sends it back. */
const PROPOSAL = z.object({
  kind: z.enum(["feed", "page", "sitemap"]),
  address,
  name: words,
  homepage: address.optional(),
  publisher: words,
  place: z.string().regex(/^([a-z]{2}|international)$/),
  field: words,
  languages: z.array(z.string().max(35).refine(isLanguageCode)).max(20),
  pageRule: PAGE_RULE.optional(),
  reason: z.string().max(2_000),
});

export type SentProposal = z.output<typeof PROPOSAL>;

/** Its place is a term of the vocabulary. */
export function readProposal(written: string, places: readonly Term[]): SentProposal {
  const read = PROPOSAL.safeParse(removeControlsIn(parseJson(written)));
  if (!read.success || !places.some(({ id }) => id === read.data.place))
    throw new AppError(
      "invalid",
      "That proposal did not come back as it was shown. Nothing was changed: ask for it again.",
    );
  return read.data;
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
