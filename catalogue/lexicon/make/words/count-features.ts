import { featuresOf } from "../../../../src/lexicon/words/features-of.ts";
import { listTokens } from "../../../../src/lexicon/words/list-tokens.ts";
import type { ParallelText } from "../sources/parallel-text.ts";
import type { SparseMatrix } from "./sparse-matrix.ts";

export type Counts = {
  readonly features: readonly string[];
  /** In how many parallel texts each feature stands. */
  readonly documents: Uint32Array;
  /** Features by parallel texts: in how many languages' texts of it the feature stands. */
  readonly counts: SparseMatrix;
};

/** A feature of one parallel text meets no other. */
const FEWEST_DOCUMENTS = 2;

export function countFeatures(
  parallel: readonly ParallelText[],
  languages: ReadonlySet<string>,
): Counts {
  const columns = parallel.map(({ texts }) => {
    const own = new Map<string, number>();
    for (const { language, text } of texts) {
      if (!languages.has(language)) continue;
      for (const feature of new Set(listTokens(text).flatMap(featuresOf)))
        own.set(feature, (own.get(feature) ?? 0) + 1);
    }
    return own;
  });
  const documentsOf = new Map<string, number>();
  for (const own of columns)
    for (const feature of own.keys()) documentsOf.set(feature, (documentsOf.get(feature) ?? 0) + 1);
  const kept = [...documentsOf].filter(([, documents]) => documents >= FEWEST_DOCUMENTS);
  return {
    features: kept.map(([feature]) => feature),
    documents: Uint32Array.from(kept, ([, documents]) => documents),
    counts: asMatrix(columns, kept),
  };
}

function asMatrix(
  columns: readonly ReadonlyMap<string, number>[],
  kept: readonly (readonly [string, number])[],
): SparseMatrix {
  const starts = new Uint32Array(kept.length + 1);
  for (const [row, [, documents]] of kept.entries())
    starts[row + 1] = (starts[row] as number) + documents;
  const size = starts[kept.length] as number;
  const next = starts.slice();
  const at = { columns: new Uint32Array(size), values: new Float32Array(size) };
  const rowOf = new Map(kept.map(([feature], row) => [feature, row]));
  for (const [column, own] of columns.entries())
    for (const [feature, count] of own) {
      const row = rowOf.get(feature);
      if (row === undefined) continue;
      const place = next[row] as number;
      at.columns[place] = column;
      at.values[place] = count;
      next[row] = place + 1;
    }
  return { rows: kept.length, width: columns.length, starts, ...at };
}
