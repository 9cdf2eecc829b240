/** Row by row: the columns and values of row r stand from starts[r] up to starts[r + 1]. */
export type SparseMatrix = {
  readonly rows: number;
  readonly width: number;
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
};
