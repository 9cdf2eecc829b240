import type { LearnedWeights } from "../../model/learned-weights.ts";
import { nameFeature, type TermNames } from "../../rank/weights/name-feature.ts";

export type ToldWeight = {
  readonly feature: string;
  readonly words: string;
  readonly mean: number;
  /** A standard deviation. */
  readonly unsure: number;
};

/** What was learned in an editor's words, what speaks most for a story first. */
export function tellWeights(
  { features }: LearnedWeights,
  names: { readonly terms: TermNames; readonly sources: ReadonlyMap<number, string> },
): readonly ToldWeight[] {
  return Object.entries(features)
    .map(([feature, [mean, variance]]) => ({
      feature,
      words: sourceOf(feature, names.sources) ?? nameFeature(feature, mean, names.terms),
      mean,
      unsure: Math.sqrt(variance),
    }))
    .toSorted((one, other) => other.mean - one.mean || (one.feature < other.feature ? -1 : 1));
}

function sourceOf(feature: string, sources: ReadonlyMap<number, string>): string | undefined {
  const id = /^source:(\d+)$/.exec(feature)?.[1];
  return id === undefined ? undefined : `the source ${sources.get(Number(id)) ?? id}`;
}
