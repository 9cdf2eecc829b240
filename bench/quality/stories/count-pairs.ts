/** How many pairs belong together, how many were put together, and how many of these are right. */
export type PairCount = {
  readonly truths: number;
  readonly joined: number;
  readonly right: number;
};

export type Grouped = {
  /** The story that it belongs to; undefined for one that belongs to no other item. */
  readonly truth: string | undefined;
  readonly story: unknown;
};

/** Over all pairs that `counts` lets count. */
export function countPairs<T extends Grouped>(
  items: readonly T[],
  counts: (one: T, other: T) => boolean = () => true,
): PairCount {
  const isRight = (one: T, other: T) => one.truth !== undefined && one.truth === other.truth;
  const known = items.filter(({ truth }) => truth !== undefined);
  const truths = pairsIn(known, ({ truth }) => truth).filter(([a, b]) => counts(a, b));
  const joined = pairsIn(items, ({ story }) => story).filter(([a, b]) => counts(a, b));
  const right = joined.filter(([a, b]) => isRight(a, b));
  return { truths: truths.length, joined: joined.length, right: right.length };
}

export function tellPairs({ truths, joined, right }: PairCount): string {
  const [precision, recall] = [right / joined, right / truths];
  const f1 = (2 * right) / (truths + joined);
  return `F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)})`;
}

function pairsIn<T>(items: readonly T[], nameOf: (item: T) => unknown): [T, T][] {
  return [...Map.groupBy(items, nameOf).values()].flatMap((members) =>
    members.flatMap((one, at) => members.slice(at + 1).map((other): [T, T] => [one, other])),
  );
}
