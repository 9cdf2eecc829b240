/** How many entries were left out, and of the first ones why. */
export type Skipped = { readonly count: number; readonly told: readonly string[] };

export const NONE_SKIPPED: Skipped = { count: 0, told: [] };
/** What is told of skipped entries; the document itself says the rest. */
const TOLD_SKIPS = 20;

export function toSkipped(reasons: readonly string[]): Skipped {
  return { count: reasons.length, told: reasons.slice(0, TOLD_SKIPS) };
}

export function joinSkipped(all: readonly Skipped[]): Skipped {
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    told: all.flatMap(({ told }) => told).slice(0, TOLD_SKIPS),
  };
}
