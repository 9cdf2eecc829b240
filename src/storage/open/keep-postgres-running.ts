import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "../../lib/app-error.ts";
import { HOUR, SECOND } from "../../lib/duration.ts";
import type { Room } from "./choose-room.ts";
import { type Postgres, type Running, runPostgres } from "./run-postgres.ts";
import { settleEarlier } from "./settle-earlier.ts";
import { tellingLine } from "./telling-line.ts";

/** The processes of a killed server end by themselves within moments and hold its memory until then. */
const LEFTOVER_PATIENCE_MS = 15 * SECOND;
const LOOK_AGAIN_MS = 200;
const HOLDS_MEMORY = "shared memory block";
/** A machine short of memory may kill it now and then; twice within this means that it will not last. */
const RESTART_AGAIN_AFTER_MS = HOUR;

export type KeptPostgres = {
  readonly connection: Postgres["connection"];
  /** Ends with the cause when the database died and could not be brought back. */
  readonly lost: Promise<AppError>;
  stop(): Promise<void>;
};

/** Starts the room's database and starts it once more when it dies, with what it wrote recovered. */
export async function keepPostgresRunning(
  room: Room,
  running: Running & { readonly say: (sentence: string) => void },
): Promise<KeptPostgres> {
  let postgres = await startAfterLeftovers(room, running);
  let isStopping = false;
  const watch = async (): Promise<AppError> => {
    for (let lastStart = 0; ; lastStart = Date.now()) {
      const words = await postgres.ended;
      if (isStopping) return new AppError("unavailable", "The database was stopped.");
      if (Date.now() - lastStart < RESTART_AGAIN_AFTER_MS) return died(words);
      running.say("The database ended by itself; starting it again.");
      try {
        postgres = await startAfterLeftovers(room, running);
      } catch (error) {
        return error instanceof AppError ? error : died(String(error));
      }
    }
  };
  const { connection } = postgres;
  return {
    connection,
    lost: watch(),
    async stop() {
      isStopping = true;
      await postgres.stop();
    },
  };
}

async function startAfterLeftovers(room: Room, running: Running): Promise<Postgres> {
  await settleEarlier(room);
  for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
    const started = await runPostgres(room, running);
    if (!("failed" in started)) return started;
    if (!started.failed.includes(HOLDS_MEMORY) || waited >= LEFTOVER_PATIENCE_MS)
      throw new AppError(
        "unavailable",
        `The database in ${room.folder} does not start: ${tellingLine(started.failed)}. Nothing that was stored is changed.`,
      );
    await pause(LOOK_AGAIN_MS);
  }
}

function died(words: string): AppError {
  return new AppError(
    "unavailable",
    `The database ended by itself twice within an hour: ${tellingLine(words)}. What was stored is kept; start again when the cause is mended.`,
  );
}
