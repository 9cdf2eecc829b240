import { z } from "zod";

/** A mean and a variance. */
const BELIEF = z.tuple([z.number(), z.number()]);

/** What verdicts taught, as it is stored: what moved away from where it began. */
export const LEARNED_WEIGHTS = z.object({
  features: z.record(z.string(), BELIEF),
  /** One for each number of the vector; empty before anything was learned. */
  vector: z.array(BELIEF),
});

export type LearnedWeights = z.infer<typeof LEARNED_WEIGHTS>;

export const NO_WEIGHTS: LearnedWeights = { features: {}, vector: [] };

/** A version of the weights, with the decisions that it was learned from. */
export type WeightsVersion = {
  readonly version: number;
  readonly madeAt: Date;
  readonly forgetsUntil: number;
  readonly learnedUntil: number;
  readonly decisions: number;
  readonly weights: LearnedWeights;
};
