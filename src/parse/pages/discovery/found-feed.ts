/** An address that is, or may be, a feed. Nothing is certain before it is fetched and read. */
export type FoundFeed = {
  readonly address: string;
  readonly title?: string;
  /** The media type that the page declares. */
  readonly type?: string;
  readonly how: "link-element" | "anchor" | "rule" | "well-known";
  /** What speaks for it, as a sentence that an editor can read. */
  readonly reason: string;
};

/** Found with how much speaks for it: 0 to 100. */
export type RankedFeed = FoundFeed & { readonly score: number };
