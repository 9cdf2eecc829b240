import { type RawBuilder, sql } from "kysely";
import { storableJson, storableText } from "./storable-json.ts";

type ColumnType = "bigint" | "integer" | "jsonb" | "text" | "timestamptz";

/**
 * Rows that a statement is given, as `given as (…)` to stand after `with`: each column goes over as one
 * array. Of 600 items with their texts, Postgres reads that in half the time that it takes for JSON.
 */
export function givenRows<Row extends object>(
  rows: readonly Row[],
  columns: { readonly [Name in keyof Row]?: ColumnType },
): RawBuilder<unknown> {
  const named = Object.entries(columns) as [keyof Row & string, ColumnType][];
  const arrays = named.map(
    ([name, type]) => sql`${rows.map((row) => storable(row[name], type))}::${sql.raw(type)}[]`,
  );
  const names = sql.join(named.map(([name]) => sql.ref(name)));
  return sql`given as (select * from unnest(${sql.join(arrays)}) as given (${names}))`;
}

function storable(value: unknown, type: ColumnType): unknown {
  if (value === undefined || value === null) return null;
  if (type === "jsonb") return storableJson(value);
  return typeof value === "string" ? storableText(value) : value;
}
