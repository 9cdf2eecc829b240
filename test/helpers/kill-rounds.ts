import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openStorage } from "../../src/storage/open/open-storage.ts";
import { seedRandom } from "../../world/seed-random.ts";

const SCRIPT = fileURLToPath(new URL("collect-and-publish.ts", import.meta.url));
/** Every third is killed within so long of its birth: while it starts, or recovers. */
const SHORT_LIFE_MS = 1_500;
/** The others once so many were acknowledged: some groups of readings, some cuttings. */
const MOST_ACKNOWLEDGED = 1_500;
/** Long enough for the program to see that its database died, and to start it again. */
const WITHOUT_DATABASE_MS = 300;

export type KillFigures = {
  readonly rounds: number;
  readonly items: number;
  readonly cuttings: number;
  /** What was acknowledged and is not there any more. */
  readonly lost: readonly string[];
  /** Processes that name the folder after the last ending. */
  readonly left: readonly string[];
};

/**
 * Collects and publishes in a process that is killed with -9 at a random moment of its life, as
 * often as asked; every third time its database is killed before it.
 */
export async function killRounds(folder: string, rounds: number): Promise<KillFigures> {
  const random = seedRandom(rounds);
  const acknowledged = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", SCRIPT, folder, String(round)],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const died = new Promise((resolve) => child.once("exit", resolve));
    const enough = random.below(MOST_ACKNOWLEDGED) + 1;
    const reading = readLines(child, { into: acknowledged, enough });
    await (round % 3 === 1 ? pause(random.below(SHORT_LIFE_MS)) : reading.saidEnough);
    if (round % 3 === 2) await killDatabase(folder);
    child.kill("SIGKILL");
    await died;
    await reading.ended;
  }

  const storage = await openStorage({ databaseUrl: undefined, folder });
  const items = await storage.db.selectFrom("item").select("link").execute();
  const cuttings = await storage.db
    .selectFrom("cutting")
    .select("id")
    .where("state", "=", "published")
    .execute();
  await storage.close();
  const kept = new Set([
    ...items.map(({ link }) => `item ${link}`),
    ...cuttings.map(({ id }) => `cutting ${id}`),
  ]);
  return {
    rounds,
    items: [...acknowledged].filter((name) => name.startsWith("item ")).length,
    cuttings: [...acknowledged].filter((name) => name.startsWith("cutting ")).length,
    lost: [...acknowledged].filter((name) => !kept.has(name)),
    left: processesNaming(folder),
  };
}

function readLines(
  child: ChildProcess,
  { into, enough }: { readonly into: Set<string>; readonly enough: number },
): { readonly saidEnough: Promise<void>; readonly ended: Promise<void> } {
  const { promise: saidEnough, resolve } = Promise.withResolvers<void>();
  const read = async (): Promise<void> => {
    let said = 0;
    for await (const line of createInterface({ input: child.stdout! })) {
      into.add(line);
      said += 1;
      if (said >= enough) resolve();
    }
    resolve();
  };
  return { saidEnough, ended: read() };
}

async function killDatabase(folder: string): Promise<void> {
  const file = join(folder, "database", "postmaster.pid");
  if (!existsSync(file)) return;
  const id = Number(readFileSync(file, "utf8").split("\n")[0]);
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It ended a moment ago.
  }
  await pause(WITHOUT_DATABASE_MS);
}

/** Linux tells of all processes how they were called; elsewhere nobody is found. */
function processesNaming(folder: string): readonly string[] {
  return globSync("/proc/[0-9]*/cmdline").flatMap((file) => {
    try {
      const command = readFileSync(file, "utf8").replaceAll("\0", " ");
      return command.includes(folder) ? [command] : [];
    } catch {
      return [];
    }
  });
}
