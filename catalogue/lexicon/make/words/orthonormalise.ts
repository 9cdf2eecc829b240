/** Makes the columns of a tall matrix orthonormal, in place: Gram and Schmidt, twice for accuracy. */
export function orthonormalise(matrix: Float32Array, width: number): void {
  const height = matrix.length / width;
  const columns = Array.from({ length: width }, (_, column) =>
    Float64Array.from({ length: height }, (_, row) => matrix[row * width + column] as number),
  );
  for (const [at, column] of columns.entries()) {
    for (const before of [...columns.slice(0, at), ...columns.slice(0, at)])
      subtract(column, before, dot(column, before));
    const length = Math.sqrt(dot(column, column)) || 1;
    for (let row = 0; row < height; row++) column[row] = (column[row] as number) / length;
  }
  for (const [at, column] of columns.entries())
    for (let row = 0; row < height; row++) matrix[row * width + at] = column[row] as number;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

function subtract(from: Float64Array, what: Float64Array, factor: number): void {
  for (let at = 0; at < from.length; at++)
    from[at] = (from[at] as number) - factor * (what[at] as number);
}
