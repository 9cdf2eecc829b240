import type { ScorePart } from "../../model/score-part.ts";
import { BASE, type Features } from "../features/features-of-story.ts";
import { estimateFit, nearness } from "./estimate-fit.ts";
import { nameFeature, type TermNames } from "./name-feature.ts";
import type { Prior, Weights } from "./weights.ts";
import { signedNumber } from "../../lib/signed-number.ts";

const MOST_FOR = 3;
const MOST_AGAINST = 2;
/** Less moves nothing that an editor would see. */
const LEAST_TOLD = 0.15;
/** A standard deviation above which the fit is a guess. */
const UNSURE = 1.6;
/** One source of many words, or one word of a title, must not carry a story to the top alone. */
const MOST = 8;

/**
 * How well it fits what editors pick, with the three parts that speak most for it and the two that
 * speak most against. Zero is any story whatever. Answers headlines that are written to be clicked:
 * what counts is what editors did with its like, never how often anybody opened it.
 */
export function explainFit(
  features: Features,
  {
    weights,
    prior,
    names,
  }: { readonly weights: Weights; readonly prior: Prior; readonly names: TermNames },
): { readonly part: ScorePart; readonly variance: number; readonly probability: number } {
  const { logOdds, variance, probability } = estimateFit(features, weights, prior);
  const base = (weights.of.get(BASE) ?? prior.of(BASE)).mean;
  const parts: { readonly feature: string | undefined; readonly mean: number }[] = [
    { feature: undefined, mean: nearness(features.vector, weights.vector, prior).mean },
  ];
  for (const [feature, value] of features.values)
    if (feature !== BASE)
      parts.push({ feature, mean: (weights.of.get(feature) ?? prior.of(feature)).mean * value });
  const strongest = parts
    .filter(({ mean }) => Math.abs(mean) >= LEAST_TOLD)
    .toSorted((one, other) => Math.abs(other.mean) - Math.abs(one.mean));
  const like = weights.decisions === 0 ? "the page's subjects" : "what you pick";
  const told = [
    ...strongest.filter(({ mean }) => mean > 0).slice(0, MOST_FOR),
    ...strongest.filter(({ mean }) => mean < 0).slice(0, MOST_AGAINST),
  ].map(({ feature, mean }) => {
    const isLike = `${mean > 0 ? "like" : "unlike"} ${like}`;
    return `${feature === undefined ? isLike : nameFeature(feature, mean, names)} ${signedNumber(mean)}`;
  });
  return {
    part: {
      part: "fit",
      value: Math.max(-MOST, Math.min(MOST, logOdds - base)),
      phrase: [...told, Math.sqrt(variance) > UNSURE ? "unsure" : "sure"].join(" · "),
    },
    variance,
    probability,
  };
}
