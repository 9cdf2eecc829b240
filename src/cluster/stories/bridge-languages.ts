import type { Edge } from "./link-stories.ts";

/** What one language has of a story. `story` is that which it belonged to, where it did. */
export type Part = {
  readonly items: readonly number[];
  readonly language: string;
  readonly isHeld: boolean;
};

/** So many of the best pairs of items speak for two stories. */
const BEST_PAIRS = 3;
const MISSING_PAIR = -4;
const MOST_LOG_ODDS = 6;
/** So much is enough, whatever else speaks for. */
const SURE_WORTH = 1;
/** Less is, where each is the other's best partner by far: what one language tells, another tells once. */
const LEAST_WORTH = -2.5;
const BY_FAR = 1;
/** And of all pairs of two groups together no less. */
const LEAST_OF_ALL = -3;

type Bridge = {
  readonly worth: number;
  /** The part that joins: the smaller. */
  readonly from: number;
  readonly to: number;
};

/**
 * Joins what different languages have of one story: every part its best partner in each other
 * language, the surest first. `together` are parts that stay together whatever is found. Returns
 * lists of places in `parts`.
 */
export function bridgeLanguages(
  parts: readonly Part[],
  edges: readonly Edge[],
  together: readonly (readonly number[])[],
): number[][] {
  const root = parts.map((_, at) => at);
  const find = (at: number): number => {
    while (root[at] !== at) at = root[at] as number;
    return at;
  };
  const members = new Map(parts.map((_, at) => [at, [at]]));
  const isHeld = parts.map((part) => part.isHeld);
  const unite = (a: number, b: number): void => {
    const [kept, gone] = [Math.min(find(a), find(b)), Math.max(find(a), find(b))];
    if (kept === gone) return;
    root[gone] = kept;
    members.get(kept)?.push(...(members.get(gone) ?? []));
    members.delete(gone);
    isHeld[kept] = isHeld[kept] === true || isHeld[gone] === true;
  };
  for (const [first, ...others] of together)
    for (const other of others) if (first !== undefined) unite(first, other);
  const bridges = bridgesOf(parts, edges);
  const worths = new Map(bridges.map(({ from, to, worth }) => [pairOf(from, to, parts), worth]));
  // One wrong bridge of many languages must not make one story of two.
  const areOne = (one: number, other: number): boolean => {
    const own = members.get(one) ?? [];
    const met = members.get(other) ?? [];
    const all = own.flatMap((a) => met.map((b) => worths.get(pairOf(a, b, parts)) ?? MISSING_PAIR));
    return all.reduce((sum, worth) => sum + worth, 0) / all.length >= LEAST_OF_ALL;
  };
  const taken = new Set<string>();
  for (const { from, to } of crossable(parts, bridges)) {
    const [a, b] = [find(from), find(to)];
    const seat = `${from} ${parts[to]?.language}`;
    const isOneToOne = parts[from]?.items.length === parts[to]?.items.length;
    const otherSeat = `${to} ${parts[from]?.language}`;
    if (taken.has(seat) || (isOneToOne && taken.has(otherSeat))) continue;
    taken.add(seat);
    if (isOneToOne) taken.add(otherSeat);
    if (a !== b && !(isHeld[a] === true && isHeld[b] === true) && areOne(a, b)) unite(a, b);
  }
  return [...members.values()].map((group) => group.toSorted((a, b) => a - b));
}

function bridgesOf(parts: readonly Part[], edges: readonly Edge[]): Bridge[] {
  const partOf = new Map<number, number>();
  for (const [at, { items }] of parts.entries()) for (const item of items) partOf.set(item, at);
  const pairs = new Map<number, number[]>();
  for (const { one, other, logOdds } of edges) {
    const a = partOf.get(one);
    const b = partOf.get(other);
    if (a === undefined || b === undefined || parts[a]?.language === parts[b]?.language) continue;
    const key = pairOf(a, b, parts);
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, [logOdds]);
    else known.push(logOdds);
  }
  return [...pairs].map(([key, found]): Bridge => {
    const [a, b] = [Math.floor(key / parts.length), key % parts.length];
    const sizes = [parts[a]?.items.length ?? 0, parts[b]?.items.length ?? 0] as const;
    const worth = worthOfBridge(found, sizes[0] * sizes[1]);
    return sizes[0] <= sizes[1] ? { worth, from: a, to: b } : { worth, from: b, to: a };
  });
}

/** Those that enough speaks for, the surest first. */
function crossable(parts: readonly Part[], bridges: readonly Bridge[]): Bridge[] {
  const margin = marginsOf(parts, bridges);
  return bridges
    .filter(
      (bridge) =>
        bridge.worth >= SURE_WORTH || (bridge.worth >= LEAST_WORTH && margin(bridge) >= BY_FAR),
    )
    .toSorted((a, b) => b.worth - a.worth || a.from - b.from || a.to - b.to);
}

/** By how much a bridge is worth more than any other of its parts between the same languages. */
function marginsOf(parts: readonly Part[], bridges: readonly Bridge[]): (bridge: Bridge) => number {
  const best = new Map<string, readonly [number, number]>();
  const seats = ({ from, to }: Bridge) =>
    [`${from} ${parts[to]?.language}`, `${to} ${parts[from]?.language}`] as const;
  for (const bridge of bridges)
    for (const seat of seats(bridge)) {
      const [first, second] = best.get(seat) ?? [MISSING_PAIR, MISSING_PAIR];
      const { worth } = bridge;
      best.set(seat, worth > first ? [worth, first] : [first, Math.max(second, worth)]);
    }
  return (bridge) => {
    const others = seats(bridge).map((seat) => best.get(seat)?.[1] ?? MISSING_PAIR);
    return bridge.worth - Math.max(...others);
  };
}

function pairOf(one: number, other: number, parts: readonly Part[]): number {
  return Math.min(one, other) * parts.length + Math.max(one, other);
}

function worthOfBridge(found: number[], all: number): number {
  const asked = Math.min(BEST_PAIRS, all);
  const best = found.toSorted((a, b) => b - a).slice(0, asked);
  const sum = best.reduce((total, logOdds) => {
    return total + Math.max(MISSING_PAIR, Math.min(MOST_LOG_ODDS, logOdds));
  }, 0);
  return (sum + (asked - best.length) * MISSING_PAIR) / asked;
}
