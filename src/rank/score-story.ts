import type { ScorePart } from "../model/score-part.ts";
import { featuresOfStory } from "./features/features-of-story.ts";
import type { StoryToRank } from "./features/story-to-rank.ts";
import { askedPart } from "./parts/asked-part.ts";
import { balancePart, type Page } from "./parts/balance-part.ts";
import { freshnessPart } from "./parts/freshness-part.ts";
import type { Novelty } from "./parts/open-novelty.ts";
import { publishersPart } from "./parts/publishers-part.ts";
import { explainFit } from "./weights/explain-fit.ts";
import type { TermNames } from "./weights/name-feature.ts";
import type { Prior, Weights } from "./weights/weights.ts";

/** What all stories of one look are ranked against. */
export type Surroundings = {
  readonly now: Date;
  readonly weights: Weights;
  readonly prior: Prior;
  readonly names: TermNames;
  readonly novelty: Novelty;
  readonly page: Page;
  /** What editors asked for. */
  readonly asked: readonly string[];
};

export type Scored = {
  readonly id: number;
  /** The sum of the parts. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** Of the fit. */
  readonly variance: number;
  /** That an editor picks it. */
  readonly probability: number;
};

/** The place of a story as a sum of named parts, each a number and why. */
export function scoreStory(story: StoryToRank, around: Surroundings): Scored {
  const fit = explainFit(featuresOfStory(story), around);
  const parts = [
    fit.part,
    publishersPart(story.tellers),
    freshnessPart(story.terms, story.newestAt, around.now),
    around.novelty(story.title),
    balancePart(story.terms, around.page),
    askedPart(story, around.asked),
  ].flatMap((part) => (part === undefined ? [] : [{ ...part, value: round(part.value) }]));
  const { variance, probability } = fit;
  return { id: story.id, score: sumOf(parts), parts, variance, probability };
}

export function sumOf(parts: readonly ScorePart[]): number {
  return round(parts.reduce((sum, { value }) => sum + value, 0));
}

/** What is shown adds up to what is stored. */
function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
