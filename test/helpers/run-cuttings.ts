import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const LAUNCHER = fileURLToPath(new URL("../../bin/cuttings.js", import.meta.url));

export type Ended = {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
};

export type Running = {
  readonly child: ChildProcess;
  /**
   * Ends when the output holds these words; throws when the process ends without having said them.
   */
  says(words: RegExp): Promise<RegExpMatchArray>;
  readonly ended: Promise<Ended>;
};

/** Starts the command as a person does, through its launcher, with no settings but these. */
export function runCuttings(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Running {
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (errors += piece.toString()));
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code) => resolve({ code, output, errors })),
  );

  return {
    child,
    ended,
    async says(words) {
      for (let isOver = false; ;) {
        const said = words.exec(output);
        if (said !== null) return said;
        if (isOver) throw new Error(`ended without saying ${words}:\n${output}${errors}`);
        isOver = await Promise.race([
          ended.then(() => true),
          new Promise<false>((resolve) => setTimeout(() => resolve(false), 25)),
        ]);
      }
    },
  };
}
