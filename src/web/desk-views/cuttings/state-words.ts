import type { CuttingState } from "../../../model/cutting.ts";

export const STATE_WORDS: Readonly<Record<CuttingState, string>> = {
  draft: "Draft",
  in_review: "In review",
  scheduled: "Scheduled",
  published: "Published",
  withdrawn: "Withdrawn",
};
