import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/**
 * Loaded before the program: writes down how long its serving thread stood still, and how long it
 * worked meanwhile, as a busy machine lets it stand without work. Begins anew when told to.
 */
const FILE = process.env.LOOP_DELAY_FILE;
const LOOK_EVERY_MS = 10;
const WRITE_EVERY = 50;

if (isMainThread && FILE !== undefined) {
  let longest = { stoodMs: 0, workedMs: 0 };
  let before = { at: performance.now(), workedMs: workedMs() };
  let looks = 0;
  process.on("SIGUSR2", () => (longest = { stoodMs: 0, workedMs: 0 }));
  setInterval(() => {
    const now = { at: performance.now(), workedMs: workedMs() };
    longest = {
      stoodMs: Math.max(longest.stoodMs, now.at - before.at - LOOK_EVERY_MS),
      workedMs: Math.max(longest.workedMs, now.workedMs - before.workedMs),
    };
    before = now;
    if ((looks += 1) % WRITE_EVERY === 0) writeFileSync(FILE, JSON.stringify(longest));
  }, LOOK_EVERY_MS).unref();
}

function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
