/** One named part of the sum that a story stands at its place by. */
export type ScorePart = {
  readonly part: string;
  readonly value: number;
  /** Why, in words. */
  readonly phrase: string;
};
