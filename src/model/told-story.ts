import type { Verdict } from "./decision.ts";
import type { Story } from "./story.ts";

/** What a story's place goes by: of the item that speaks for it, and of all who told it. */
export type ToldStory = Pick<Story, "id" | "title" | "language" | "sourceId" | "newestAt"> & {
  /** As "theme:digital", likely ones included. */
  readonly terms: readonly string[];
  /** What sort of body stands behind the source. */
  readonly field: string;
  readonly hasLine: boolean;
  readonly tellers: readonly Teller[];
};

/** Somebody who told the story. */
export type Teller = {
  readonly publisher: string;
  readonly link: string;
  /** Whose words they are, as the publisher says; a wire's, mostly. */
  readonly credit: string | undefined;
};

/** A verdict on a story, with what is known of how it came about. */
export type JudgedStory = {
  readonly story: ToldStory;
  /** Skipped: it was on the screen while its neighbours were judged. */
  readonly verdict: Exclude<Verdict, "undo"> | "skipped";
  readonly reason: string | undefined;
  /** At which place of the list it stood, the first being 1; undefined where nobody noted it. */
  readonly place: number | undefined;
};
