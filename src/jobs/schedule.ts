import { QUEUES } from "./queues.ts";

/** Every timed job of the program, in cron's words, UTC. */
export const SCHEDULE: readonly {
  readonly queue: string;
  readonly cron: string;
  readonly why: string;
}[] = [
  {
    queue: QUEUES.collectDue,
    cron: "* * * * *",
    why: "the shortest interval of a source is ten minutes, so a minute's delay is little",
  },
  {
    queue: QUEUES.understand,
    cron: "* * * * *",
    why: "what came while another was placing, or while none was; else it is placed as it comes",
  },
  { queue: QUEUES.publishDue, cron: "* * * * *", why: "an editor schedules to the minute" },
  {
    queue: QUEUES.subscribeToHubs,
    cron: "*/10 * * * *",
    why: "a new hub spares polls from then on; leases last days",
  },
  {
    queue: QUEUES.tidy,
    cron: "17 3 * * *",
    why: "once a day, when the institute's own day is quiet",
  },
  {
    queue: QUEUES.backUp,
    cron: "*/10 * * * *",
    why: "one a day, and the machine of a small house is not on at any certain hour",
  },
];
