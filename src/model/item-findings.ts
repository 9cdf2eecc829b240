import { z } from "zod";
import { FACETS, type Facet, type Facets, mapFacets } from "./facet.ts";
import type { Finding } from "./finding.ts";

/** What was found out about an item for each facet, the surest first, and a line drawn from it. */
export type ItemFindings = Readonly<Record<Facet, readonly Finding[]>> & {
  readonly line: Finding | undefined;
};

export const NOTHING_FOUND: ItemFindings = { ...mapFacets(() => []), line: undefined };

/** From here on a finding is filled in for the editor. */
export const SURE = 0.8;
/** From here on it is proposed. */
export const LIKELY = 0.5;

const FINDING = z.object({
  value: z.string(),
  confidence: z.number(),
  evidence: z.array(z.string()),
});
const FINDINGS = z.array(FINDING).default([]);
const STORED = z.object({ ...mapFacets(() => FINDINGS), line: FINDING.optional() });

/** What `item_facts.evidence` holds; what does not read so was found by rules that are gone. */
export function readItemFindings(stored: unknown): ItemFindings {
  const read = STORED.safeParse(stored);
  return read.success ? { line: undefined, ...read.data } : NOTHING_FOUND;
}

/** What is sure, as a cutting is filed; of one kind at most. */
export function sureFacets(findings: ItemFindings): Facets {
  const sure = mapFacets((facet) =>
    findings[facet].filter(({ confidence }) => confidence >= SURE).map(({ value }) => value),
  );
  return { ...sure, kind: sure.kind.slice(0, 1) };
}

/** What is likely and not chosen yet: an editor says yes or nothing. */
export function proposedFindings(
  findings: ItemFindings,
  chosen: Facets,
): Readonly<Record<Facet, readonly Finding[]>> {
  return mapFacets((facet) =>
    findings[facet].filter(
      ({ value, confidence }) =>
        confidence >= LIKELY &&
        !chosen[facet].includes(value) &&
        !(facet === "kind" && chosen.kind.length > 0),
    ),
  );
}

/** What is sure or likely, as "place:fr". */
export function likelyTerms(findings: ItemFindings): readonly string[] {
  return FACETS.flatMap((facet) =>
    findings[facet]
      .filter(({ confidence }) => confidence >= LIKELY)
      .map(({ value }) => `${facet}:${value}`),
  );
}
