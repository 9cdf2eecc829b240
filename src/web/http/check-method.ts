import type { Context, Env, Hono } from "hono";
import { AppError } from "../../lib/app-error.ts";

const METHODS = ["GET", "POST", "PUT", "DELETE"] as const;

/**
 * What to say of a request that no route takes: that its path takes other methods, which the answer
 * names, or that nothing is there.
 */
export function checkMethod<E extends Env>(app: Hono<E>, context: Context): AppError {
  const { path, method } = context.req;
  const allowed = METHODS.filter((one) => takes(app, one, path));
  if (allowed.length === 0)
    return new AppError("not_found", "There is no such page here. Nothing was changed.");
  const named = allowed.flatMap((one) => (one === "GET" ? ["GET", "HEAD"] : [one])).join(", ");
  context.header("allow", named);
  return new AppError(
    "not_allowed",
    `This address does not take ${/^[A-Z-]{1,20}$/.test(method) ? method : "that"}, only ${named}. Nothing was changed.`,
  );
}

/** Not by a route for all paths or all methods, which are there for what nobody else answers. */
function takes<E extends Env>(app: Hono<E>, method: string, path: string): boolean {
  const [handlers] = app.router.match(method, path);
  return handlers.some(([[, route]]) => route.method === method && !route.path.endsWith("*"));
}
