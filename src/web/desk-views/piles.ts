import type { CuttingState } from "../../model/cutting.ts";
import type { StoryState } from "../../model/decision.ts";

/** The piles of the desk, in the order of the work; `path` follows /desk/. */
export const STORY_PILES = [
  {
    path: "inbox",
    name: "Inbox",
    state: "inbox",
    empty:
      "New stories appear here as the sources are read. Sources that could not be read say why on the page of sources.",
  },
  {
    path: "later",
    name: "Later",
    state: "later",
    empty: "Stories that you put off wait here. The key is l.",
  },
  {
    path: "picked",
    name: "Picked",
    state: "picked",
    empty: "Stories that you pick stand here, each with its draft. The key is p.",
  },
  {
    path: "passed",
    name: "Passed",
    state: "passed",
    empty: "Stories that you pass stand here with the reason, and can be taken back. The key is x.",
  },
] as const satisfies readonly {
  readonly path: string;
  readonly name: string;
  readonly state: StoryState;
  readonly empty: string;
}[];

export const CUTTING_PILES = [
  {
    path: "drafts",
    name: "Drafts",
    state: "draft",
    empty: "Pick a story in the inbox and its draft appears here, or write a cutting of your own.",
  },
  {
    path: "in-review",
    name: "In review",
    state: "in_review",
    empty: "Drafts that are sent to review wait here for a publisher.",
  },
  {
    path: "scheduled",
    name: "Scheduled",
    state: "scheduled",
    empty: "Cuttings with a time to go out wait here.",
  },
  {
    path: "published",
    name: "Published",
    state: "published",
    empty: "What readers see stands here. Open a draft and publish it.",
  },
  {
    path: "withdrawn",
    name: "Withdrawn",
    state: "withdrawn",
    empty: "Cuttings taken off the page are kept here, and can be published again.",
  },
] as const satisfies readonly {
  readonly path: string;
  readonly name: string;
  readonly state: CuttingState;
  readonly empty: string;
}[];

export type StoryPile = (typeof STORY_PILES)[number];
export type CuttingPile = (typeof CUTTING_PILES)[number];
