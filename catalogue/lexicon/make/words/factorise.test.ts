import assert from "node:assert/strict";
import { test } from "node:test";
import { diagonalise } from "./diagonalise.ts";
import { factorise } from "./factorise.ts";
import { orthonormalise } from "./orthonormalise.ts";
import { sparseOf } from "./sparse-of.ts";

const CLOSE = 1e-5;

test("a symmetric matrix is turned to its axes, the longest first", () => {
  const { values, vectors } = diagonalise(Float64Array.of(2, 1, 0, 1, 2, 0, 0, 0, 7), 3);
  assert.deepEqual([...values].map(Math.round), [7, 3, 1]);
  // Of 3 it is (1, 1, 0)/√2, whatever its sign.
  assert.ok(
    Math.abs(Math.abs((vectors[1] as number) + (vectors[4] as number)) - Math.SQRT2) < CLOSE,
  );
});

test("columns are made orthonormal", () => {
  const matrix = Float32Array.of(3, 1, 4, 1, 0, 5);
  orthonormalise(matrix, 2);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix;
  assert.ok(Math.abs(a * a + c * c + e * e - 1) < CLOSE);
  assert.ok(Math.abs(b * b + d * d + f * f - 1) < CLOSE);
  assert.ok(Math.abs(a * b + c * d + e * f) < CLOSE);
});

test("rows that stand in the same texts get the same direction, others none of it", () => {
  const rows = Array.from({ length: 40 }, (_, row) =>
    Array.from(
      { length: 40 },
      (_, column) => (row >> 3 === column >> 3 ? 1 : 0) + (row === column ? 0.1 : 0),
    ),
  );
  const matrix = sparseOf(rows);
  const projection = factorise(matrix, 5, 1);
  assert.ok(cosine(vectorOf(rows[0], projection), vectorOf(rows[7], projection)) > 0.999);
  assert.ok(Math.abs(cosine(vectorOf(rows[0], projection), vectorOf(rows[8], projection))) < 0.001);
});

test("the same seed gives the same numbers", () => {
  const matrix = sparseOf([
    [1, 2, 0, 4],
    [0, 1, 3, 0],
    [5, 0, 1, 1],
    [2, 2, 0, 1],
  ]);
  assert.deepEqual(factorise(matrix, 2, 1), factorise(matrix, 2, 1));
});

function vectorOf(row: readonly number[] = [], projection: Float32Array): number[] {
  return [0, 1, 2, 3, 4].map((to) =>
    row.reduce((sum, value, column) => sum + value * (projection[column * 5 + to] as number), 0),
  );
}

function cosine(one: readonly number[], other: readonly number[]): number {
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
}
