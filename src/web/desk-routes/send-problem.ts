import { html } from "hono/html";
import type { AppError } from "../../lib/app-error.ts";
import { readSession } from "../create-auth.ts";
import { noticeLine } from "../desk-views/notice-line.ts";
import { pairRow } from "../desk-views/pair-row.ts";
import type { Html } from "../../publish/site/page.ts";
import { errorResponse } from "../http/error-response.ts";
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
  const body = html`<section class="plain"><h1>${title}</h1><p>${message}</p>${whatWasWritten(await readWritten(context))}<p class="onward"><a href="/desk/inbox">Go to the inbox</a></p></section>`;
  if (session === undefined) return renderDoor(context, deps, { title, body, status });
  context.set("session", session);
  return renderDesk(context, deps, { title, current: "", body, status });
}

/** What a form carries besides what somebody typed. */
const NOT_TYPED = new Set(
  "_method back next token password proposal revision repair kind verdict wanted step from role".split(
    " ",
  ),
);
const MOST_SHOWN = 20;
/** What the border makes of every form. */
const FORM = "application/x-www-form-urlencoded";

/** The words of a form that was refused: no other page has them any more. */
async function readWritten(context: DeskContext): Promise<readonly [string, string][]> {
  if (context.req.header("content-type") !== FORM) return [];
  return [...(await context.req.formData())]
    .map(([name, value]): [string, string] => [name, String(value).trim()])
    .filter(([name, value]) => value !== "" && !NOT_TYPED.has(name))
    .slice(0, MOST_SHOWN);
}

function whatWasWritten(written: readonly [string, string][]): Html | "" {
  if (written.length === 0) return "";
  return html`<h2>What you wrote</h2>
<dl class="pairs">${written.map(([name, value]) => pairRow(name, value))}</dl>`;
}

/** An AppError is for the person who made the request, not for the log. */
function neverLogged(error: unknown): void {
  throw error;
}
