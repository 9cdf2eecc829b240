import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { AppError } from "../lib/app-error.ts";
import { CUTTING_PILES, STORY_PILES } from "./desk-views/piles.ts";
import { cuttingRoutes } from "./desk-routes/cutting-routes.ts";
import type { DeskDeps, DeskEnv } from "./desk-routes/desk-deps.ts";
import { listCuttingPile } from "./desk-routes/list-cutting-pile.ts";
import { listStoryPile } from "./desk-routes/list-story-pile.ts";
import { overrideMethod } from "./desk-routes/override-method.ts";
import { peopleRoutes } from "./desk-routes/people-routes.ts";
import { requireSession } from "./desk-routes/require-session.ts";
import { sendProblem } from "./desk-routes/send-problem.ts";
import { sessionRoutes } from "./desk-routes/session-routes.ts";
import { settingsRoutes } from "./desk-routes/settings-routes.ts";
import { sourceRoutes } from "./desk-routes/source-routes.ts";
import { storyRoutes } from "./desk-routes/story-routes.ts";

/** A long "about" in a script of three bytes a letter, and room. */
const LARGEST_FORM_BYTES = 512 * 1024;

/** The whole desk, to be mounted at /desk. */
export function deskRoutes(deps: DeskDeps): Hono {
  const desk = new Hono<DeskEnv>({ strict: false }).basePath("/desk");
  desk.onError((error, context) => sendProblem(context, deps, asAppError(error)));
  desk.notFound((context) =>
    sendProblem(
      context,
      deps,
      new AppError("not_found", "There is no such page on the desk. Nothing was changed."),
    ),
  );

  desk.use(async (context, next) => {
    await next();
    context.header("cache-control", "private, no-cache");
  });
  desk.use(
    csrf({
      origin: (origin, context) =>
        origin === new URL(deps.publicUrl).origin || origin === new URL(context.req.url).origin,
    }),
  );
  desk.route("/", sessionRoutes(deps));
  desk.use(requireSession(deps));

  desk.get("/", (context) => context.redirect("/desk/inbox"));
  for (const pile of STORY_PILES)
    desk.get(`/${pile.path}`, (context) => listStoryPile(context, deps, pile));
  for (const pile of CUTTING_PILES)
    desk.get(`/${pile.path}`, (context) => listCuttingPile(context, deps, pile));
  desk.route("/stories", storyRoutes(deps));
  desk.route("/cuttings", cuttingRoutes(deps));
  desk.route("/sources", sourceRoutes(deps));
  desk.route("/settings", settingsRoutes(deps));
  desk.route("/people", peopleRoutes(deps));

  return new Hono()
    .use(compress())
    .use(bodyLimit({ maxSize: LARGEST_FORM_BYTES }))
    .all("*", async (context) => desk.fetch(await overrideMethod(context.req.raw), context.env));
}

/**
 * A refused form is something that a person can act on; what is no AppError flies on to whoever
 * logs it.
 */
function asAppError(error: Error): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof HTTPException && error.status === 403)
    return new AppError(
      "forbidden",
      "This form did not come from the desk's own pages, so nothing was changed. Open the desk anew and try again.",
      { cause: error },
    );
  throw error;
}
