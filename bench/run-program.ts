import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));

export type RunningProgram = {
  readonly address: string;
  readonly startedInMs: number;
  residentMb(): number | undefined;
  stop(): Promise<void>;
};

/** Starts `cuttings serve` as a process of its own and waits for its first page. */
export async function runProgram(
  env: Readonly<Record<string, string>>,
  port: number,
): Promise<RunningProgram> {
  const address = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, MAIN, "serve"], {
    env: { ...process.env, CUTTINGS_PORT: String(port), ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  while (!(await isUp(address))) {
    if (child.exitCode !== null) throw new Error("the program ended before it served");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    address,
    startedInMs: performance.now() - started,
    residentMb: () => residentMb(child),
    stop: () => stop(child),
  };
}

async function isUp(address: string): Promise<boolean> {
  return fetch(address).then(
    (answer) => answer.ok,
    () => false,
  );
}

function residentMb(child: ChildProcess): number | undefined {
  if (process.platform !== "linux") return undefined;
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(
    readFileSync(`/proc/${child.pid}/status`, "utf8"),
  )?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1_000);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  await ended;
}
