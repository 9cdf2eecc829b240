import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { inspect, parseEnv } from "node:util";
import { CommanderError } from "commander";
import { AppError } from "../lib/app-error.ts";
import { isDiskFull } from "../storage/is-disk-full.ts";
import { removeControls } from "../lib/remove-controls.ts";
import { buildProgram } from "./build-program.ts";
import type { CommandContext } from "./command-context.ts";

const EXIT = { done: 0, failed: 1, wrongUse: 2 } as const;

// What the program writes, a folder of passwords among it, is for its own user.
process.umask(0o077);

const context: CommandContext = {
  env: { ...readEnvFile(), ...process.env },
  print: (line) => console.log(removeControls(line)),
  printAll: async (line) => {
    if (!process.stdout.write(`${removeControls(line)}\n`)) await once(process.stdout, "drain");
  },
  printError: (line) => console.error(removeControls(line)),
  terminal: process.stderr,
  readInput: () => buffer(process.stdin),
  inputLines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  fail: () => {
    process.exitCode = EXIT.failed;
  },
  leave: () => process.exit(process.exitCode ?? EXIT.done),
  now: () => new Date(),
};

// Whoever reads only our first lines (`| head`) has seen enough; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  throw error;
});

try {
  const args = process.argv.slice(2).map(removeControls);
  await (await buildProgram(context, args)).parseAsync(args, { from: "user" });
  process.exitCode ??= EXIT.done;
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** The `.env` beside the program; what the environment itself says goes before it. */
function readEnvFile(): Readonly<Record<string, string | undefined>> {
  try {
    return parseEnv(readFileSync(fileURLToPath(new URL("../../.env", import.meta.url)), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}

function exitCodeOf(error: unknown): number {
  // Commander has said what is wrong already; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  if (error instanceof AppError) console.error(removeControls(error.message));
  else if (isDiskFull(error))
    console.error(
      "The disk is full. What was being stored is not there; all that was stored before is. Make room and try again.",
    );
  else
    console.error(
      "Something broke on our side; nothing that was stored is lost.\n",
      removeControls(inspect(error)),
    );
  return EXIT.failed;
}
