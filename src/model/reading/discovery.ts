import type { PageRule } from "./page-rule.ts";

/** What can be read at an address that somebody pasted. */
export type Discovery = {
  /** With its scheme, as it was asked first. */
  readonly address: string;
  /** The likeliest first; each was really fetched and read. */
  readonly proposals: readonly SourceProposal[];
  /** What was asked, in order, and what came of it. */
  readonly tried: readonly Tried[];
  /** Set where there is no proposal: why, as a sentence. */
  readonly nothing?: string;
};

/** Something that could become a source. */
export type SourceProposal = {
  readonly kind: "feed" | "page" | "sitemap";
  readonly address: string;
  readonly name: string;
  readonly homepage?: string;
  /**
   * A guess: whoever already stands behind a source of the same host, or the name that the source
   * gives itself.
   */
  readonly publisher: string;
  /** ISO 3166-1 alpha-2 in lower case, or "international": a guess like the publisher. */
  readonly place: string;
  readonly field: string;
  /** BCP 47; empty where neither source nor items say. */
  readonly languages: readonly string[];
  /** The politeness key of its address. */
  readonly hostKey: string;
  /** What speaks for it, as sentences. */
  readonly reason: string;
  /** How many items it holds that can be kept. */
  readonly items: number;
  /** The first of them, in the order of the source. */
  readonly preview: readonly PreviewItem[];
  /** For a watched page: how its items are found. */
  readonly pageRule?: PageRule;
  /** A source that gives this already. */
  readonly known?: KnownSource;
  /** The address of a better proposal that gives the same items. */
  readonly sameAs?: string;
};

/** `published` is RFC 3339, UTC; absent where the source does not say. */
export type PreviewItem = {
  readonly title: string;
  readonly link: string;
  readonly published?: string;
};

export type KnownSource = {
  readonly id: number;
  readonly name: string;
  readonly how: "address" | "items";
};

/** One address that was asked, and what came of it as a sentence. */
export type Tried = { readonly address: string; readonly outcome: string };

/** Worth adding: it brings something, and nobody brings it yet. */
export function isNewAndFull(proposal: SourceProposal): boolean {
  return proposal.known === undefined && proposal.sameAs === undefined && proposal.items > 0;
}
