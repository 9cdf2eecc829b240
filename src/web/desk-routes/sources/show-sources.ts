import { AppError } from "../../../lib/app-error.ts";
import { DAY } from "../../../lib/duration.ts";
import { SOURCE_HEALTHS, type SourceHealth } from "../../../model/source.ts";
import { listFetches } from "../../../storage/sources/fetches.ts";
import { readRhythms, readYields } from "../../../storage/sources/source-figures.ts";
import { listFetchDays } from "../../../storage/sources/fetch-days.ts";
import {
  countSourcesByHealth,
  findSource,
  type ListedSource,
  listSourcesByHealth,
  type SourcePlace,
} from "../../../storage/sources/source-lists.ts";
import { sourcePage } from "../../desk-views/sources/source-page.ts";
import { sourceTable } from "../../desk-views/sources/source-table.ts";
import type { DeskContext, DeskDeps } from "../desk-deps.ts";
import { renderDesk } from "../render-desk.ts";
import { surroundingsOf } from "../surroundings-of.ts";

const SOURCES_A_PAGE = 50;
const RHYTHM_DAYS = 30;
const READINGS_SHOWN = 20;
/** A season. */
const DAYS_SHOWN = 90;

/** Those that need a person first. */
const URGENCY: readonly SourceHealth[] = [
  "gone",
  "host_gone",
  "turned_into_page",
  "empty",
  "moved",
  "certificate_wrong",
  "looping",
  "guarded",
  "failing",
  "stale",
  "silent",
  "slow",
  "new",
  "well",
  "paused",
];

/** The sources page by page, those first that need a person. */
export async function showSources(context: DeskContext, deps: DeskDeps): Promise<Response> {
  const health = SOURCE_HEALTHS.find((one) => one === context.req.query("health"));
  const after = await findPlace(context, deps);
  const [found, counts, { settings }] = await Promise.all([
    listSourcesByHealth(deps.db, {
      healths: health === undefined ? URGENCY : [health],
      after,
      most: SOURCES_A_PAGE + 1,
    }),
    countSourcesByHealth(deps.db),
    surroundingsOf(context, deps),
  ]);
  const sources = found.slice(0, SOURCES_A_PAGE);
  const now = deps.now();
  const body = sourceTable({
    ...(await readFigures(deps, sources, now)),
    sources,
    counts,
    health,
    after: found.length > SOURCES_A_PAGE ? sources.at(-1)?.id : undefined,
    isFirst: after === undefined,
    clock: { now, timeZone: settings.timeZone },
    mayChange: context.get("session").role === "administrator",
  });
  return renderDesk(context, deps, { title: "Sources", current: "sources", body });
}

/** Where the page before ended, as that source stands now. */
async function findPlace(context: DeskContext, deps: DeskDeps): Promise<SourcePlace | undefined> {
  const id = context.req.query("after") ?? "";
  return /^\d{1,15}$/.test(id) ? findSource(deps.db, Number(id)) : undefined;
}

async function readFigures({ db }: DeskDeps, sources: readonly ListedSource[], now: Date) {
  const ids = sources.map((source) => source.id);
  const [yields, rhythms] = await Promise.all([
    readYields(db, ids),
    readRhythms(db, ids, { now, days: RHYTHM_DAYS }),
  ]);
  return { yields, rhythms };
}

/** One source with its last readings. */
export async function showSource(context: DeskContext, deps: DeskDeps): Promise<Response> {
  const source = await findSource(deps.db, Number(context.req.param("id")));
  if (source === undefined)
    throw new AppError("not_found", "That source is not there. Nothing was changed.");
  const now = deps.now();
  const [{ settings }, readings, days, { yields, rhythms }] = await Promise.all([
    surroundingsOf(context, deps),
    listFetches(deps.db, source.id, READINGS_SHOWN),
    listFetchDays(deps.db, source.id, new Date(now.getTime() - DAYS_SHOWN * DAY)),
    readFigures(deps, [source], now),
  ]);
  const rhythm = (rhythms.get(source.id) ?? []).map((count, index) => ({
    day: new Date(now.getTime() - (RHYTHM_DAYS - 1 - index) * DAY)
      .toISOString()
      .slice(0, "YYYY-MM-DD".length),
    count,
  }));
  const mayChange = context.get("session").role === "administrator";
  const body = sourcePage({
    source,
    rhythm,
    mayChange,
    readings,
    days: days.toReversed(),
    yield: yields.get(source.id),
    clock: { now, timeZone: settings.timeZone },
  });
  return renderDesk(context, deps, { title: `${source.name} — Sources`, current: "sources", body });
}
