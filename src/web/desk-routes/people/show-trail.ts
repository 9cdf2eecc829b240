import { listEvents } from "../../../storage/events.ts";
import { trailPage } from "../../desk-views/people/trail-page.ts";
import type { DeskContext, DeskDeps } from "../desk-deps.ts";
import { renderDesk } from "../render-desk.ts";
import { surroundingsOf } from "../surroundings-of.ts";
import { requireRole } from "./require-session.ts";

const EVENTS_A_PAGE = 100;

/** The trail of all that was done, or of one thing, or by one person. */
export async function showTrail(context: DeskContext, deps: DeskDeps): Promise<Response> {
  requireRole(context, "administrator", "read the trail");
  const filter = {
    about: context.req.query("about") || undefined,
    by: context.req.query("by") || undefined,
  };
  const before = Number(/^\d{1,15}$/.exec(context.req.query("after") ?? "")?.[0] ?? Number.NaN);
  const isFirst = Number.isNaN(before);
  const [found, { settings }] = await Promise.all([
    listEvents(deps.db, {
      ...filter,
      before: isFirst ? undefined : before,
      most: EVENTS_A_PAGE + 1,
    }),
    surroundingsOf(context, deps),
  ]);
  const events = found.slice(0, EVENTS_A_PAGE);
  const body = trailPage({
    events,
    filter,
    isFirst,
    after: found.length > EVENTS_A_PAGE ? events.at(-1)?.id.toString() : undefined,
    clock: { now: deps.now(), timeZone: settings.timeZone },
  });
  return renderDesk(context, deps, { title: "Trail", current: "trail", body });
}
