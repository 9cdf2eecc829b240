import { Hono } from "hono";
import { AppError } from "../../lib/app-error.ts";
import { DAY } from "../../lib/duration.ts";
import { pauseSource, resumeSource, type SourceChange } from "../../desk/pause-source.ts";
import { readSourceNow } from "../../desk/read-source-now.ts";
import { SOURCE_HEALTHS, type SourceHealth } from "../../model/source.ts";
import { listFetches } from "../../storage/readings.ts";
import { readSiteSettings } from "../../storage/site-settings.ts";
import { readRhythms, readYields } from "../../storage/source-figures.ts";
import { listSources, type ListedSource } from "../../storage/sources.ts";
import { proposalPage } from "../desk-views/proposal-page.ts";
import { sourcePage } from "../desk-views/source-page.ts";
import { sourceTable } from "../desk-views/source-table.ts";
import { addPastedSource } from "./add-pasted-source.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "./desk-deps.ts";
import { keepNotice } from "./keep-notice.ts";
import { renderDesk } from "./render-desk.ts";
import { repairRoutes } from "./repair-routes.ts";
import { requireRole } from "./require-session.ts";

const SOURCES_A_PAGE = 50;
const RHYTHM_DAYS = 30;
const READINGS_SHOWN = 20;

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

export function sourceRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();
  routes.get("/", (context) => showSources(context, deps));
  routes.post("/", (context) => add(context, deps));
  routes.get("/:id{[0-9]{1,15}}", (context) => showSource(context, deps));

  routes.post("/:id{[0-9]{1,15}}/reading", async (context) => {
    const change = changeOf(context, deps);
    await readSourceNow(deps.db, change);
    await deps.refresh();
    return goBack(
      context,
      deps,
      change.id,
      "It is being read. What it brings appears here in a moment.",
    );
  });
  routes.put("/:id{[0-9]{1,15}}/pause", async (context) => {
    const change = changeOf(context, deps);
    await pauseSource(deps.db, change);
    return goBack(context, deps, change.id, "Paused. It is not read until somebody resumes it.");
  });
  routes.delete("/:id{[0-9]{1,15}}/pause", async (context) => {
    const change = changeOf(context, deps);
    await resumeSource(deps.db, change);
    await deps.refresh();
    return goBack(context, deps, change.id, "Resumed. It is read again at once.");
  });
  if (deps.repairs !== undefined) routes.route("/", repairRoutes(deps, deps.repairs));
  return routes;
}

async function showSources(context: DeskContext, deps: DeskDeps): Promise<Response> {
  const [all, settings] = await Promise.all([listSources(deps.db), readSiteSettings(deps.db)]);
  const health = SOURCE_HEALTHS.find((one) => one === context.req.query("health"));
  const wanted = all
    .filter((source) => health === undefined || source.health === health)
    .sort((one, other) => URGENCY.indexOf(one.health) - URGENCY.indexOf(other.health));
  const pages = Math.max(1, Math.ceil(wanted.length / SOURCES_A_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(context.req.query("page"))) || 1));
  const sources = wanted.slice((page - 1) * SOURCES_A_PAGE, page * SOURCES_A_PAGE);
  const ids = sources.map((source) => source.id);
  const now = deps.now();
  const [yields, rhythms] = await Promise.all([
    readYields(deps.db, ids),
    readRhythms(deps.db, ids, { now, days: RHYTHM_DAYS }),
  ]);
  const counts = new Map(
    [...Map.groupBy(all, (source) => source.health)].map(([name, group]) => [name, group.length]),
  );
  const body = sourceTable({
    sources,
    yields,
    rhythms,
    counts,
    health,
    page,
    pages,
    clock: { now, timeZone: settings.timeZone },
    mayChange: context.get("session").role === "administrator",
  });
  return renderDesk(context, deps, { title: "Sources", current: "sources", body });
}

async function showSource(context: DeskContext, deps: DeskDeps): Promise<Response> {
  const source = await findWanted(context, deps);
  const now = deps.now();
  const [settings, readings, yields, rhythms] = await Promise.all([
    readSiteSettings(deps.db),
    listFetches(deps.db, source.id, READINGS_SHOWN),
    readYields(deps.db, [source.id]),
    readRhythms(deps.db, [source.id], { now, days: RHYTHM_DAYS }),
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
    yield: yields.get(source.id),
    clock: { now, timeZone: settings.timeZone },
  });
  return renderDesk(context, deps, { title: `${source.name} — Sources`, current: "sources", body });
}

async function add(context: DeskContext, deps: DeskDeps): Promise<Response> {
  requireRole(context, "administrator", "add sources");
  const form = await context.req.formData();
  const written = (name: string) => String(form.get(name) ?? "").trim();
  const found = await addPastedSource(deps, {
    address: written("address"),
    proposal: written("proposal"),
    by: context.get("session").userId,
  });
  if ("proposals" in found)
    return renderDesk(context, deps, {
      title: "Add a source",
      current: "sources",
      body: proposalPage(found),
    });
  if (!found.isKnown) await deps.refresh();
  return goBack(
    context,
    deps,
    found.id,
    found.isKnown
      ? "This source is here already; nothing was added."
      : "Added. It is being read; what it brings appears here in a moment.",
  );
}

function changeOf(context: DeskContext, deps: DeskDeps): SourceChange {
  requireRole(context, "administrator", "change sources");
  const { userId, name } = context.get("session");
  return { id: Number(context.req.param("id")), by: userId, name, now: deps.now() };
}

async function goBack(
  context: DeskContext,
  deps: DeskDeps,
  id: number,
  words: string,
): Promise<Response> {
  await keepNotice(context, deps, { tone: "done", words });
  return context.redirect(`/desk/sources/${id}`, 303);
}

async function findWanted(context: DeskContext, deps: DeskDeps): Promise<ListedSource> {
  const [source] = await listSources(deps.db, { id: Number(context.req.param("id")) });
  if (source === undefined)
    throw new AppError("not_found", "That source is not there. Nothing was changed.");
  return source;
}
