import { z } from "zod";
import { AppError } from "../../lib/app-error.ts";
import { PAGE_RULE } from "./read-page-rule.ts";

const words = z.string().min(1).max(500);

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
  reason: z.string().max(2_000),
});

export type SentProposal = z.output<typeof PROPOSAL>;

export function readProposal(written: string): SentProposal {
  const read = PROPOSAL.safeParse(parseJson(written));
  if (!read.success)
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
