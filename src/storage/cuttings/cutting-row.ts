import type { Selectable } from "kysely";
import type { Cutting, CuttingText } from "../../model/cutting.ts";
import { facetsOf, termsOf } from "../../model/facet.ts";
import { readCuttingText } from "../../model/read-cutting-text.ts";
import type { Schema } from "../schema.ts";
import { toRecord, toRow } from "../to-record.ts";

/** The columns that an editor writes, whatever else the record that holds them says. */
export function textColumns(text: CuttingText) {
  const { facets, ...words } = readCuttingText(text);
  return { ...toRow(words), terms: [...termsOf(facets)] };
}

/** What a revision keeps. */
export function revisionText(text: CuttingText): string {
  return JSON.stringify(readCuttingText(text));
}

export function toCutting(row: Selectable<Schema["cutting"]>) {
  const { terms, ...cutting } = toRecord(row);
  return { ...cutting, facets: facetsOf(terms) } satisfies Cutting;
}
