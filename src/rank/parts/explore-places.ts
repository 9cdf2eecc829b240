import type { ScorePart } from "../../model/score-part.ts";

/** A story with its sum so far, and how unsure that is. */
export type Standing = {
  readonly id: number;
  readonly score: number;
  /** Of its fit. */
  readonly variance: number;
};

/** One place in so many. */
const EVERY = 10;
/** An hour's work; nobody explores further down. */
const PLACES = 100;
/** What is further from its place is no chance but noise, and editors hate noise at the top. */
const MOST_LIFT = 2.5;
/** So that it stands just above the one whose place it takes. */
const ABOVE = 0.001;

/**
 * Gives every tenth of the first places to a story that too little is known about. Answers learning
 * itself, which shows more and more of what was picked before, and never learns that a new source or
 * a rare language is good. The day decides which: an order that changes with each look is no order.
 */
export function explorePlaces(
  stories: readonly Standing[],
  day: string,
): ReadonlyMap<number, ScorePart> {
  const ranked = stories.toSorted((one, other) => other.score - one.score || one.id - other.id);
  const top = ranked.slice(0, PLACES);
  const last = top.at(-1);
  const explored = new Map<number, ScorePart>();
  if (ranked.length <= PLACES || last === undefined) return explored;
  const candidates = ranked
    .slice(PLACES)
    .filter(({ score }) => last.score - score < MOST_LIFT)
    .map((story) => ({
      story,
      draw: chance(day, story.id) ** (1 / Math.max(story.variance, 0.01)),
    }))
    .toSorted((one, other) => other.draw - one.draw)
    .map(({ story }) => story);
  for (let place = EVERY - 1; place < PLACES; place += EVERY) {
    // Those that were given places before push this one down.
    const target = top[place - explored.size];
    const at = candidates.findIndex(
      ({ score }) => target !== undefined && target.score - score < MOST_LIFT,
    );
    if (target === undefined || at === -1) continue;
    const [story] = candidates.splice(at, 1);
    if (story !== undefined)
      explored.set(story.id, {
        part: "exploration",
        value: Math.round((target.score - story.score + ABOVE) * 1_000) / 1_000,
        phrase: "little is known of its like yet: one place in ten is kept for that",
      });
  }
  return explored;
}

const UINT32 = 2 ** 32;

/** From 0 to 1, the same for a story all day (FNV-1a and a mix). */
function chance(day: string, id: number): number {
  let hash = 0x811c9dc5;
  for (const sign of `${day} ${id}`)
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return ((hash ^ (hash >>> 16)) >>> 0) / UINT32;
}
