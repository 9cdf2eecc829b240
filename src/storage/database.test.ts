import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "node:test";
import { sql } from "kysely";
import { withDatabase } from "../../test/helpers/database/with-database.ts";
import { watchAnswers } from "./answers.ts";
import { REQUEST_LIMITS } from "./database-limits.ts";
import { type Database, openPool, overPool } from "./database.ts";
import { isDatabaseAway } from "./is-database-away.ts";

const SOON = { ...REQUEST_LIMITS, connectionMs: 500, statementMs: 200, lockMs: 200 };

/** A database of one connection, which the test holds at first. */
function withOneConnection(
  body: (given: { readonly db: Database; readonly release: () => Promise<void> }) => Promise<void>,
): () => Promise<void> {
  return withDatabase(async (db, pool) => {
    const role = `single_${process.pid}`;
    await sql`create role ${sql.id(role)} login password 'secret' connection limit 1`.execute(db);
    const single = { ...addressOf(pool), user: role, password: "secret" };
    const holding = openPool({ ...single, max: 1 });
    const waiting = overPool(openPool({ ...single, max: 1 }, SOON));
    try {
      await holding.query("select 1");
      await body({ db: waiting, release: () => holding.end() });
    } finally {
      await waiting.destroy();
      if (!holding.ended) await holding.end();
      await sql`drop role ${sql.id(role)}`.execute(db);
    }
  });
}

function addressOf(pool: { readonly options: { readonly connectionString?: string } }) {
  const url = new URL(pool.options.connectionString ?? "");
  return {
    host: url.searchParams.get("host") ?? "",
    port: Number(url.searchParams.get("port") ?? 5432),
    database: url.pathname.slice(1),
  };
}

test(
  "where the server has no connection free, one is waited for",
  withOneConnection(async ({ db, release }) => {
    const asked = sql<{ one: number }>`select 1 as one`.execute(db);
    await pause(200);
    await release();
    assert.deepEqual((await asked).rows, [{ one: 1 }]);
  }),
);

test(
  "and given up when none comes free",
  withOneConnection(async ({ db }) => {
    await assert.rejects(sql`select 1`.execute(db), isDatabaseAway);
    assert.equal(await watchAnswers(db, 100)(), false);
  }),
);

test(
  "a statement that takes too long is ended, and its connection is used again",
  withDatabase(async (_db, pool) => {
    const started = performance.now();
    const limited = overPool(
      openPool({ connectionString: pool.options.connectionString, max: 1 }, SOON),
    );
    await assert.rejects(sql`select pg_sleep(5)`.execute(limited), isDatabaseAway);
    assert.ok(performance.now() - started < 4_000);
    assert.equal((await sql`select 1`.execute(limited)).rows.length, 1);
    await limited.destroy();
  }),
);

test("what is wrong with a question itself is no outage", async () => {
  const wrong = Object.assign(new Error('column "x" does not exist'), {
    code: "42703",
    severity: "ERROR",
  });
  assert.equal(isDatabaseAway(wrong), false);
  assert.equal(isDatabaseAway(new Error("a page broke", { cause: wrong })), false);
  assert.equal(isDatabaseAway(undefined), false);
});
