import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { openApp } from "../src/app/open-app.ts";
import { startServing } from "../src/app/start-serving.ts";
import { moveCutting } from "../src/desk/move-cutting.ts";
import { writeCutting } from "../src/desk/write-cutting.ts";
import type { Database } from "../src/storage/database.ts";
import { type FaultyLine, serveFaultyLine } from "./helpers/loopback/serve-faulty-line.ts";
import { aText } from "./helpers/makers.ts";
import { inDatabase, serverAddress, withDatabase } from "./helpers/database/with-database.ts";

const ANN = { by: "ann", now: new Date("2026-03-01T12:00:00Z") };
const CUTTING = "/2026/03/what-auditors-found-in-the-waiting-lists";

type Away = {
  readonly address: string;
  readonly line: FaultyLine;
  readonly db: Database;
  readonly publish: () => Promise<number>;
};

/** The program on a database behind a line that goes wrong when the test says so. */
function behindFaultyLine(body: (away: Away) => Promise<void>): () => Promise<void> {
  return withDatabase(async (db) => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
    const url = new URL(
      inDatabase(await serverAddress(), rows[0]?.name ?? "").connectionString ?? "",
    );
    const port = url.searchParams.get("port") ?? "5432";
    const line = await serveFaultyLine({
      path: join(url.searchParams.get("host") ?? "", `.s.PGSQL.${port}`),
    });
    url.search = "";
    url.host = `127.0.0.1:${line.port}`;
    const app = await openApp({
      env: {
        DATABASE_URL: url.href,
        CUTTINGS_PORT: "0",
        CUTTINGS_COLLECT: "no",
        CUTTINGS_LOG: "silent",
      },
    });
    const serving = await startServing(app);
    const publish = async () => {
      const id = await writeCutting(db, { text: aText(), ...ANN });
      await moveCutting(db, id, { to: "published", ...ANN });
      return id;
    };
    try {
      await body({ address: serving.address, line, db, publish });
    } finally {
      line.mend();
      await serving.close();
      await app.close();
      await line.close();
    }
  });
}

async function timed(address: string): Promise<{ readonly answer: Response; readonly ms: number }> {
  const started = performance.now();
  const answer = await fetch(address, { redirect: "manual" });
  return { answer, ms: performance.now() - started };
}

/** A connection is made anew first, which takes its time on a busy machine. */
async function until(address: string, status: number): Promise<void> {
  const given = performance.now() + 10_000;
  while ((await fetch(address)).status !== status) {
    assert.ok(performance.now() < given, `${address} never answered ${status}`);
    await pause(50);
  }
}

for (const fault of ["cut", "hang"] as const) {
  test(
    `on a line that ${fault === "cut" ? "was cut" : "hangs"}, readers get the page last known and others are told to come back`,
    behindFaultyLine(async ({ address, line, publish }) => {
      await publish();
      assert.equal((await fetch(address + CUTTING)).status, 200);
      line[fault]();

      const kept = await timed(address + CUTTING);
      assert.equal(kept.answer.status, 200);
      assert.match(await kept.answer.text(), /What auditors found/);
      assert.match(kept.answer.headers.get("age") ?? "", /^\d+$/);
      assert.match(kept.answer.headers.get("cache-status") ?? "", /^cuttings; hit; ttl=-?\d+/);
      assert.ok(kept.ms < 1_000, `took ${kept.ms} ms`);

      const unknown = await timed(`${address}/about`);
      assert.equal(unknown.answer.status, 503);
      assert.match(unknown.answer.headers.get("retry-after") ?? "", /^\d+$/);
      const desk = await timed(`${address}/desk/sign-in`);
      assert.equal(desk.answer.status, 503);
      assert.match(await desk.answer.text(), /The database does not answer just now/);

      const health = await timed(`${address}/healthz`);
      assert.equal(health.answer.status, 503);
      assert.ok(health.ms < 1_000, `took ${health.ms} ms`);
    }),
  );
}

test(
  "once the line is mended pages are right again: what was withdrawn meanwhile is gone",
  behindFaultyLine(async ({ address, line, db, publish }) => {
    const id = await publish();
    assert.equal((await fetch(address + CUTTING)).status, 200);
    line.cut();
    assert.equal((await fetch(address + CUTTING)).status, 200);
    await moveCutting(db, id, { to: "withdrawn", ...ANN });
    line.mend();
    await until(`${address}/healthz`, 200);
    await until(address + CUTTING, 410);
  }),
);

test(
  "while a changed page takes long to be made anew, readers get the one last known",
  behindFaultyLine(async ({ address, db, publish }) => {
    const id = await publish();
    assert.equal((await fetch(address + CUTTING)).status, 200);
    await moveCutting(db, id, { to: "withdrawn", ...ANN });
    await db.transaction().execute(async (transaction) => {
      await sql`lock table cutting in access exclusive mode`.execute(transaction);
      const { answer, ms } = await timed(address + CUTTING);
      assert.equal(answer.status, 200);
      assert.match(answer.headers.get("cache-status") ?? "", /^cuttings; hit/);
      assert.ok(ms < 4_000, `took ${ms} ms`);
    });
    await until(address + CUTTING, 410);
  }),
);

test(
  "a question that takes too long is given up, and a lock is not waited for without end",
  behindFaultyLine(async ({ address, db, publish }) => {
    await publish();
    await db.transaction().execute(async (transaction) => {
      await sql`lock table setting in access exclusive mode`.execute(transaction);
      const { answer, ms } = await timed(`${address}/about`);
      assert.equal(answer.status, 503);
      assert.ok(ms < 6_000, `took ${ms} ms`);
      assert.equal((await fetch(`${address}/healthz`)).status, 200);
    });
    assert.equal((await fetch(`${address}/about`)).status, 200);
  }),
);
