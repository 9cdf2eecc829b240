import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { findPostgres, startPostgres } from "./helpers/database/start-postgres.ts";
import { startTestPostgres, type TestPostgres } from "./helpers/database/start-test-postgres.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** All that speaks SQL, and what stands on it. */
const SUITE = [
  "src/storage/**/*.test.ts",
  "src/desk/**/*.test.ts",
  "src/pipeline/{collect,hubs,repair,tidy}/*.test.ts",
  "test/journeys/jobs.test.ts",
];
/** About the embedded one only; and what goes from one server to another has a journey of its own. */
const LEFT_OUT = ["src/storage/open/**", "src/storage/backup/**"];
/** Turkish has an i of its own: what compares or sorts by the server's habits shows here. */
const TURKISH = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=tr-TR"];
const OLDEST = 15;

const oldest = findPostgres(OLDEST);

test(`the storage suite passes on ${oldest === undefined ? "a server" : "the oldest supported server"} that sorts and folds by another locale`, async () =>
  passesOn(
    oldest === undefined
      ? await startTestPostgres({ locale: TURKISH })
      : await startPostgres(oldest, { locale: TURKISH }),
  ));

async function passesOn(server: TestPostgres): Promise<void> {
  try {
    const { code, output } = await runSuite(server.url);
    assert.equal(code, 0, output);
    assert.match(output, /^ℹ pass [1-9]\d+$/m);
  } finally {
    await server.close();
  }
}

/** In one process: starting one for each file would take longer than its tests. */
function runSuite(url: string): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    // NODE_TEST_CONTEXT would make the runner believe that it is one of this runner's own files.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const child = spawn(
      process.execPath,
      [
        "--disable-warning=ExperimentalWarning",
        "--test",
        "--test-isolation=none",
        "--test-reporter=spec",
        ...SUITE.flatMap((pattern) => globSync(pattern, { cwd: ROOT, exclude: LEFT_OUT })),
      ],
      { cwd: ROOT, env: { ...env, TEST_DATABASE_URL: url } },
    );
    let output = "";
    child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
    child.stderr.on("data", (piece: Buffer) => (output += piece.toString()));
    child.once("exit", (code) => resolve({ code, output }));
  });
}
