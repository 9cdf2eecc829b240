import type { SparseMatrix } from "./sparse-matrix.ts";

/** A sparse matrix of rows that are written out. */
export function sparseOf(rows: readonly (readonly number[])[]): SparseMatrix {
  const kept = rows.map((row) =>
    row.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])),
  );
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, own] of kept.entries()) starts[row + 1] = (starts[row] as number) + own.length;
  return {
    rows: rows.length,
    width: rows[0]?.length ?? 0,
    starts,
    columns: Uint32Array.from(kept.flat(), ({ column }) => column),
    values: Float32Array.from(kept.flat(), ({ value }) => value),
  };
}
