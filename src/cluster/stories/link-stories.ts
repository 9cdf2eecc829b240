import { MergeQueue } from "./merge-queue.ts";

/** Two items, by their numbers, and the log-odds that they tell one event. */
export type Edge = { readonly one: number; readonly other: number; readonly logOdds: number };

/** Items that are together already, and whether a person decided so: two such never become one. */
export type Unit = { readonly items: readonly number[]; readonly isHeld: boolean };

type Bond = { sum: number; pairs: number; best: number };

/** One pair, however sure, is not to glue two stories. */
const MOST_LOG_ODDS = 4;
/** Two items that were not even worth comparing speak against one story. */
const MISSING_PAIR = -3;
const MEAN_SHARE = 0.8;
/** The mean of pairs understates it: items of one event share less with each other than two alone. */
const LEAST_WORTH = -0.6;
/** Later than any step. */
const GONE = 0x7fffffff;

/**
 * Groups units by average linkage: the two whose pairs of items speak most for one story become one,
 * again and again, as long as enough speaks for it. Returns lists of places in `units`. The order of
 * the edges does not matter.
 */
export function linkStories(units: readonly Unit[], edges: readonly Edge[]): number[][] {
  const bonds = bondsOf(units, edges);
  const members = units.map((_, at) => [at]);
  const sizes = units.map(({ items }) => items.length);
  const isHeld = units.map((unit) => unit.isHeld);
  const changedAt = new Int32Array(units.length);
  const queue = new MergeQueue();
  const consider = (a: number, b: number, bond: Bond, step: number): void => {
    if (isHeld[a] === true && isHeld[b] === true) return;
    const worth = worthOf(bond, (sizes[a] as number) * (sizes[b] as number));
    if (worth >= LEAST_WORTH) queue.push({ worth, a: Math.min(a, b), b: Math.max(a, b), step });
  };
  for (const [a, others] of bonds.entries())
    for (const [b, bond] of others) if (a < b) consider(a, b, bond, 0);
  for (let step = 1, next = queue.pop(); next !== undefined; step++, next = queue.pop()) {
    const { a, b } = next;
    if (Math.max(changedAt[a] as number, changedAt[b] as number) > next.step) continue;
    const others = unite(bonds, a, b);
    members[a]?.push(...(members[b] ?? []));
    sizes[a] = (sizes[a] as number) + (sizes[b] as number);
    isHeld[a] = isHeld[a] === true || isHeld[b] === true;
    changedAt[a] = step;
    // It is no story any more: nothing that was considered with it holds.
    changedAt[b] = GONE;
    for (const [c, bond] of others) consider(a, c, bond, step);
  }
  return members.filter((_, at) => changedAt[at] !== GONE);
}

/** What speaks for two stories being one, from the pairs that were compared out of all. */
function worthOf({ sum, pairs, best }: Bond, all: number): number {
  return (MEAN_SHARE * (sum + (all - pairs) * MISSING_PAIR)) / all + (1 - MEAN_SHARE) * best;
}

function bondsOf(units: readonly Unit[], edges: readonly Edge[]): Map<number, Bond>[] {
  const unitOf = new Map<number, number>();
  for (const [at, { items }] of units.entries()) for (const item of items) unitOf.set(item, at);
  const bonds = units.map(() => new Map<number, Bond>());
  for (const { one, other, logOdds } of edges) {
    const a = unitOf.get(one);
    const b = unitOf.get(other);
    if (a === undefined || b === undefined || a === b) continue;
    const held = Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, logOdds));
    const bond = bonds[a]?.get(b) ?? { sum: 0, pairs: 0, best: -MOST_LOG_ODDS };
    bond.sum += held;
    bond.pairs += 1;
    bond.best = Math.max(bond.best, held);
    bonds[a]?.set(b, bond);
    bonds[b]?.set(a, bond);
  }
  return bonds;
}

function unite(bonds: readonly Map<number, Bond>[], a: number, b: number): Map<number, Bond> {
  const kept = bonds[a] as Map<number, Bond>;
  const gone = bonds[b] as Map<number, Bond>;
  kept.delete(b);
  gone.delete(a);
  for (const [c, { sum, pairs, best }] of gone) {
    bonds[c]?.delete(b);
    const bond = kept.get(c) ?? { sum: 0, pairs: 0, best: -MOST_LOG_ODDS };
    bond.sum += sum;
    bond.pairs += pairs;
    bond.best = Math.max(bond.best, best);
    kept.set(c, bond);
    bonds[c]?.set(a, bond);
  }
  gone.clear();
  return kept;
}
