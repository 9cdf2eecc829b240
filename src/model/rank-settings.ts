import { z } from "zod";

/** What editors say of the order of the inbox, beside their verdicts. */
export const RANK_SETTINGS = z.object({
  /** Shares of a week's page by term ("theme:digital"), from 0 to 1. */
  targets: z.record(z.string(), z.number().min(0).max(1)).default({}),
  /** Terms or words that are looked for. */
  asked: z.array(z.string()).default([]),
});

export type RankSettings = z.infer<typeof RANK_SETTINGS>;
