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

/** Where a story stands after its decisions. */
export const STORY_STATES = ["inbox", "picked", "passed", "later"] as const;
export type StoryState = (typeof STORY_STATES)[number];
