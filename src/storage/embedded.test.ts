import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sql } from "kysely";
import { Client, type ClientConfig } from "pg";
import { openPool, overPool } from "./database.ts";
import { openEmbedded } from "./open-embedded.ts";

const CONNECTIONS = 10;
const QUERIES = 400;

const embedded = openEmbedded({});
after(async () => (await embedded).close());

test("statements of many connections with different parameters do not run into each other", async () => {
  const db = overPool(openPool({ ...(await embedded).connection, max: CONNECTIONS }));
  const wide = "x".repeat(20_000);
  const answers = await Promise.all(
    Array.from({ length: QUERIES }, async (_, number) => {
      if (number % 3 === 0)
        return (await sql<{ n: number }>`select ${number}::int as n`.execute(db)).rows[0]?.n;
      if (number % 3 === 1)
        return (
          await sql<{
            n: number;
          }>`select ${number}::int as n, ${wide}::text as a, ${"b"}::text as b`.execute(db)
        ).rows[0]?.n;
      return db.transaction().execute(async (transaction) => {
        await sql`select ${"in"}::text, ${number}::int`.execute(transaction);
        return (await sql<{ n: number }>`select ${number}::int as n`.execute(transaction)).rows[0]
          ?.n;
      });
    }),
  );
  assert.deepEqual(
    answers,
    Array.from({ length: QUERIES }, (_, number) => number),
  );
  await db.destroy();
});

test("an error of one connection is its own, and the next statement of all goes on", async () => {
  const db = overPool(openPool({ ...(await embedded).connection, max: CONNECTIONS }));
  const answers = await Promise.allSettled(
    Array.from({ length: 100 }, (_, number) =>
      number % 5 === 0
        ? sql`select ${"no number"}::int`.execute(db)
        : sql`select ${number}::int as n`.execute(db),
    ),
  );
  assert.deepEqual(
    answers.map((answer) => answer.status === "rejected"),
    answers.map((_, number) => number % 5 === 0),
  );
  await db.destroy();
});

test("a connection that dies in the middle of a transaction holds nobody up, and what it wrote is gone", async () => {
  const { connection } = await embedded;
  const db = overPool(openPool({ ...connection, max: 2 }));
  await sql`create table held (n int)`.execute(db);
  const dying = new Client(connection as ClientConfig);
  dying.on("error", () => undefined);
  await dying.connect();
  await dying.query("begin");
  await dying.query("insert into held values ($1)", [1]);
  (dying as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from held where n > ${0}`.execute(db);
  assert.equal(rows[0]?.count, 0);
  await db.destroy();
});
