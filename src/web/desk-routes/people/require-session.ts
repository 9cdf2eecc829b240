import type { MiddlewareHandler } from "hono";
import { AppError } from "../../../lib/app-error.ts";
import { isAtLeast, type Role } from "../../../model/role.ts";
import { readSession } from "../../create-auth.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "../desk-deps.ts";

/**
 * Lets nobody by who is not signed in, asking the database each time, so that a session that was
 * ended ends at once.
 */
export function requireSession(deps: DeskDeps): MiddlewareHandler<DeskEnv> {
  return async (context, next) => {
    const session = await readSession(deps.auth, context.req.raw.headers);
    if (session === undefined) return sendToDoor(context);
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

function sendToDoor(context: DeskContext): Response {
  const { method, path } = context.req;
  if (context.req.header("hx-request") === undefined) {
    const wanted =
      method === "GET" ? `?next=${encodeURIComponent(path + new URL(context.req.url).search)}` : "";
    return context.redirect(`/desk/sign-in${wanted}`, 303);
  }
  // A background question must not tear somebody away from what they write.
  if (path === "/desk/stories/new") return context.body(null, 204);
  return context.body(null, 401, { "HX-Redirect": "/desk/sign-in" });
}
