/** An editor's verdict on a story. Undoing one is a row too. */
export type Decision = {
  readonly id: number;
  readonly storyId: number;
  readonly verdict: Verdict;
  readonly reason: string | undefined;
  readonly by: string;
  readonly at: Date;
};

export const VERDICTS = ["pick", "pass", "later", "undo"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How a verdict came about; what nobody noted is not known. */
export type OnScreen = {
  /** Where in the list the story stood, the first being 1. */
  readonly place?: number | undefined;
  /** The stories that were on the screen then. */
  readonly shown?: readonly number[] | undefined;
};

/** Where a story stands after its decisions. */
export const STORY_STATES = ["inbox", "picked", "passed", "later"] as const;
export type StoryState = (typeof STORY_STATES)[number];

/** What was decided is stronger than what was not, and what went on stronger than what did not. */
const BY_STRENGTH = ["picked", "later", "passed", "inbox"] as const satisfies readonly StoryState[];

/** Of two stories that become one. */
export function strongestState(one: StoryState, other: StoryState): StoryState {
  return BY_STRENGTH.find((state) => state === one || state === other) ?? one;
}
