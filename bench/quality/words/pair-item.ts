/** A text of one language; those of the same story are told apart by nothing else. */
export type PairItem = {
  readonly story: string;
  readonly language: string;
  readonly text: string;
  /** A day's number; texts more than a week apart are not compared. */
  readonly day: number;
};
