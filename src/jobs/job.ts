/** What a job is told while it runs. */
export type Run = {
  /** Aborted when the job's time is over or the program ends: what is begun is to be settled. */
  readonly signal: AbortSignal;
  /** Has so many of another job run. */
  readonly send: (name: string, count: number) => Promise<void>;
  /** Has another job run within seconds; asking often costs no more than asking once. */
  readonly sendSoon: (name: string) => Promise<void>;
};

/** How much of what was done. */
export type Counts = Readonly<Record<string, number>>;

/** Work that nobody waits for. What is due is a question to the tables, never in the job itself. */
export type Job = {
  /** What it does, in half a sentence. */
  readonly does: string;
  /** When it comes by itself, in cron's words, UTC; without, only when it is sent. */
  readonly cron?: string;
  /** So many side by side in each process; one where it is not said. */
  readonly workers?: number;
  /** After this it counts as lost, and may run anew. */
  readonly expiresInMs: number;
  /** How often one that failed is tried again; what comes every minute need not be. */
  readonly retries: number;
  /** May tell what it did; said where one of the counts is above zero. */
  readonly run: (run: Run) => Promise<Counts | void>;
};

/** All jobs by their names, which are the names of their queues. */
export type JobTable = Readonly<Record<string, Job>>;
