import type { Story } from "../../model/story.ts";

/** What a story stands at its place by: of the item that speaks for it, and of all who told it. */
export type StoryToRank = Pick<Story, "id" | "title" | "language" | "sourceId" | "newestAt"> & {
  /** As "theme:digital", likely ones included. */
  readonly terms: readonly string[];
  /** What sort of body stands behind the source. */
  readonly field: string;
  readonly hasLine: boolean;
  /** What it is about, of length one; undefined where no word of it is known. */
  readonly vector: Float32Array | undefined;
  readonly tellers: readonly Teller[];
};

/** Somebody who told the story. */
export type Teller = {
  readonly publisher: string;
  readonly link: string;
  /** Whose words they are, as the publisher says; a wire's, mostly. */
  readonly credit: string | undefined;
};
