import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { batchTests } from "./batch-tests.ts";
import { startTestPostgres } from "./helpers/database/start-test-postgres.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/**
 * A browser test on a loaded machine needs tens of seconds; a test that hangs should still end the
 * run.
 */
const LONGEST_TEST_MS = 120_000;

const TSC = "node_modules/typescript/bin/tsc";
const LINTED = ["src", "test", "world", "bench", "bin", "catalogue"];

/** Tests wait for programs, browsers and clocks a third of their time. */
const AT_ONCE = availableParallelism() + 1;

type Step = { readonly name: string; readonly args: readonly string[] };

const CHECKS: readonly Step[] = [
  { name: "types", args: [TSC, "-p", "tsconfig.json"] },
  { name: "types of browser scripts", args: [TSC, "-p", "src/web/assets/tsconfig.json"] },
  { name: "format", args: ["node_modules/oxfmt/bin/oxfmt", "--check", "."] },
  { name: "lint", args: ["node_modules/oxlint/bin/oxlint", "--deny-warnings", ...LINTED] },
];

/** `npm test`: types, lint and every test; names of test files narrow the last step. */
const { positionals } = parseArgs({ allowPositionals: true });
process.exitCode = await checkAll();

async function checkAll(): Promise<0 | 1> {
  for (const check of CHECKS) if (!(await passes(check))) return 1;
  // One database server for the whole run; a test file that runs alone starts its own.
  const postgres = await startTestPostgres();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void postgres.close().then(() => process.exit(1)));
  try {
    const tests = positionals.length > 0 ? positionals : batchTests(ROOT);
    return (await passes(testing(tests), { TEST_DATABASE_URL: postgres.url })) ? 0 : 1;
  } finally {
    await postgres.close();
  }
}

function testing(files: readonly string[]): Step {
  return {
    name: "tests",
    args: [
      "--disable-warning=ExperimentalWarning",
      "--import",
      new URL("helpers/fix-seed.ts", import.meta.url).href,
      "--test",
      `--test-concurrency=${AT_ONCE}`,
      `--test-timeout=${LONGEST_TEST_MS}`,
      ...files,
    ],
  };
}

async function passes(
  { name, args }: Step,
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  console.log(`— ${name}`);
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...env, ...process.env },
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) console.error(`npm test: ${name} failed`);
  return code === 0;
}
