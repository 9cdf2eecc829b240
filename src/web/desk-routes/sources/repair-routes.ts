import { Hono } from "hono";
import { AppError } from "../../../lib/app-error.ts";
import type { MarkupRule } from "../../../model/reading/page-rule.ts";
import { findSource, type ListedSource } from "../../../storage/sources/source-lists.ts";
import { findPageRule } from "../../../storage/sources/sources.ts";
import { repairPage, replacementPage } from "../../desk-views/sources/repair-page.ts";
import { rulePage } from "../../desk-views/sources/rule-page.ts";
import type { DeskContext, DeskDeps, DeskEnv, RepairTools } from "../desk-deps.ts";
import { keepNotice } from "../keep-notice.ts";
import { readPageRule } from "./read-page-rule.ts";
import { readProposal } from "./read-proposal.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRole } from "../people/require-session.ts";
import { readListPlace, writeListPlace } from "../read-list-place.ts";
import { surroundingsOf } from "../surroundings-of.ts";

const REPAIRS_A_PAGE = 50;

/** The queue of repairs, accepting one, and the rule of a watched page. */
export function repairRoutes(deps: DeskDeps, repairs: RepairTools): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();
  routes.get("/repairs", async (context) => {
    const after = readListPlace(context.req.query("after"));
    const [{ tasks, next }, { settings }] = await Promise.all([
      repairs.list({ after: after && { since: after.at, id: after.id }, most: REPAIRS_A_PAGE }),
      surroundingsOf(context, deps),
    ]);
    const body = repairPage({
      tasks,
      after: next && writeListPlace({ at: next.since, id: next.id }),
      isFirst: after === undefined,
      clock: { now: deps.now(), timeZone: settings.timeZone },
      mayChange: context.get("session").role === "administrator",
    });
    return renderDesk(context, deps, { title: "Repairs — Sources", current: "sources", body });
  });
  routes.post("/:id{[0-9]{1,15}}/repair", (context) => accept(context, deps, repairs));
  routes.get("/:id{[0-9]{1,15}}/rule", (context) => showRule(context, deps));
  routes.post("/:id{[0-9]{1,15}}/rule", (context) => tryOrKeepRule(context, deps, repairs));
  return routes;
}

/**
 * A repair that looks for something answers with what it found, and one of that comes back here.
 */
async function accept(
  context: DeskContext,
  deps: DeskDeps,
  repairs: RepairTools,
): Promise<Response> {
  requireRole(context, "administrator", "repair sources");
  const id = Number(context.req.param("id"));
  const form = await context.req.formData();
  const number = Number(form.get("repair"));
  const task = await repairs.find(id);
  const repair = task?.repairs[number - 1];
  // The queue may have changed since the page was made, and then the number means another repair.
  const isStill = repair?.kind === form.get("kind");
  if (task === undefined || repair === undefined || !isStill)
    throw new AppError(
      "conflict",
      "This repair is no longer proposed: the source was read again meanwhile. Nothing was changed.",
    );

  const chosen = form.has("proposal")
    ? readProposal(String(form.get("proposal")), deps.vocabularies.place)
    : undefined;
  const found = chosen === undefined ? await repairs.search(repair) : undefined;
  if (found !== undefined)
    return renderDesk(context, deps, {
      title: `${task.source.name} — Repairs`,
      current: "sources",
      body: replacementPage({ task, repair, number, found }),
    });
  return done(
    context,
    deps,
    id,
    await repairs.accept(id, repair, { by: context.get("session").userId, found: chosen }),
  );
}

async function showRule(context: DeskContext, deps: DeskDeps): Promise<Response> {
  const source = await findWatched(context, deps);
  const rule = await findPageRule(deps.db, source.id);
  return renderRule(context, deps, {
    source,
    rule: rule?.from === "markup" ? rule : undefined,
    reading: undefined,
  });
}

async function tryOrKeepRule(
  context: DeskContext,
  deps: DeskDeps,
  repairs: RepairTools,
): Promise<Response> {
  requireRole(context, "administrator", "repair sources");
  const source = await findWatched(context, deps);
  const form = await context.req.formData();
  const rule = readPageRule(form);
  if (form.get("step") === "keep") {
    await repairs.correctRule(source.id, rule, context.get("session").userId);
    return done(context, deps, source.id, "The rule is kept, and the page is read by it.");
  }
  const reading = await repairs.previewRule(source.address, rule);
  return renderRule(context, deps, {
    source,
    rule: rule.from === "markup" ? rule : undefined,
    reading,
  });
}

function renderRule(
  context: DeskContext,
  deps: DeskDeps,
  view: {
    readonly source: ListedSource;
    readonly rule: MarkupRule | undefined;
    readonly reading: Parameters<typeof rulePage>[0]["reading"];
  },
): Promise<Response> {
  return renderDesk(context, deps, {
    title: `${view.source.name} — Rule`,
    current: "sources",
    body: rulePage(view),
  });
}

async function findWatched(context: DeskContext, deps: DeskDeps): Promise<ListedSource> {
  const source = await findSource(deps.db, Number(context.req.param("id")));
  if (source?.kind !== "page")
    throw new AppError(
      "not_found",
      "There is no watched page of that number. Nothing was changed.",
    );
  return source;
}

async function done(
  context: DeskContext,
  deps: DeskDeps,
  id: number,
  words: string,
): Promise<Response> {
  await deps.refresh();
  await keepNotice(context, deps, { tone: "done", words });
  return context.redirect(`/desk/sources/${id}`, 303);
}
