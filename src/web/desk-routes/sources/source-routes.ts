import { Hono } from "hono";
import { pauseSource, resumeSource, type SourceChange } from "../../../desk/pause-source.ts";
import { readSourceNow } from "../../../desk/read-source-now.ts";
import { proposalPage } from "../../desk-views/sources/proposal-page.ts";
import { checkRoutes } from "./check-routes.ts";
import { addPastedSource } from "./add-pasted-source.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "../desk-deps.ts";
import { keepNotice } from "../keep-notice.ts";
import { renderDesk } from "../render-desk.ts";
import { repairRoutes } from "./repair-routes.ts";
import { requireRole } from "../people/require-session.ts";
import { showSource, showSources } from "./show-sources.ts";

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
  routes.route("/", checkRoutes(deps));
  if (deps.repairs !== undefined) routes.route("/", repairRoutes(deps, deps.repairs));
  return routes;
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
