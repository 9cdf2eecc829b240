import assert from "node:assert/strict";
import { test } from "node:test";
import { startJobs } from "../../src/jobs/start-jobs.ts";
import { withDatabase } from "../helpers/database/with-database.ts";

test(
  "jobs run on this database: what is due is counted and collected, and stopping waits for it",
  withDatabase(async (_db, pool) => {
    let stopped = false;
    const errors: unknown[] = [];
    let begun: () => void;
    const collecting = new Promise<void>((resolve) => (begun = resolve));

    const jobs = await startJobs({
      runSql: (text, values) => pool.query(text, values),
      hostsPerJob: 10,
      onError: (error) => errors.push(error),
      work: {
        understand: async () => undefined,
        countDueHosts: async () => 3,
        collect: (signal) =>
          new Promise((resolve) => {
            begun();
            signal.addEventListener("abort", () => {
              stopped = true;
              resolve();
            });
          }),
        publishDue: async () => undefined,
        subscribeToHubs: async () => undefined,
        tidy: async () => undefined,
        backUp: async () => undefined,
      },
    });

    await collecting;
    await jobs.stop();
    assert.equal(stopped, true);
    assert.deepEqual(errors, []);
  }),
);
