/** One line of the table: what was measured, and the figure with its unit. */
export type BenchRow = { readonly name: string; readonly value: string };

/** The middle one of an unsorted list, and what only one in a hundred exceeds. */
export function spreadOf(times: readonly number[]): {
  readonly median: number;
  readonly p99: number;
} {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}

/** Each measurement is a process of its own, which prints its rows for bench/main.ts to gather. */
export function printRows(rows: readonly BenchRow[]): void {
  for (const row of rows) console.log(JSON.stringify(row));
}
