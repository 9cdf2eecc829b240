/** What all kinds of evidence say together, in log-odds. */
export function weighEvidence<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  values: Readonly<Record<Name, number>>,
  bias: number,
): number {
  let sum = bias;
  for (const name in weights) sum += weights[name] * values[name];
  return sum;
}

/** What each kind says, for people. */
export function partsOf<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  values: Readonly<Record<Name, number>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries<number>(weights).map(([name, weight]) => [name, weight * values[name as Name]]),
  );
}
