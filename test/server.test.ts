import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { findPostgres, startPostgres } from "./helpers/start-postgres.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** All that speaks SQL, and what stands on it. */
const SUITE = [
  "src/storage/*.test.ts",
  "src/desk/*.test.ts",
  "src/pipeline/*.test.ts",
  "test/journeys/jobs.test.ts",
];
/** These are about the embedded one only. */
const EMBEDDED_ONLY = ["src/storage/open-storage.test.ts", "src/storage/embedded.test.ts"];

const programs = findPostgres();

test(
  "the storage suite passes on a Postgres server as on the embedded one",
  { skip: programs === undefined && "no Postgres server is installed here" },
  async () => {
    const server = await startPostgres(programs ?? "");
    try {
      const { code, output } = await runSuite(server.url);
      assert.equal(code, 0, output);
      assert.match(output, /^ℹ pass [1-9]\d+$/m);
    } finally {
      await server.close();
    }
  },
);

/** In one process: starting one for each file would take longer than its tests. */
function runSuite(url: string): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    // NODE_TEST_CONTEXT would make the runner believe that it is one of this runner's own files.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const suite = SUITE.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).filter(
      (file) => !EMBEDDED_ONLY.includes(file),
    );
    const child = spawn(
      process.execPath,
      [
        "--disable-warning=ExperimentalWarning",
        "--test",
        "--test-isolation=none",
        "--test-reporter=spec",
        ...suite,
      ],
      { cwd: ROOT, env: { ...env, TEST_DATABASE_URL: url } },
    );
    let output = "";
    child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
    child.stderr.on("data", (piece: Buffer) => (output += piece.toString()));
    child.once("exit", (code) => resolve({ code, output }));
  });
}
