import type { ComparableAcross } from "../evidence/compare-across.ts";
import type { Comparable } from "../evidence/compare-items.ts";
import type { WeighedItem } from "../evidence/weigh-item.ts";

/** An item as it comes to be placed. */
export type ArrivingItem = {
  /** Tells it from all others, and orders those of one moment. */
  readonly key: string;
  readonly title: string;
  /** Plain text. */
  readonly lead: string;
  /** Milliseconds. */
  readonly at: number;
  /** Who gave it; empty where nobody knows. */
  readonly source: string;
  /** BCP 47, as far as known. */
  readonly language: string | undefined;
  /** Ids of the countries that it is about, as far as known. */
  readonly places: readonly string[];
};

/** An item that later ones are compared with. */
export type AliveItem = Omit<ArrivingItem, "title" | "lead" | "language"> &
  Comparable &
  ComparableAcross & {
    readonly language: string;
    /** Counts up in the order of placing. */
    readonly number: number;
    /** Terms of the title that have sketches. */
    readonly sketchedTerms: Int32Array;
    weighed: WeighedItem;
    sketchWeights: Float32Array;
    /** To earlier items of its language. */
    edges: readonly FoundEdge[];
    /** To earlier items of other languages. */
    across: readonly EdgeAcross[];
    story: number;
  };

export type EdgeAcross = {
  readonly other: number;
  /** Log-odds without what the two mean: how near they lie to others changes as these come. */
  readonly apartFromMeaning: number;
};

export type FoundEdge = {
  readonly other: number;
  readonly logOdds: number;
  readonly isSameText: boolean;
};
