import type { SparseMatrix } from "./sparse-matrix.ts";

/** Wide contexts count a little less than their share: the usual smoothing of PPMI. */
const SMOOTHING = 0.9;

/**
 * Positive pointwise mutual information of feature and parallel text, the texts weighted, and rows
 * shortened to the root of their length, so that features of many texts do not rule.
 */
export function weighCounts(counts: SparseMatrix, weightOfColumn: Float32Array): SparseMatrix {
  const values = counts.values.map(Math.sqrt);
  const { rows, columns, starts } = counts;
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(counts.width);
  let total = 0;
  for (let row = 0; row < rows; row++)
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const value = values[at] as number;
      rowSums[row] = (rowSums[row] as number) + value;
      columnSums[columns[at] as number] = (columnSums[columns[at] as number] as number) + value;
      total += value;
    }
  const logColumn = columnSums.map(
    (sum) => SMOOTHING * Math.log(sum) + (1 - SMOOTHING) * Math.log(total),
  );
  for (let row = 0; row < rows; row++) {
    const logRow = Math.log(total / (rowSums[row] as number));
    let squares = 0;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const column = columns[at] as number;
      const information = Math.log(values[at] as number) + logRow - (logColumn[column] as number);
      const value = Math.max(0, information) * (weightOfColumn[column] as number);
      values[at] = value;
      squares += value * value;
    }
    if (squares === 0) continue;
    const factor = squares ** -0.25;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
      values[at] = (values[at] as number) * factor;
  }
  return { ...counts, values };
}
