import assert from "node:assert/strict";
import { test } from "node:test";
import type { Pool } from "pg";
import type { Job } from "../../src/jobs/job.ts";
import { type JobOptions, startJobs } from "../../src/jobs/start-jobs.ts";
import { MINUTE } from "../../src/lib/duration.ts";
import { withDatabase } from "../helpers/database/with-database.ts";

const JOB: Omit<Job, "run"> = { does: "is tried here", expiresInMs: MINUTE, retries: 0 };

test(
  "one job sends another, is told when the program ends, and stopping waits for it",
  withDatabase(async (_db, pool) => {
    let stopped = 0;
    const begun = counter();
    const tried = startTrial(pool, {
      count: { ...JOB, cron: "0 0 1 1 *", run: ({ send }) => send("collect", 2) },
      collect: {
        ...JOB,
        workers: 2,
        run: ({ signal }) =>
          new Promise((resolve) => {
            begun.add();
            signal.addEventListener("abort", () => {
              stopped += 1;
              resolve();
            });
          }),
      },
    });

    const jobs = await tried.started;
    await begun.reaches(2);
    await jobs.stop();
    assert.equal(stopped, 2, "two workers ran side by side");
    assert.deepEqual(tried.errors, []);
  }),
);

test(
  "asking twice within a moment for what has just run runs it once more, and not never",
  withDatabase(async (_db, pool) => {
    const runs = counter();
    const tried = startTrial(pool, {
      count: { ...JOB, run: async () => void runs.add() },
    });
    const jobs = await tried.started;
    await runs.reaches(1);
    await jobs.sendSoon("count");
    await runs.reaches(2);
    await Promise.all([jobs.sendSoon("count"), jobs.sendSoon("count")]);
    await runs.reaches(3);
    await jobs.stop();
    assert.deepEqual(tried.errors, []);
  }),
);

test(
  "what did something is said once with its counts, what did nothing is not, and what failed is said by name",
  withDatabase(async (_db, pool) => {
    const runs = counter();
    const tried = startTrial(pool, {
      count: {
        ...JOB,
        run: async ({ send }) => {
          for (const name of ["idle", "breaks", "busy"]) await send(name, 1);
        },
      },
      idle: { ...JOB, run: async () => (runs.add(), { placed: 0 }) },
      busy: { ...JOB, run: async () => (runs.add(), { placed: 3 }) },
      breaks: {
        ...JOB,
        run: () => {
          runs.add();
          throw new RangeError("out of reach");
        },
      },
    });
    const jobs = await tried.started;
    await runs.reaches(3);
    await jobs.stop();
    assert.deepEqual(tried.done, [["busy", { placed: 3 }]]);
    assert.deepEqual(tried.errors.map(String), [
      "Error: The job breaks failed, which is tried here.",
    ]);
  }),
);

test(
  "a queue that an earlier program made takes its expiry and its retries from the table of today",
  withDatabase(async (_db, pool) => {
    const told = async (): Promise<unknown> =>
      (
        await pool.query(
          "select expire_seconds, retry_limit from pgboss.queue where name = 'count'",
        )
      ).rows[0];
    const run = async (): Promise<void> => undefined;
    await (await startTrial(pool, { count: { ...JOB, run } }).started).stop();
    assert.deepEqual(await told(), { expire_seconds: 60, retry_limit: 0 });

    const changed = { ...JOB, expiresInMs: 7 * MINUTE, retries: 2, run };
    await (await startTrial(pool, { count: changed }).started).stop();
    assert.deepEqual(await told(), { expire_seconds: 420, retry_limit: 2 });
  }),
);

function startTrial(pool: Pool, jobs: JobOptions["jobs"]) {
  const done: unknown[] = [];
  const errors: unknown[] = [];
  const started = startJobs({
    runSql: (text, values) => pool.query(text, values),
    jobs,
    atStart: ["count"],
    onDone: (name, counts) => done.push([name, counts]),
    onError: (error) => errors.push(error),
  });
  return { started, done, errors };
}

function counter() {
  let count = 0;
  let check = (): void => undefined;
  return {
    add() {
      count += 1;
      check();
    },
    reaches: (wanted: number) =>
      new Promise<void>((resolve) => {
        check = () => {
          if (count >= wanted) resolve();
        };
        check();
      }),
  };
}
