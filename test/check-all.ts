import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { batchTests } from "./batch-tests.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/**
 * A browser test on a loaded machine needs tens of seconds; a test that hangs should still end the
 * run.
 */
const LONGEST_TEST_MS = 120_000;

/** `npm test`: types, lint and every test; names of test files narrow the last step. */
const { positionals } = parseArgs({ allowPositionals: true });

step("types", ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"]);
step("types of browser scripts", [
  "node_modules/typescript/bin/tsc",
  "-p",
  "src/web/assets/tsconfig.json",
]);
step("format", ["node_modules/oxfmt/bin/oxfmt", "--check", "."]);
step("lint", [
  "node_modules/oxlint/bin/oxlint",
  "--deny-warnings",
  "src",
  "test",
  "world",
  "bench",
  "bin",
]);
step("tests", [
  "--disable-warning=ExperimentalWarning",
  "--import",
  new URL("helpers/fix-seed.ts", import.meta.url).href,
  "--test",
  `--test-concurrency=${availableParallelism()}`,
  `--test-timeout=${LONGEST_TEST_MS}`,
  ...(positionals.length > 0 ? positionals : batchTests(ROOT)),
]);

function step(name: string, args: readonly string[]): void {
  console.log(`— ${name}`);
  const done = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  if (done.status === 0) return;
  console.error(`npm test: ${name} failed`);
  process.exit(1);
}
