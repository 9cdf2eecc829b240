import { seedRandom } from "../../../../world/seed-random.ts";
import { diagonalise } from "./diagonalise.ts";
import { orthonormalise } from "./orthonormalise.ts";
import type { SparseMatrix } from "./sparse-matrix.ts";

/** More directions than wanted, and rounds that turn them towards the largest: Halko et al. 2011. */
const SPARE_DIRECTIONS = 16;
const ROUNDS = 4;

/**
 * A matrix of width × dimensions: a row of `matrix` times it is that row's vector, U·√S of a
 * truncated singular value decomposition, found by a randomised subspace iteration.
 */
export function factorise(matrix: SparseMatrix, dimensions: number, seed: number): Float32Array {
  const directions = dimensions + SPARE_DIRECTIONS;
  const random = seedRandom(seed).next;
  let basis = Float32Array.from({ length: matrix.width * directions }, () => gaussian(random));
  for (let round = 0; round < ROUNDS; round++) {
    basis = timesTransposedTimes(matrix, basis, directions);
    orthonormalise(basis, directions);
  }
  const image = timesTransposedTimes(matrix, basis, directions);
  const { values, vectors } = diagonalise(product(basis, image, directions), directions);
  const projection = new Float32Array(matrix.width * dimensions);
  for (let row = 0; row < matrix.width; row++)
    for (let to = 0; to < dimensions; to++) {
      let sum = 0;
      for (let from = 0; from < directions; from++)
        sum +=
          (basis[row * directions + from] as number) * (vectors[from * directions + to] as number);
      // The values are squares of singular values; their fourth root shares one out to both sides.
      projection[row * dimensions + to] = sum / (values[to] as number) ** 0.25;
    }
  return projection;
}

/** Aᵀ·A·basis in one pass over the rows of A. */
function timesTransposedTimes(
  { rows, width, starts, columns, values }: SparseMatrix,
  basis: Float32Array,
  directions: number,
): Float32Array<ArrayBuffer> {
  const result = new Float32Array(width * directions);
  const own = new Float32Array(directions);
  for (let row = 0; row < rows; row++) {
    const from = starts[row] as number;
    const to = starts[row + 1] as number;
    own.fill(0);
    for (let at = from; at < to; at++)
      addTimes(own, 0, basis, (columns[at] as number) * directions, values[at] as number);
    for (let at = from; at < to; at++)
      addTimes(result, (columns[at] as number) * directions, own, 0, values[at] as number);
  }
  return result;

  function addTimes(
    sum: Float32Array,
    sumAt: number,
    ...[addend, addendAt, factor]: [Float32Array, number, number]
  ): void {
    for (let at = 0; at < directions; at++)
      sum[sumAt + at] = (sum[sumAt + at] as number) + factor * (addend[addendAt + at] as number);
  }
}

/** basisᵀ·image, directions × directions. */
function product(basis: Float32Array, image: Float32Array, directions: number): Float64Array {
  const result = new Float64Array(directions * directions);
  for (let at = 0; at < basis.length; at += directions)
    for (let a = 0; a < directions; a++)
      for (let b = 0; b < directions; b++)
        result[a * directions + b] =
          (result[a * directions + b] as number) +
          (basis[at + a] as number) * (image[at + b] as number);
  return result;
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
