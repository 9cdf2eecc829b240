export type ReadDate = {
  /** The first moment of what is stated: a year alone is its 1 January, 00:00 UTC. */
  readonly date: Date;
  readonly precision: DatePrecision;
  /** A day without a time has no zone worth shifting it by, so it is "assumed-utc" too. */
  readonly zone: "stated" | "assumed-utc";
  /** What the stated zone is ahead of UTC: with it the day is the one that was written. */
  readonly offsetMs: number;
};

export type DatePrecision = "year" | "month" | "day" | "hour" | "minute" | "second";

export type DateHints = {
  /** BCP 47, of the feed or page: settles 03/04/2018, "lip", and Buddhist or Iranian years. */
  readonly language?: string | undefined;
  /** Known from other dates of the same list, and then surer than the language. */
  readonly order?: NumericOrder | undefined;
};

/** How "03/04/2018" is meant. */
export type NumericOrder = "day first" | "month first";
