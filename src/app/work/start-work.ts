import { type Jobs, startJobs } from "../../jobs/start-jobs.ts";
import { addMailboxSource } from "../../pipeline/bring-in/add-mailbox-source.ts";
import { loadStarterSources } from "../../pipeline/bring-in/load-starter-sources.ts";
import type { App } from "../open-app.ts";
import { jobTable } from "./job-table.ts";

/**
 * Takes this process's part in all jobs and timers; an empty database gets the starter catalogue
 * first.
 */
export async function startWork(app: App): Promise<Jobs> {
  const { db, now, log, config } = app;
  await loadStarterSources(db, app.catalogue.sources, now());
  if (config.mailbox !== undefined) await addMailboxSource(db, config.mailbox, now());
  return startJobs({
    runSql: (text, values) => app.storage.pool.query(text, values),
    jobs: jobTable(app),
    atStart: ["collect-due"],
    onDone: (job, counts) => log.info({ job, ...counts }, "a job is done"),
    onError: (error) => log.error(error, "a job failed"),
  });
}
