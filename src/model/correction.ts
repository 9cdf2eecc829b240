import { z } from "zod";
import { FACETS, type Facet, mapFacets } from "./facet.ts";
import type { ItemFindings } from "./item-findings.ts";

/** What an editor said of a story: that it is about something, or is not. */
export type Correction = {
  readonly id: number;
  /** As "place:fr". */
  readonly term: string;
  readonly holds: boolean;
  /** The name of who said so. */
  readonly by: string;
};

const STORED = z.array(
  z.object({ id: z.number(), term: z.string(), holds: z.boolean(), by: z.string() }),
);

export function readCorrections(stored: unknown): readonly Correction[] {
  return STORED.catch([]).parse(stored ?? []);
}

/** Facet and id of "place:fr". */
export function readTerm(
  term: string,
): { readonly facet: Facet; readonly value: string } | undefined {
  const facet = FACETS.find((one) => term.startsWith(`${one}:`));
  return facet === undefined ? undefined : { facet, value: term.slice(facet.length + 1) };
}

/** What was found out, with what editors said above it; of two words about one term the later counts. */
export function correctFindings(
  found: ItemFindings,
  corrections: readonly Correction[],
): ItemFindings {
  if (corrections.length === 0) return found;
  const last = new Map(
    corrections.toSorted((one, other) => one.id - other.id).map((one) => [one.term, one]),
  );
  const said = mapFacets((facet) => {
    const of = [...last.values()].flatMap((one) => {
      const term = readTerm(one.term);
      return term?.facet === facet ? [{ ...one, value: term.value }] : [];
    });
    const right = of
      .filter(({ holds }) => holds)
      .toReversed()
      .map(({ value, by }) => ({ value, confidence: 1, evidence: [`corrected by ${by}`] }));
    // A story is of one kind: who names it rules out what was found.
    const stays =
      facet === "kind" && right.length > 0
        ? []
        : found[facet].filter(({ value }) => !of.some((one) => one.value === value));
    return [...(facet === "kind" ? right.slice(0, 1) : right), ...stays];
  });
  return { ...said, line: found.line };
}
