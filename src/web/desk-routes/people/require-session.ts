import type { MiddlewareHandler } from "hono";
import { AppError } from "../../../lib/app-error.ts";
import { isAtLeast, type Role } from "../../../model/role.ts";
import { readSession } from "../../create-auth.ts";
import { signInPage } from "../../desk-views/people/sign-in-page.ts";
import { keepForm } from "../../session/keep-form.ts";
import { renderDoor } from "../render-desk.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "../desk-deps.ts";

/**
 * Lets nobody by who is not signed in, asking the database each time, so that a session that was
 * ended ends at once.
 */
export function requireSession(deps: DeskDeps): MiddlewareHandler<DeskEnv> {
  return async (context, next) => {
    const session = await readSession(deps.auth, context.req.raw.headers);
    if (session === undefined) return sendToDoor(context, deps);
    context.set("session", session);
    await next();
  };
}

/** Throws unless the person has at least that role; `what` follows "may". */
export function requireRole(context: DeskContext, needed: Role, what: string): void {
  const { role } = context.get("session");
  if (!isAtLeast(role, needed))
    throw new AppError(
      "forbidden",
      `Your role is ${role}; only ${article(needed)} may ${what}. Nothing was changed.`,
    );
}

function article(role: Role): string {
  return role === "editor"
    ? "an editor or above"
    : role === "administrator"
      ? "an administrator"
      : `a ${role} or above`;
}

/** What asks without a person's hand. */
const IN_BACKGROUND = new Set(["/desk/stories/new", "/desk/cuttings/preview"]);

/** Nobody is torn away from what they write: a form goes through the door with its words. */
async function sendToDoor(context: DeskContext, deps: DeskDeps): Promise<Response> {
  const { method, path } = context.req;
  if (context.req.header("hx-request") !== undefined) {
    if (path === "/desk/stories/new") return context.body(null, 204);
    return context.body(
      null,
      401,
      IN_BACKGROUND.has(path) ? {} : { "HX-Redirect": "/desk/sign-in" },
    );
  }
  if (method === "GET") {
    const wanted = encodeURIComponent(path + new URL(context.req.url).search);
    return context.redirect(`/desk/sign-in?next=${wanted}`, 303);
  }
  const kept = await keepForm(context);
  if (kept === undefined) return context.redirect("/desk/sign-in", 303);
  return renderDoor(context, deps, {
    title: "Sign in",
    body: signInPage({ next: undefined, email: "", problem: undefined, kept }),
    status: 401,
  });
}
