import type { StoryToRank } from "../../src/rank/features/story-to-rank.ts";
import type { Prior } from "../../src/rank/weights/weights.ts";

/** A story of a source of its own, told an hour before noon of the first of March. */
export function aStory(differences: Partial<StoryToRank> = {}): StoryToRank {
  return {
    id: 1,
    title: "Council answers letters in a week",
    language: "en",
    terms: ["kind:news"],
    sourceId: 1,
    field: "government",
    hasLine: false,
    vector: undefined,
    newestAt: new Date("2026-03-01T11:00:00Z"),
    tellers: [
      { publisher: "Town Council", link: "https://town.example/letters", credit: undefined },
    ],
    ...differences,
  };
}

/** Nothing is believed of anything. */
export const FLAT_PRIOR: Prior = {
  of: () => ({ mean: 0, variance: 0.5 }),
  vector: new Float32Array(0),
  vectorVariance: 0.3,
};
