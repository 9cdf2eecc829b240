import type { ComparableAcross } from "../evidence/compare-across.ts";
import type { Comparable } from "../evidence/compare-items.ts";

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
    /** Where its meaning is held; -1 where it has none. */
    meaningAt: number;
    /** To earlier items of its language. */
    edges: Edges;
    /**
     * To earlier items of other languages, without what the two mean: how near they lie to others changes
     * as these come.
     */
    across: Edges;
    story: number;
  };

/** Each an item's number, and the log-odds that the two tell one event in thousandths. */
export type Edges = Int32Array;

export const STEPS_A_LOG_ODD = 1_000;
