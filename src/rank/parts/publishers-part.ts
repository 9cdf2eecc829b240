import type { ScorePart } from "../../model/score-part.ts";
import type { Teller } from "../../model/told-story.ts";
import { familiesOf } from "./family-of.ts";

/** What a doubling of independent tellers adds. */
const A_DOUBLING = 0.35;
/** Beyond, a story is everybody's already. */
const MOST_COUNTED = 32;

/**
 * Answers whoever says one thing in many places: papers of one owner and reprints of a wire count
 * once, and each further teller adds less than the one before.
 */
export function publishersPart(tellers: readonly Teller[]): ScorePart {
  const families = familiesOf(tellers).size;
  const value = Math.log2(1 + Math.min(families, MOST_COUNTED)) * A_DOUBLING;
  const reprints = tellers.length - families;
  return {
    part: "publishers",
    value,
    phrase:
      (families === 1 ? "one publisher" : `${families} independent publishers`) +
      (reprints > 0 ? `, ${reprints} more of the same houses or wires` : ""),
  };
}
