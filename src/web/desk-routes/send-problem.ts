import { html } from "hono/html";
import type { AppError } from "../../lib/app-error.ts";
import { readSession } from "../create-auth.ts";
import { noticeLine } from "../desk-views/notice-line.ts";
import { errorResponse } from "../error-response.ts";
import type { DeskContext, DeskDeps } from "./desk-deps.ts";
import { renderDesk, renderDoor } from "./render-desk.ts";
import { sendMarkup } from "./send-markup.ts";

/**
 * Says on the desk what could not be done: in the live region where the page stays, and as a page
 * of its own elsewhere.
 */
export async function sendProblem(
  context: DeskContext,
  deps: DeskDeps,
  error: AppError,
): Promise<Response> {
  const { status, message } = errorResponse(error, neverLogged);
  if (context.req.header("hx-request") !== undefined) {
    return sendMarkup(
      context,
      html`<hx-partial hx-target="#notice" hx-swap="innerHTML">${noticeLine({ words: message, tone: "problem" })}</hx-partial>`,
      status,
    );
  }
  const session = await readSession(deps.auth, context.req.raw.headers);
  const title = status === 404 ? "Not found" : "Not done";
  const body = html`<section class="plain"><h1>${title}</h1><p>${message}</p><p class="onward"><a href="/desk/inbox">Go to the inbox</a></p></section>`;
  if (session === undefined) return renderDoor(context, deps, { title, body, status });
  context.set("session", session);
  return renderDesk(context, deps, { title, current: "", body, status });
}

/** An AppError is for the person who made the request, not for the log. */
function neverLogged(error: unknown): void {
  throw error;
}
