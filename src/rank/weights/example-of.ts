import type { JudgedStory } from "../../model/told-story.ts";
import { featuresOfStory } from "../features/features-of-story.ts";
import type { StoryToRank } from "../features/story-to-rank.ts";
import type { Example } from "./learn-weights.ts";
import { PICK_WEIGHT } from "./weights.ts";

/** A verdict on a story that has its vector. */
export type Judged = JudgedStory & { readonly story: StoryToRank };

const VERDICTS = { pick: 1, later: 0.6, pass: 0, skipped: 0 } as const;
/** What was on the screen while its neighbours were judged says a little. */
const WEIGHTS = { pick: PICK_WEIGHT, later: 1, pass: 1, skipped: 0.2 } as const;
/** Whoever gives a reason has looked. */
const WITH_REASON = 1.5;
/** Further down fewer look, so that a pass there was meant all the more. */
const A_PLACE = 0.03;
const MOST_BY_PLACE = 3;

/** What each reason for passing speaks of, by the beginnings of features; it says three times as much of that. */
const SPEAKS_OF: Readonly<Record<string, readonly string[]>> = {
  "Not our field": ["word:", "pair:", "theme:", "service:", "audience:"],
  // It was fit once; that it is old is what freshness and novelty are for.
  "Not new": [],
  "Too local": ["place:", "theme:local-government", "source:", "family:"],
  "No substance": ["kind:", "form:", "source:"],
  Advertising: ["source:", "family:", "form:", "word:"],
  "Not to be trusted": ["source:", "family:"],
};
const ABOUT_SUBJECT = "Not our field";
const TIMES = 3;

/** What a verdict teaches. A reason that names what was wrong moves nothing else. */
export function exampleOf({ story, verdict, reason, place }: Judged): Example {
  const about = verdict === "pass" && reason !== undefined ? SPEAKS_OF[reason] : undefined;
  const byPlace =
    verdict === "pass" && place !== undefined
      ? Math.min(MOST_BY_PLACE, 1 + A_PLACE * Math.max(0, place))
      : 1;
  return {
    features: featuresOfStory(story),
    verdict: VERDICTS[verdict],
    weight:
      WEIGHTS[verdict] * byPlace * (verdict === "pass" && reason !== undefined ? WITH_REASON : 1),
    speaksOf: (feature) =>
      about === undefined ? 1 : about.some((start) => feature.startsWith(start)) ? TIMES : 0,
    speaksOfVector: about === undefined ? 1 : reason === ABOUT_SUBJECT ? TIMES : 0,
  };
}
