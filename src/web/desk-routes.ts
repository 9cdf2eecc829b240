import { Hono } from "hono";
import { compress } from "hono/compress";
import { AppError } from "../lib/app-error.ts";
import { CUTTING_PILES, STORY_PILES } from "./desk-views/piles.ts";
import { cuttingRoutes } from "./desk-routes/cuttings/cutting-routes.ts";
import type { DeskDeps, DeskEnv } from "./desk-routes/desk-deps.ts";
import { listCuttingPile } from "./desk-routes/cuttings/list-cutting-pile.ts";
import { listStoryPile } from "./desk-routes/stories/list-story-pile.ts";
import { peopleRoutes } from "./desk-routes/people/people-routes.ts";
import { requireSession } from "./desk-routes/people/require-session.ts";
import { showTrail } from "./desk-routes/people/show-trail.ts";
import { sendProblem } from "./desk-routes/send-problem.ts";
import { sessionRoutes } from "./desk-routes/people/session-routes.ts";
import { settingsRoutes } from "./desk-routes/people/settings-routes.ts";
import { sourceRoutes } from "./desk-routes/sources/source-routes.ts";
import { correctionRoutes } from "./desk-routes/stories/correction-routes.ts";
import { joinRoutes } from "./desk-routes/stories/join-routes.ts";
import { storyRoutes } from "./desk-routes/stories/story-routes.ts";
import { undoLastDeed } from "./desk-routes/stories/undo-last-deed.ts";
import { checkMethod } from "./http/check-method.ts";
import { checkOrigin } from "./http/check-origin.ts";
import { takeForm } from "./http/take-form.ts";

/**
 * The whole desk, to be mounted at /desk. Whatever comes passes one border first: its routes see
 * forms of the desk's own pages only, whole and clean.
 */
export function deskRoutes(deps: DeskDeps): Hono {
  const desk = deskPages(deps);
  return new Hono().use(compress()).all("*", async (context) => {
    const { raw } = context.req;
    const taken = await takeOwnForm(raw, deps).catch(asAppError);
    return taken instanceof AppError
      ? desk.fetch(new Request(raw.url, { headers: raw.headers }), { problem: taken })
      : desk.fetch(taken, context.env as DeskEnv["Bindings"]);
  });
}

async function takeOwnForm(request: Request, { publicUrl }: DeskDeps): Promise<Request> {
  checkOrigin(request, publicUrl);
  return takeForm(request);
}

/** Every page and deed of the desk, inside the border. */
export function deskPages(deps: DeskDeps): Hono<DeskEnv> {
  const desk = new Hono<DeskEnv>({ strict: false }).basePath("/desk");
  desk.onError((error, context) => sendProblem(context, deps, asAppError(error)));
  desk.notFound((context) => sendProblem(context, deps, checkMethod(desk, context)));
  desk.use(async (context, next) => {
    const { problem } = context.env;
    if (problem !== undefined) throw problem;
    await next();
  });
  desk.use(async (context, next) => {
    await next();
    context.header("cache-control", "private, no-cache");
  });
  // A form that a script sent goes on where its answer leads, with the page that it stood on.
  desk.use(async (context, next) => {
    await next();
    const to = context.res.headers.get("location");
    if (context.req.header("hx-request") === undefined || to === null) return;
    context.res = new Response(null, { headers: context.res.headers });
    context.header("hx-redirect", to);
    context.header("location", undefined);
  });
  desk.route("/", sessionRoutes(deps));
  desk.use(requireSession(deps));

  desk.get("/", (context) => context.redirect("/desk/inbox"));
  for (const pile of STORY_PILES)
    desk.get(`/${pile.path}`, (context) => listStoryPile(context, deps, pile));
  for (const pile of CUTTING_PILES)
    desk.get(`/${pile.path}`, (context) => listCuttingPile(context, deps, pile));
  desk.post("/undo", (context) => undoLastDeed(context, deps));
  desk.route("/stories", storyRoutes(deps));
  desk.route("/stories", joinRoutes(deps));
  desk.route("/stories", correctionRoutes(deps));
  desk.route("/cuttings", cuttingRoutes(deps));
  desk.route("/sources", sourceRoutes(deps));
  desk.route("/settings", settingsRoutes(deps));
  desk.route("/people", peopleRoutes(deps));
  desk.get("/trail", (context) => showTrail(context, deps));

  return desk;
}

/** What a person can act on; anything else flies on to whoever logs it. */
function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
