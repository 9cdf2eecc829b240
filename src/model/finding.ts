/** What was found out about an item, as every enricher says it. */
export type Finding<Value extends string = string> = {
  /** A term's id, a language, a line. */
  readonly value: Value;
  /** From 0 to 1, calibrated: of all findings with .8, some four in five are right. */
  readonly confidence: number;
  /** What a person can check: the words that it stands on, "the source says so". Never empty. */
  readonly evidence: readonly string[];
};
