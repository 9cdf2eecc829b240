/** What an item says of itself, as far as it does. */
export type ItemWords = {
  readonly title: string;
  /** Plain text. */
  readonly description?: string;
  readonly link?: string;
  /** The address of its source. */
  readonly source?: string;
  /** BCP 47, as its source claims. */
  readonly language?: string;
};
