import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import type { Pool } from "pg";
import type { Database } from "../../src/storage/database.ts";
import type { Schema } from "../../src/storage/schema.ts";

/** What a question read to be answered. */
export type Reading = { readonly table: string; readonly how: string; readonly rows: number };
export type Question = Pick<CompiledQuery, "sql" | "parameters">;

export type Recorded = {
  readonly db: Database;
  /** All that was asked since the last time. */
  readonly taken: () => readonly Question[];
};

/** The same database, where every question is kept. */
export function recordQuestions(pool: Pool): Recorded {
  const asked: Question[] = [];
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void asked.push(query),
  });
  return { db, taken: () => asked.splice(0) };
}

/**
 * How the server reads its tables for a question. A question that only reads is run, and its rows
 * are counted; one that writes is planned only.
 */
export async function explainQuestion(pool: Pool, question: Question): Promise<Reading[]> {
  if (!/^\s*(select|with|insert|update|delete)\b/i.test(question.sql)) return [];
  const isWriting = /\b(insert into|update|delete from|for update)\b/i.test(question.sql);
  const { rows } = await pool.query<{ "QUERY PLAN": readonly [{ Plan: Plan }] }>(
    `explain (format json${isWriting ? "" : ", analyze, timing off"}) ${question.sql}`,
    [...question.parameters],
  );
  return rows.flatMap((row) => readingsOf(row["QUERY PLAN"][0].Plan));
}

type Plan = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows"?: number;
  readonly "Actual Loops"?: number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly Plans?: readonly Plan[];
};

function readingsOf(plan: Plan): Reading[] {
  const inside = (plan.Plans ?? []).flatMap(readingsOf);
  const table = plan["Relation Name"];
  if (table === undefined || !plan["Node Type"].endsWith("Scan")) return inside;
  const read =
    (plan["Actual Rows"] ?? 0) +
    (plan["Rows Removed by Filter"] ?? 0) +
    (plan["Rows Removed by Index Recheck"] ?? 0);
  return [
    ...inside,
    { table, how: plan["Node Type"], rows: Math.round(read * (plan["Actual Loops"] ?? 0)) },
  ];
}
