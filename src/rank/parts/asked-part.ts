import type { ScorePart } from "../../model/score-part.ts";
import { wordsOf } from "../features/features-of-story.ts";

const ASKED = 1.5;

/**
 * What editors asked for: terms ("theme:procurement") or words, all of which a title must have.
 * Answers a question that is asked by everybody: however many wishes a story meets, it counts once.
 */
export function askedPart(
  { title, terms }: { readonly title: string; readonly terms: readonly string[] },
  asked: readonly string[],
): ScorePart | undefined {
  if (asked.length === 0) return undefined;
  const words = new Set(wordsOf(title));
  const met = asked.find((wish) => {
    if (terms.includes(wish)) return true;
    const wished = wordsOf(wish);
    return wished.length > 0 && wished.every((word) => words.has(word));
  });
  return met === undefined
    ? undefined
    : { part: "asked", value: ASKED, phrase: `asked for: ${met.replace(":", " ")}` };
}
