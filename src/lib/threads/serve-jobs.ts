import { parentPort } from "node:worker_threads";

/** Called with bytes of a result, these change hands instead of being copied. */
export type HandOver = (bytes: Uint8Array<ArrayBuffer>) => void;

/** What one worker can do, by name; input and result go through structured cloning. */
export type Jobs = Readonly<Record<string, (input: never, handOver: HandOver) => unknown>>;

export type JobCall = { readonly name: string; readonly input: unknown };
export type JobReply =
  | { readonly ready: true }
  | { readonly value: unknown }
  | { readonly error: unknown };

/** The whole of a worker's entry: does one job after the other as `openThreads` sends them. */
export function serveJobs(jobs: Jobs): void {
  const port = parentPort;
  if (port === null) throw new Error("This file is the entry of a worker thread");
  const reply = (what: JobReply, bytes: readonly ArrayBuffer[] = []): void =>
    port.postMessage(what, [...bytes]);

  port.on("message", async ({ name, input }: JobCall) => {
    const handed: ArrayBuffer[] = [];
    try {
      const job = jobs[name] as ((input: unknown, handOver: HandOver) => unknown) | undefined;
      if (job === undefined) throw new Error(`This worker has no job ${name}`);
      const value = await job(input, (bytes) => void handed.push(bytes.buffer));
      reply({ value }, handed);
    } catch (error) {
      reply({ error: error instanceof Error ? error : new Error(String(error)) });
    }
  });
  reply({ ready: true });
}
