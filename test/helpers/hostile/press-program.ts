import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const MAIN = here("../../../src/cli/main.ts");
/** As the launcher starts it. */
const FLAGS = ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=16"];
const ASK_EVERY_MS = 50;
/** A program that answers nothing is not asked more and more. */
const MOST_UNANSWERED = 40;
const UP_WITHIN_MS = 60_000;

export type Pressed = {
  readonly requests: number;
  readonly slowestMs: number;
  /** How long the machine kept this measuring itself waiting: so much no program can help. */
  readonly keptMs: number;
  /** How long the thread that serves stood still, by its own measure. */
  readonly stoodMs: number;
  /** How long it worked without a break; a busy machine lets it stand longer. */
  readonly workedMs: number;
  readonly peakMb: number;
  readonly sources: readonly { readonly outcome: string | null; readonly reason: string | null }[];
};

/**
 * Runs the whole program while it reads large and hostile feeds side by side, and asks for the
 * public page and its health all the time.
 */
export async function pressProgram(how: {
  readonly largeHosts: number;
  readonly seconds: number;
}): Promise<Pressed> {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-pressed-"));
  const world = fork(here("serve-hostile-hosts.ts"), [String(how.largeHosts)], { execArgv: FLAGS });
  try {
    const [{ addresses }] = (await once(world, "message")) as [{ addresses: readonly string[] }];
    const env = settings(folder, addresses, await freePort());
    writeFileSync(join(folder, "feeds.opml"), opml(addresses));
    await run(["import", join(folder, "feeds.opml"), "--publish"], env);

    const program = spawn(
      process.execPath,
      [...FLAGS, "--import", here("watch-loop.ts"), MAIN, "serve"],
      { env, stdio: ["ignore", "ignore", "inherit"] },
    );
    const ended = once(program, "exit");
    try {
      const asked = await askAllTheTime(program, env, how.seconds);
      const sources = JSON.parse(await run(["sources", "--json"], env)) as Pressed["sources"];
      return { ...asked, sources };
    } finally {
      program.kill("SIGKILL");
      await ended;
    }
  } finally {
    world.disconnect();
    await pause(200);
    rmSync(folder, { recursive: true, force: true });
  }
}

type Env = Readonly<Record<string, string>> & { readonly CUTTINGS_PORT: string };

function settings(folder: string, addresses: readonly string[], port: number): Env {
  return {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    NODE_COMPILE_CACHE: join(here("../../../"), "node_modules/.cache/compiled"),
    CUTTINGS_DATA: join(folder, "data"),
    CUTTINGS_PORT: String(port),
    CUTTINGS_READ_PRIVATE: addresses.map((address) => new URL(address).host).join(","),
    LOOP_DELAY_FILE: join(folder, "loop-delay"),
  };
}

async function askAllTheTime(
  program: ChildProcess,
  env: Env,
  seconds: number,
): Promise<Omit<Pressed, "sources">> {
  const site = `http://127.0.0.1:${env.CUTTINGS_PORT}`;
  const deadline = performance.now() + UP_WITHIN_MS;
  while (
    !(await fetch(`${site}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (performance.now() > deadline) throw new Error("the program did not come up");
    await pause(50);
  }
  program.kill("SIGUSR2");

  const open = new Map<number, number>();
  let requests = 0;
  let slowestMs = 0;
  let keptMs = 0;
  const until = performance.now() + seconds * 1_000;
  while (performance.now() < until) {
    if (open.size < MOST_UNANSWERED) {
      const number = (requests += 1);
      const from = performance.now();
      open.set(number, from);
      void fetch(site + (number % 2 === 0 ? "/" : "/healthz"))
        .then((answer) => answer.arrayBuffer())
        .catch(() => undefined)
        .finally(() => {
          slowestMs = Math.max(slowestMs, performance.now() - from);
          open.delete(number);
        });
    }
    const from = performance.now();
    await pause(ASK_EVERY_MS);
    keptMs = Math.max(keptMs, performance.now() - from - ASK_EVERY_MS);
  }
  const now = performance.now();
  for (const from of open.values()) slowestMs = Math.max(slowestMs, now - from);
  return {
    requests,
    slowestMs,
    keptMs,
    ...readDelay(env.LOOP_DELAY_FILE ?? ""),
    peakMb: peakMb(program),
  };
}

/** Where it stood still so long that it could not even write, the requests tell it. */
function readDelay(file: string): Pick<Pressed, "stoodMs" | "workedMs"> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Pick<Pressed, "stoodMs" | "workedMs">;
  } catch {
    return { stoodMs: Number.NaN, workedMs: Number.NaN };
  }
}

function peakMb({ pid }: ChildProcess): number {
  if (process.platform !== "linux") return Number.NaN;
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1_000);
}

async function run(args: readonly string[], env: Env): Promise<string> {
  const child = spawn(process.execPath, [...FLAGS, MAIN, ...args], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
  await once(child, "close");
  return output;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function opml(addresses: readonly string[]): string {
  return `<opml version="2.0"><body>${addresses.map((address, number) => `<outline text="Host ${number}" type="rss" xmlUrl="${address}"/>`).join("")}</body></opml>`;
}
