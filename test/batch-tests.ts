import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Tests that start programs, browsers or worlds of their own are better alone. */
const ALONE = [
  "test/**/*.test.ts",
  "bench/**/*.test.ts",
  "world/*.test.ts",
  "src/cli/*.test.ts",
  "src/storage/open/*.test.ts",
];
const TOGETHER = ["src/**/*.test.ts", "catalogue/**/*.test.ts", "world/languages/*.test.ts"];
/**
 * Starting a process with its modules and, for half of them, an embedded database costs more than
 * most files' tests.
 */
const FILES_A_BATCH = 32;

/**
 * The test files to run: most of them gathered into files that only import them, so that a process
 * serves several.
 */
export function batchTests(root: string): readonly string[] {
  const alone = ALONE.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  const together = TOGETHER.flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((file) => !alone.includes(file))
    .sort();
  const folder = join(root, "node_modules/.cache/test-batches");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const batches = Array.from({ length: Math.ceil(together.length / FILES_A_BATCH) }, (_, number) =>
    together.slice(number * FILES_A_BATCH, (number + 1) * FILES_A_BATCH),
  );
  return [
    ...alone,
    ...batches.map((files, number) =>
      writeBatch(
        join(folder, `${String(number).padStart(2, "0")}.test.mjs`),
        files.map((file) => join(root, file)),
      ),
    ),
  ];
}

function writeBatch(path: string, files: readonly string[]): string {
  writeFileSync(
    path,
    files.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`).join(""),
  );
  return path;
}
