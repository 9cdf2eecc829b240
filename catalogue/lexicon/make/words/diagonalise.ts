const MOST_SWEEPS = 30;
const CLOSE_ENOUGH = 1e-18;

export type Diagonal = {
  /** The largest first. */
  readonly values: Float64Array;
  /** The vector of value i is column i. */
  readonly vectors: Float64Array;
};

/** The eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations. */
export function diagonalise(symmetric: Float64Array, size: number): Diagonal {
  const matrix = Float64Array.from(symmetric);
  const vectors = new Float64Array(size * size);
  for (let at = 0; at < size; at++) vectors[at * size + at] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(matrix, size); sweep++)
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) rotate({ matrix, vectors, size }, p, q);
  const order = Array.from({ length: size }, (_, at) => at).toSorted(
    (a, b) => (matrix[b * size + b] as number) - (matrix[a * size + a] as number),
  );
  return {
    values: Float64Array.from(order, (at) => matrix[at * size + at] as number),
    vectors: Float64Array.from(
      { length: size * size },
      (_, at) => vectors[Math.floor(at / size) * size + (order[at % size] as number)] as number,
    ),
  };
}

type Work = {
  readonly matrix: Float64Array;
  readonly vectors: Float64Array;
  readonly size: number;
};

/** Turns axes p and q so that the matrix has nothing between them. */
function rotate({ matrix, vectors, size }: Work, p: number, q: number): void {
  const between = matrix[p * size + q] as number;
  if (between === 0) return;
  const half =
    ((matrix[q * size + q] as number) - (matrix[p * size + p] as number)) / (2 * between);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(half * half + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (of: Float64Array, a: number, b: number): void => {
    const atA = of[a] as number;
    const atB = of[b] as number;
    of[a] = cosine * atA - sine * atB;
    of[b] = sine * atA + cosine * atB;
  };
  for (let at = 0; at < size; at++) turn(matrix, at * size + p, at * size + q);
  for (let at = 0; at < size; at++) turn(matrix, p * size + at, q * size + at);
  for (let at = 0; at < size; at++) turn(vectors, at * size + p, at * size + q);
}

function isDiagonal(matrix: Float64Array, size: number): boolean {
  let on = 0;
  let off = 0;
  for (let at = 0; at < matrix.length; at++) {
    const square = (matrix[at] as number) ** 2;
    if (Math.floor(at / size) === at % size) on += square;
    else off += square;
  }
  return off <= CLOSE_ENOUGH * on;
}
