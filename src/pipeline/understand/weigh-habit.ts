import type { Finding } from "../../model/finding.ts";
import { LIKELY, SURE } from "../../model/item-findings.ts";

/** How often editors filed what a source told under each kind. */
export type KindHabit = ReadonlyMap<string, number>;

/** Fewer are chance. */
const LEAST_FILED = 5;
/** Of what was filed, so much is of one kind where there is a habit at all. */
const LEAST_SHARE = 0.7;
/** Proposed to the editor, never filled in by itself. */
const BY_HABIT_ALONE = 0.6;
/** What two voters say. */
const MORE_TOGETHER = 0.15;
const MOST_TOGETHER = 0.95;

/**
 * The kind by words with the source's habit as a further voter: a kind that is not sure is surer where
 * the source mostly tells such, and where nothing was found the habit proposes. What is sure by its
 * words stays, since a source of reports announces an event now and then.
 */
export function weighHabit(found: Finding | undefined, habit: KindHabit): Finding | undefined {
  const filed = [...habit.values()].reduce((sum, times) => sum + times, 0);
  const [kind, times] = [...habit].toSorted((one, other) => other[1] - one[1])[0] ?? ["", 0];
  if (filed < LEAST_FILED || times / filed < LEAST_SHARE) return found;
  const words = `editors filed ${times} of ${filed} of this source so`;
  if (found === undefined || found.confidence < LIKELY)
    return { value: kind, confidence: BY_HABIT_ALONE, evidence: [words] };
  if (found.value !== kind || found.confidence >= SURE) return found;
  return {
    ...found,
    confidence: Math.min(MOST_TOGETHER, found.confidence + MORE_TOGETHER),
    evidence: [...found.evidence, words],
  };
}
