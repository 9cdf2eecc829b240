import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { findPostgres, startPostgres } from "./helpers/database/start-postgres.ts";
import { startTestPostgres, type TestPostgres } from "./helpers/database/start-test-postgres.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Each in one process, so that its time is its own. */
const SUITES: Readonly<Record<string, readonly string[]>> = {
  "what speaks SQL": ["src/storage/**/*.test.ts"],
  "what stands on it": [
    "src/desk/**/*.test.ts",
    "src/pipeline/{collect,hubs,repair,tidy}/*.test.ts",
    "test/journeys/jobs.test.ts",
  ],
};
/** About the embedded one only; and what goes from one server to another has a journey of its own. */
const LEFT_OUT = ["src/storage/open/**", "src/storage/backup/**"];
/** Turkish has an i of its own: what compares or sorts by the server's habits shows here. */
const TURKISH = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=tr-TR"];
const OLDEST = 15;

const oldest = findPostgres(OLDEST);

const server: TestPostgres =
  oldest === undefined
    ? await startTestPostgres({ locale: TURKISH })
    : await startPostgres(oldest, { locale: TURKISH });
after(() => server.close());

for (const [what, patterns] of Object.entries(SUITES))
  test(`${what} passes on ${oldest === undefined ? "a server" : "the oldest supported server"} that sorts and folds by another locale`, async () => {
    const { code, output } = await runSuite(server.url, patterns);
    assert.equal(code, 0, output);
    assert.match(output, /^ℹ pass [1-9]\d+$/m);
  });

/** In one process: starting one for each file would take longer than its tests. */
function runSuite(
  url: string,
  patterns: readonly string[],
): Promise<{ readonly code: number | null; readonly output: string }> {
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
        ...patterns.flatMap((pattern) => globSync(pattern, { cwd: ROOT, exclude: LEFT_OUT })),
      ],
      { cwd: ROOT, env: { ...env, TEST_DATABASE_URL: url } },
    );
    let output = "";
    child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
    child.stderr.on("data", (piece: Buffer) => (output += piece.toString()));
    child.once("exit", (code) => resolve({ code, output }));
  });
}
