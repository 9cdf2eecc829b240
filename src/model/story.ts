import type { StoryState } from "./decision.ts";
import type { Item } from "./item.ts";

/** Items about the same thing, in the words of the one that speaks for it. */
export type Story = Pick<
  Item,
  | "title"
  | "link"
  | "excerpt"
  | "summary"
  | "author"
  | "credit"
  | "language"
  | "publishedAt"
  | "seenAt"
  | "sourceId"
> & {
  readonly id: number;
  readonly state: StoryState;
  /** When the newest of its items came. */
  readonly newestAt: Date;
};
