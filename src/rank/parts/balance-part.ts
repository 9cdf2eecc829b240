import type { ScorePart } from "../../model/score-part.ts";

/** What was published this week, and what shares of it the editors want. */
export type Page = {
  /** The terms of each cutting. */
  readonly cuttings: readonly (readonly string[])[];
  /** Shares from 0 to 1 by term; a term without one has an equal share of its facet. */
  readonly targets: Readonly<Record<string, number>>;
};

const BALANCED = ["place", "service", "theme"] as const;
/** An equal share: so many terms of a facet make a week that nobody finds one-sided. */
const EQUAL_SHARE = 0.2;
/** With fewer cuttings any share is chance. */
const FEWEST = 5;
const WEIGHT = 1.5;
const MOST = 0.75;

/**
 * Answers the loudest country or subject of a week, which would fill the page by the number of its
 * stories: what the page has more of than its share stands lower, what it has too little of higher.
 */
export function balancePart(terms: readonly string[], page: Page): ScorePart | undefined {
  if (page.cuttings.length < FEWEST) return undefined;
  let most: { readonly term: string; readonly over: number } | undefined;
  for (const term of terms) {
    const [facet = ""] = term.split(":");
    if (!(BALANCED as readonly string[]).includes(facet)) continue;
    const share = page.cuttings.filter((own) => own.includes(term)).length / page.cuttings.length;
    const target = page.targets[term];
    // Nobody asked for what has no target of its own: it may be over its share, and not under.
    const over = target === undefined ? Math.max(0, share - EQUAL_SHARE) : share - target;
    if (most === undefined || Math.abs(over) > Math.abs(most.over)) most = { term, over };
  }
  if (most === undefined || most.over === 0) return undefined;
  return {
    part: "balance",
    value: Math.max(-MOST, Math.min(MOST, -WEIGHT * most.over)),
    phrase: `the week's page has ${most.over > 0 ? "more" : "less"} of ${most.term.replace(":", " ")} than its share`,
  };
}
