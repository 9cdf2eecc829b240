import { publishDue } from "../../desk/publish-due.ts";
import type { JobTable } from "../../jobs/job.ts";
import { byteBudget } from "../../lib/byte-budget.ts";
import { HOUR, MINUTE } from "../../lib/duration.ts";
import { MOST_BYTES_IN_FLIGHT } from "../../pipeline/collect/hold-room.ts";
import { indexWords } from "../../pipeline/tidy/index-words.ts";
import { tidy } from "../../pipeline/tidy/tidy.ts";
import { groupStories } from "../../pipeline/understand/group-stories.ts";
import { understandItems } from "../../pipeline/understand/understand-items.ts";
import { type Extent, rankStories } from "../../pipeline/ranking/rank-stories.ts";
import type { App } from "../open-app.ts";
import { askHubs } from "./ask-hubs.ts";
import { backUp } from "./back-up.ts";
import { readPages } from "./read-pages.ts";
import { collect, readingsNeeded } from "./collect.ts";

const EVERY_MINUTE = "* * * * *";
const EVERY_TEN_MINUTES = "*/10 * * * *";
/** When the institute's own day is quiet. */
const AT_NIGHT = "17 3 * * *";

/** Every job of the program. Its name is its queue's, and never becomes another job's. */
export function jobTable(app: App) {
  const { db, now } = app;
  const room = byteBudget(MOST_BYTES_IN_FLIGHT);
  const { vocabularies } = app.catalogue;
  const rank = (extent: Extent, signal: AbortSignal) =>
    rankStories({ ...app, vocabularies }, extent, signal);
  return {
    // The shortest interval of a source is ten minutes, so that a minute's delay is little.
    "collect-due": {
      does: "counts the hosts that are due, and sends readings for them",
      cron: EVERY_MINUTE,
      expiresInMs: MINUTE,
      retries: 0,
      run: async ({ send }) => send("collect", await readingsNeeded(app)),
    },
    collect: {
      does: "reads due sources until none is left",
      // More at the same time would only wait for the processor.
      workers: 2,
      // A reading takes its hosts' slowest answers.
      expiresInMs: 15 * MINUTE,
      retries: 0,
      run: (run) => collect({ ...app, room }, run),
    },
    // For what came while another process was placing, or while none was; else as it comes.
    understand: {
      does: "places what was stored in its stories, and joins those that tell one event",
      cron: EVERY_MINUTE,
      // After a start it takes in the items of seven days.
      expiresInMs: 15 * MINUTE,
      retries: 0,
      run: async ({ signal }) => ({
        placed: await understandItems(app, signal),
        moved: await groupStories(app, signal),
        ...(await rank("changed", signal)),
      }),
    },
    // Age, and what was decided since, move every undecided story a little.
    rank: {
      does: "gives the undecided stories of seven days their places in the inbox",
      cron: EVERY_TEN_MINUTES,
      expiresInMs: 10 * MINUTE,
      retries: 0,
      run: async ({ signal }) => rank("all", signal),
    },
    "read-pages": {
      does: "asks for the pages behind the best new stories, and understands them by their texts",
      cron: EVERY_TEN_MINUTES,
      // Some hosts want half a minute between two requests.
      expiresInMs: 10 * MINUTE,
      retries: 0,
      run: async ({ signal }) => ({ pages: await readPages(app, signal) }),
    },
    // Editors schedule to the minute.
    "publish-due": {
      does: "publishes what was scheduled for now",
      cron: EVERY_MINUTE,
      expiresInMs: 2 * MINUTE,
      retries: 0,
      run: async () => ({ published: await publishDue(db, now()) }),
    },
    // A new hub spares polls from then on; leases last days.
    "subscribe-to-hubs": {
      does: "asks hubs to push, and again before a lease ends",
      cron: EVERY_TEN_MINUTES,
      expiresInMs: 10 * MINUTE,
      retries: 0,
      run: async ({ signal }) => ({ asked: await askHubs(app, signal) }),
    },
    // After a new version or an import of rows; else nothing is left to do.
    "index-words": {
      does: "makes what was published to be found by its words",
      cron: EVERY_TEN_MINUTES,
      expiresInMs: HOUR,
      retries: 0,
      run: async ({ signal }) => ({ indexed: await indexWords(db, signal) }),
    },
    tidy: {
      does: "takes down what is no longer needed",
      cron: AT_NIGHT,
      expiresInMs: HOUR,
      retries: 2,
      run: () => tidy(db, now()),
    },
    // One a day, and the machine of a small house is not on at any certain hour.
    "back-up": {
      does: "makes today's backup where it is not there yet",
      cron: EVERY_TEN_MINUTES,
      expiresInMs: HOUR,
      retries: 0,
      run: ({ signal }) => backUp(app, signal),
    },
  } satisfies JobTable;
}
